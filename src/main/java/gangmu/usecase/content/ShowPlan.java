package gangmu.usecase.content;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.EvidenceRules;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Entries;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.planworkbook.PlanForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan, or one item of it, as plain maps, lists, texts, numbers and booleans in a fixed order, for {@code show}. The
 * field names are those that {@code set} takes; fields without a value are left out.
 */
public final class ShowPlan {
    private static final Set<Field<?>> OF_FILES = Set.of(Evidence.FILE_NAME, Evidence.HASH, Evidence.SIZE);
    private final Snapshot snapshot;
    private final Plan plan;
    private final FieldTexts texts;

    public ShowPlan(Snapshot snapshot, Plan plan) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.texts = new FieldTexts(snapshot, plan.id());
    }

    /** The whole plan. */
    public Map<String, Object> whole() {
        PlanTree tree = new PlanTree(snapshot, plan.id());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("plan", fields(plan.entity()));
        shown.put("units", list(PlanTree.units(snapshot).stream().map(Unit::entity).toList()));
        shown.put("groups", list(tree.groups().stream().map(WorkingGroup::entity).toList()));
        shown.put("periods", list(Reports.periods(snapshot, plan.id()).stream().map(Period::entity).toList()));
        shown.put("indicators", tree.indicators().stream().map(i -> one(i.entity())).toList());
        shown.put("items", tree.inOrder().stream().map(i -> one(i.entity())).toList());
        for (PlanForm form : List.of(PlanForm.FACTS, PlanForm.PROBLEMS, PlanForm.OPPORTUNITIES, PlanForm.MEASURES, PlanForm.OPINIONS,
                PlanForm.TERMS, PlanForm.LAYOUTS)) {
            List<Entity> entries = Entries.of(snapshot, plan.id(), form.kind());
            if (!entries.isEmpty()) {
                shown.put(form.key(), list(entries));
            }
        }
        shown.put("evidence", register());
        return shown;
    }

    /** Every piece of evidence, by title, with the codes of what it is linked to. */
    public List<Map<String, Object>> register() {
        return snapshot.all(Evidence.KIND).stream().map(Evidence::new)
                .sorted(Comparator.comparing(Evidence::title).thenComparing(e -> e.id().toString())).map(piece -> {
                    Map<String, Object> shown = fields(piece.entity());
                    shown.put("linkedTo", snapshot.where(EvidenceLink.EVIDENCE, piece.id()).stream()
                            .map(link -> texts.write(link, EvidenceLink.TARGET)).sorted().toList());
                    return shown;
                }).toList();
    }

    private List<Map<String, Object>> list(List<Entity> entities) {
        return entities.stream().map(this::fields).toList();
    }

    /** One item or indicator with all that hangs on it: phased plan, what was reported by period, evidence. */
    public Map<String, Object> one(Entity entity) {
        Map<String, Object> shown = fields(entity);
        UUID id = entity.id();
        PlanTree tree = new PlanTree(snapshot, plan.id());
        if (entity.kind() == Item.KIND) {
            putList(shown, "milestones", tree.milestones(id).stream().map(Milestone::entity).toList(), Milestone.ITEM);
            putReports(shown, "progressByPeriod", id, ProgressEntry.KIND);
        } else if (entity.kind() == Indicator.KIND) {
            putList(shown, "annualTargets", tree.annualTargets(id).stream().map(AnnualTarget::entity).toList(),
                    AnnualTarget.INDICATOR);
            putReports(shown, "valuesByPeriod", id, IndicatorValue.KIND);
        }
        putList(shown, "evidence",
                EvidenceRules.evidenceOf(snapshot, id).stream().map(Evidence::entity).toList(), null);
        putList(shown, "facts", Fact.about(snapshot, id).stream().map(Fact::entity).toList(), null);
        return shown;
    }

    private void putReports(Map<String, Object> shown, String name, UUID id, Kind kind) {
        Map<String, Object> byPeriod = new LinkedHashMap<>();
        for (Period period : Reports.periods(snapshot, plan.id())) {
            Entity report = null;
            if (kind == ProgressEntry.KIND) {
                ProgressEntry entry = Reports.progress(snapshot, id, period.id());
                report = entry == null ? null : entry.entity();
            } else {
                IndicatorValue value = Reports.value(snapshot, id, period.id());
                report = value == null ? null : value.entity();
            }
            if (report != null) {
                byPeriod.put(period.code(), without(report, kind.fields().get(0), kind.fields().get(1)));
            }
        }
        if (!byPeriod.isEmpty()) {
            shown.put(name, byPeriod);
        }
    }

    private void putList(Map<String, Object> shown, String name, List<Entity> entities, @Nullable Field<?> owner) {
        if (!entities.isEmpty()) {
            List<Map<String, Object>> list = new ArrayList<>();
            for (Entity entity : entities) {
                list.add(owner == null ? fields(entity) : without(entity, owner, owner));
            }
            shown.put(name, list);
        }
    }

    private Map<String, Object> without(Entity entity, Field<?> one, Field<?> other) {
        Map<String, Object> shown = fields(entity);
        shown.remove(one.name());
        shown.remove(other.name());
        return shown;
    }

    private Map<String, Object> fields(Entity entity) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", entity.id().toString());
        for (Field<?> field : entity.kind().fields()) {
            Object value = entity.get(field);
            if (value instanceof Range range) {
                shown.put(field.name(), range.lower());
                if (!range.isPoint()) {
                    shown.put(field.name() + "Upper", range.upper());
                }
            } else if (value != null && field.target() != Plan.KIND) {
                boolean plain = field.type() == ValueType.FLAG || value instanceof Number;
                shown.put(field.name(), plain ? value : texts.writeValue(field, value));
            }
        }
        return shown;
    }

    /** The fields that {@code set} takes: an entity's own, and for an item or indicator those of its report in a period. */
    public static List<Field<?>> settable(Kind kind) {
        List<Field<?>> fields = new ArrayList<>();
        List<Kind> kinds = kind == Item.KIND ? List.of(kind, ProgressEntry.KIND)
                : kind == Indicator.KIND ? List.of(kind, IndicatorValue.KIND) : List.of(kind);
        for (Kind each : kinds) {
            for (Field<?> field : each.fields()) {
                boolean structure = field.owner() || field.name().equals("rank") || field == Item.PARENT
                        || field == Item.CODE_BY_HAND || OF_FILES.contains(field);
                if (!structure) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
