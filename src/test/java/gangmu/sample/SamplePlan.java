package gangmu.sample;

import gangmu.assessment.RulePresets;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.Rank;
import gangmu.plan.TreeEdits;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** The plan of the sample out of its tables, before anybody reported on the mid-term. */
final class SamplePlan {
    /** The period that the returns of the sample are of. */
    static final String MID_TERM = "2023-06";
    private final SampleTables tables;
    private final Supplier<UUID> ids;
    final UUID plan;
    private final Map<String, UUID> units = new LinkedHashMap<>();
    private final Map<String, UUID> groups = new HashMap<>();
    private final Map<String, UUID> periods = new LinkedHashMap<>();
    private final Map<String, UUID> indicators = new LinkedHashMap<>();
    private final Map<String, UUID> items = new LinkedHashMap<>();

    SamplePlan(SampleTables tables, Supplier<UUID> ids) {
        this.tables = tables;
        this.ids = ids;
        this.plan = ids.get();
    }

    UUID period(String code) {
        return Objects.requireNonNull(periods.get(code), code);
    }

    UUID group(String key) {
        return Objects.requireNonNull(groups.get(key), key);
    }

    /** An item by its key, or an indicator by # and its code. */
    UUID target(String key) {
        return key.startsWith("#") ? Objects.requireNonNull(indicators.get(key.substring(1)), key)
                : Objects.requireNonNull(items.get(key), key);
    }

    /** The plan, its units, groups, periods, indicators and tree. */
    void draftPlan(Draft draft) {
        SampleTables.Row row = tables.read("plan.tsv").getFirst();
        draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, row.text("name")).with(Plan.RANK, Rank.after(""))
                .with(Plan.START, row.date("start")).with(Plan.END, row.date("end"))
                .with(Plan.BASE_YEAR, Long.valueOf(row.text("baseYear"))).with(Plan.REMARK, row.orNull("remark")));
        draft.add(RulePresets.entity(RulePresets.NATIONAL, plan, ids.get()));
        String rank = "";
        for (SampleTables.Row unit : tables.read("units.tsv")) {
            rank = Rank.after(rank);
            units.put(unit.text("shortName"), add(draft, Entity.blank(Unit.KIND, ids.get())
                    .with(Unit.NAME, unit.text("name")).with(Unit.SHORT_NAME, unit.text("shortName"))
                    .with(Unit.ALIASES, unit.several("aliases")).with(Unit.RANK, rank)));
        }
        rank = "";
        for (SampleTables.Row group : tables.read("groups.tsv")) {
            rank = Rank.after(rank);
            groups.put(group.text("key"), add(draft, Entity.blank(WorkingGroup.KIND, ids.get())
                    .with(WorkingGroup.PLAN, plan).with(WorkingGroup.NAME, group.text("name"))
                    .with(WorkingGroup.CATEGORY, group.text("category")).with(WorkingGroup.RANK, rank)
                    .with(WorkingGroup.LEAD, unit(group.text("lead")))));
        }
        for (SampleTables.Row period : tables.read("periods.tsv")) {
            periods.put(period.text("code"), add(draft, Entity.blank(Period.KIND, ids.get()).with(Period.PLAN, plan)
                    .with(Period.CODE, period.text("code")).with(Period.NAME, period.text("name"))
                    .with(Period.DATA_DATE, period.date("dataDate"))));
        }
        draftIndicators(draft);
        draftItems(draft);
        new SampleEntries(tables, this).draft(draft);
    }

    private void draftIndicators(Draft draft) {
        String rank = "";
        for (SampleTables.Row row : tables.read("indicators.tsv")) {
            rank = Rank.after(rank);
            Entity indicator = Entity.blank(Indicator.KIND, ids.get()).with(Indicator.PLAN, plan)
                    .with(Indicator.RANK, rank).with(Indicator.LEAD, unit(row.text("lead")));
            indicators.put(row.text("code"), add(draft, fill(indicator, row, List.of("code", "category", "name",
                    "measure", "attribute", "type", "base", "target", "targetRate", "targetWords", "source"))));
        }
        for (SampleTables.Row row : tables.read("annual-targets.tsv")) {
            add(draft, fill(Entity.blank(AnnualTarget.KIND, ids.get())
                    .with(AnnualTarget.INDICATOR, target("#" + row.text("indicator"))), row,
                    List.of("year", "target")));
        }
    }

    private void draftItems(Draft draft) {
        TreeEdits edits = new TreeEdits(draft, plan, ids);
        for (SampleTables.Row row : tables.read("items.tsv")) {
            String parent = row.orNull("parent");
            ItemKind kind = ItemKind.valueOf(row.text("kind").toUpperCase(java.util.Locale.ROOT));
            UUID id = edits.insert(parent == null ? null : target(parent), null, kind, row.text("name"));
            items.put(row.text("key"), id);
            Ref ref = new Ref(Item.KIND, id);
            String lead = row.orNull("lead");
            String group = row.orNull("group");
            draft.set(ref, Item.LEAD, lead == null ? null : unit(lead));
            draft.set(ref, Item.COOPERATING, row.several("cooperating").stream().map(this::unit).toList());
            draft.set(ref, Item.GROUP, group == null ? null : Objects.requireNonNull(groups.get(group), group));
            for (String name : List.of("leader", "start", "end", "weight", "legalPerson", "nature", "place",
                    "totalInvestment", "funding", "documentNumber", "issued", "content", "source", "remark")) {
                Field<?> field = field(Item.KIND, name);
                draft.setUntyped(ref, field, field.read(row.orNull(name)));
            }
        }
        for (SampleTables.Row row : tables.read("milestones.tsv")) {
            add(draft, fill(Entity.blank(Milestone.KIND, ids.get()).with(Milestone.ITEM, target(row.text("item"))), row,
                    List.of("due", "planned", "plannedInvestment", "name")));
        }
    }

    /** What was reported in the periods before the mid-term, which are closed afterwards. */
    void draftEarlierReports(Draft draft) {
        for (SampleTables.Row row : tables.read("entries.tsv")) {
            if (!row.text("period").equals(MID_TERM)) {
                add(draft, fill(Entity.blank(ProgressEntry.KIND, ids.get())
                        .with(ProgressEntry.ITEM, target(row.text("item")))
                        .with(ProgressEntry.PERIOD, period(row.text("period"))), row, REPORTED));
            }
        }
        for (SampleTables.Row row : tables.read("indicator-values.tsv")) {
            if (!row.text("period").equals(MID_TERM)) {
                add(draft, fill(Entity.blank(IndicatorValue.KIND, ids.get())
                        .with(IndicatorValue.INDICATOR, target("#" + row.text("indicator")))
                        .with(IndicatorValue.PERIOD, period(row.text("period"))), row, MEASURED));
            }
        }
    }

    /** Closes the periods before the mid-term. */
    void draftClosing(Draft draft) {
        for (SampleTables.Row row : tables.read("periods.tsv")) {
            draft.set(new Ref(Period.KIND, period(row.text("code"))), Period.CLOSED,
                    "true".equals(row.orNull("closed")) ? Boolean.TRUE : null);
        }
    }

    /** What each unit answers for the mid-term: by item or indicator and key of the column, the canonical text. */
    Map<UUID, Map<String, String>> midTermAnswers() {
        Map<UUID, Map<String, String>> answers = new HashMap<>();
        for (SampleTables.Row row : tables.read("entries.tsv")) {
            if (row.text("period").equals(MID_TERM)) {
                answers.put(target(row.text("item")), answer(ProgressEntry.KIND, row, REPORTED));
            }
        }
        for (SampleTables.Row row : tables.read("indicator-values.tsv")) {
            if (row.text("period").equals(MID_TERM)) {
                answers.put(target("#" + row.text("indicator")), answer(IndicatorValue.KIND, row, MEASURED));
            }
        }
        return answers;
    }

    private static final List<String> REPORTED = List.of("progress", "dataDate", "invested", "startState",
            "narrative", "effect", "problems", "nextSteps");
    private static final List<String> MEASURED = List.of("value", "rate", "dataDate", "judgement", "reason");

    private static Map<String, String> answer(Kind kind, SampleTables.Row row, List<String> names) {
        Map<String, String> answer = new HashMap<>();
        for (String name : names) {
            String text = row.orNull(name);
            if (text != null) {
                answer.put(kind.name() + "." + name, text);
            }
        }
        return answer;
    }

    UUID unit(String shortName) {
        return Objects.requireNonNull(units.get(shortName), shortName);
    }

    private static UUID add(Draft draft, Entity entity) {
        draft.add(entity);
        return entity.id();
    }

    private static Entity fill(Entity blank, SampleTables.Row row, List<String> names) {
        Entity entity = blank;
        for (String name : names) {
            Field<?> field = field(entity.kind(), name);
            entity = entity.withUntyped(field, field.read(row.orNull(name)));
        }
        return entity;
    }

    private static Field<?> field(Kind kind, String name) {
        return kind.fields().stream().filter(field -> field.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind.name() + "." + name));
    }
}
