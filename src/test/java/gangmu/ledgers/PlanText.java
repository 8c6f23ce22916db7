package gangmu.ledgers;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Entries;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.usecase.content.FieldTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plan as plain text, one line a thing, so that two can be compared at a glance. */
final class PlanText {
    private final Snapshot snapshot;
    private final UUID plan;
    private final FieldTexts texts;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Snapshot snapshot, UUID plan) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.texts = new FieldTexts(snapshot, plan);
    }

    static List<String> of(Snapshot snapshot, UUID plan) {
        PlanText text = new PlanText(snapshot, plan);
        text.write();
        return text.lines;
    }

    private void write() {
        PlanTree tree = new PlanTree(snapshot, plan);
        Plan own = tree.asPlan();
        lines.add("plan " + own.name() + " " + own.start() + " " + own.end());
        PlanTree.units(snapshot).forEach(unit -> line("", unit.entity(), "unit", Unit.NAME));
        tree.groups().forEach(group -> line("", group.entity(), "group", WorkingGroup.NAME));
        Map<UUID, Integer> depth = new HashMap<>();
        tree.walk(item -> {
            int level = item.parent() == null ? 0 : depth.get(item.parent()) + 1;
            depth.put(item.id(), level);
            line("  ".repeat(level), item.entity(), item.kind().name().toLowerCase(), Item.NAME);
            tree.milestones(item.id()).forEach(milestone -> line("  ".repeat(level + 1), milestone.entity(), "by", Milestone.DUE));
            reports(item.id(), ProgressEntry.ITEM, ProgressEntry.PERIOD, "  ".repeat(level + 1));
        });
        for (Indicator indicator : tree.indicators()) {
            line("", indicator.entity(), "indicator", Indicator.NAME);
            tree.annualTargets(indicator.id()).forEach(target -> line("  ", target.entity(), "in", AnnualTarget.YEAR));
            reports(indicator.id(), IndicatorValue.INDICATOR, IndicatorValue.PERIOD, "  ");
        }
        for (Kind kind : Entries.KINDS) {
            Entries.of(snapshot, plan, kind).forEach(entry -> line("", entry, kind.name(), kind.field("name").orElseThrow()));
        }
        snapshot.all(Evidence.KIND).stream().sorted(java.util.Comparator.comparing(each -> new Evidence(each).title()))
                .forEach(each -> {
                    line("", each, "evidence", Evidence.TITLE);
                    snapshot.where(EvidenceLink.EVIDENCE, each.id()).forEach(link -> lines.add("  proves "
                            + gangmu.changes.Naming
                                    .label(java.util.Objects.requireNonNull(snapshot.findAnywhere(link.need(EvidenceLink.TARGET))))));
                });
    }

    private void reports(UUID of, Field<UUID> subject, Field<UUID> period, String indent) {
        snapshot.where(subject, of).stream()
                .sorted(java.util.Comparator.comparing(each -> snapshot.find(Period.KIND, each.need(period)).need(Period.DATA_DATE)))
                .forEach(each -> lines.add(indent + "as of " + snapshot.find(Period.KIND, each.need(period)).need(Period.DATA_DATE)
                        + fields(each, subject, period)));
    }

    private void line(String indent, Entity entity, String kind, Field<?> named) {
        lines.add(indent + kind + " " + one(texts.write(entity, named)) + fields(entity, named));
    }

    private String fields(Entity entity, Field<?>... without) {
        StringBuilder line = new StringBuilder();
        for (Field<?> field : entity.kind().fields()) {
            boolean left = List.of(without).contains(field) || field.owner()
                    || List.of("rank", "parent", "kind", "plan", "evidence").contains(field.name())
                    || field.name().equals("code") && entity.kind() != Indicator.KIND
                            && !Boolean.TRUE.equals(entity.kind() == Item.KIND ? entity.get(Item.CODE_BY_HAND) : null)
                    || field.name().equals("codeByHand") || field.name().equals("code") && entity.kind() == Indicator.KIND;
            String text = left ? "" : one(texts.write(entity, field));
            if (!text.isEmpty()) {
                line.append(" | ").append(field.name()).append('=').append(text);
            }
        }
        return line.toString();
    }

    private static String one(String text) {
        return text.replace("\n", "\\n");
    }
}
