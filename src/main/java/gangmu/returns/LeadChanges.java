package gangmu.returns;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Unit;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where the unit that leads something changed after templates went out: on its return and on that of the other one. */
final class LeadChanges {
    private static final int MOST_NAMES = 10;

    private LeadChanges() {
    }

    static List<Problem> said(Snapshot now, Recognition recognition, SentCells sent) {
        List<Problem> said = new ArrayList<>();
        Set<UUID> rows = new HashSet<>();
        List<String> gone = new ArrayList<>();
        for (TemplateContent.Sheet sheet : sent.sheets()) {
            for (TemplateContent.Row row : sheet.rows()) {
                rows.add(row.subject().id());
                Entity subject = now.find(row.subject());
                UUID lead = subject == null ? null : lead(subject);
                if (subject != null && !recognition.unit().equals(lead)) {
                    gone.add(row.code() + " " + row.name() + (lead == null ? "" : " \u2192 " + name(now, lead)));
                }
            }
        }
        if (!gone.isEmpty()) {
            said.add(Problem.of("return.lead-changed.away", gone.size(), listed(gone)));
        }
        List<String> come = new ArrayList<>();
        for (Entity item : now.where(Item.LEAD, recognition.unit())) {
            boolean reported = recognition.plan().equals(item.get(Item.PLAN)) && !rows.contains(item.id())
                    && Arrays.stream(TemplateSheet.values()).anyMatch(sheet -> sheet.items() == new Item(item).kind());
            if (reported) {
                come.add(new Item(item).code() + " " + new Item(item).name());
            }
        }
        for (Entity indicator : now.where(Indicator.LEAD, recognition.unit())) {
            if (recognition.plan().equals(indicator.get(Indicator.PLAN)) && !rows.contains(indicator.id())) {
                come.add(new Indicator(indicator).code() + " " + new Indicator(indicator).name());
            }
        }
        if (!come.isEmpty()) {
            said.add(Problem.of("return.lead-changed.here", come.size(), listed(come.stream().sorted().toList())));
        }
        return said;
    }

    private static String listed(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining("\u3001"));
    }

    private static @Nullable UUID lead(Entity subject) {
        return subject.kind() == Item.KIND ? subject.get(Item.LEAD) : subject.get(Indicator.LEAD);
    }

    private static String name(Snapshot now, UUID unit) {
        return new Unit(Objects.requireNonNull(now.find(Unit.KIND, unit))).shortName();
    }
}
