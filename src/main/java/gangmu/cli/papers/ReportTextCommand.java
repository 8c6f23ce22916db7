package gangmu.cli.papers;

import gangmu.changes.Entity;
import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.ReportText;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.office.ReportPlaces;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu report-text WORKSPACE [SLOT [TEXT]]}: texts that people wrote over the program's; writes one. */
@Command(name = "report-text")
final class ReportTextCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "SLOT", descriptionKey = "slot")
    private @Nullable String slot;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TEXT", descriptionKey = "slot-text")
    private @Nullable String text;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Option(names = "--template", paramLabel = "TEMPLATE.docx", descriptionKey = "template-places")
    private @Nullable Path template;

    @Override
    protected boolean onlyLooks() {
        return text == null;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Map<String, String> places = template == null ? Map.of()
                : new WriteReport(workspace, gangmu().adapters().reportFiles()).places(template);
        if (slot != null && text != null) {
            UUID period = periodOption.isGiven() ? periodOption.of(workspace, plan).id() : null;
            return done(new EditPlan(workspace).writeReportText(plan.id(), period, slot, text, places.keySet()));
        }
        List<Text> texts = texts(workspace, plan, places);
        if (slot != null && texts.stream().noneMatch(one -> one.slot().equals(slot))) {
            String place = ReportPlaces.named(new PlanTree(workspace.snapshot(), plan.id()), slot, places.keySet());
            texts = texts.stream().filter(one -> one.slot().equals(place)).toList();
        } else if (slot != null) {
            texts = texts.stream().filter(one -> one.slot().equals(slot)).toList();
        }
        if (json()) {
            console().json(Map.of("texts", texts.stream().map(one -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("slot", one.slot());
                map.put("text", one.text());
                map.put("written", one.written());
                return map;
            }).toList()));
        } else {
            texts.forEach(one -> console().say(one.written() ? "cli.report-text" : "cli.report-text.template", one.slot(),
                    one.text()));
        }
        return 0;
    }

    /** What stands in a place: what people wrote, or what the template has until they do. */
    private record Text(String slot, String text, boolean written) {
    }

    private static List<Text> texts(Workspace workspace, Plan plan, Map<String, String> places) {
        List<Text> texts = new ArrayList<>(workspace.snapshot().where(ReportText.PLAN, plan.id()).stream()
                .sorted(Comparator.comparing((Entity entity) -> entity.orElse(ReportText.SLOT, "")))
                .map(ReportText::new).map(one -> new Text(one.slot(), one.text(), true)).toList());
        Set<String> written = texts.stream().map(Text::slot).collect(Collectors.toSet());
        places.forEach((place, text) -> {
            if (!written.contains(place)) {
                texts.add(new Text(place, text, false));
            }
        });
        return texts;
    }
}
