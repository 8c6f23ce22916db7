package gangmu.sample;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Measure;
import gangmu.plan.Opinion;
import gangmu.plan.Opportunity;
import gangmu.plan.PlanProblem;
import gangmu.plan.Rank;
import gangmu.plan.Term;
import gangmu.status.office.SheetLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The entries that the sample's report is written from, out of their tables. */
final class SampleEntries {
    private final SampleTables tables;
    private final SamplePlan plan;

    SampleEntries(SampleTables tables, SamplePlan plan) {
        this.tables = tables;
        this.plan = plan;
    }

    void draft(Draft draft) {
        read(draft, "problems.tsv", PlanProblem.KIND, row -> Entity.blank(PlanProblem.KIND, UUID.randomUUID()));
        read(draft, "opportunities.tsv", Opportunity.KIND, row -> Entity.blank(Opportunity.KIND, UUID.randomUUID()));
        Map<String, UUID> groups = new HashMap<>();
        read(draft, "measures.tsv", Measure.KIND, row -> {
            UUID id = id("measures.tsv", groups.size() + row.text("name"));
            String group = row.orNull("group");
            if (group == null) {
                groups.put(row.text("name"), id);
            }
            return Entity.blank(Measure.KIND, id).with(Measure.PARENT, group == null ? null
                    : Objects.requireNonNull(groups.get(group), group));
        });
        read(draft, "opinions.tsv", Opinion.KIND,
                row -> Entity.blank(Opinion.KIND, UUID.randomUUID()).with(Opinion.UNIT, plan.unit(row.text("unit"))));
        read(draft, "terms.tsv", Term.KIND, row -> Entity.blank(Term.KIND, UUID.randomUUID()));
        read(draft, "layouts.tsv", SheetLayout.KIND, row -> Entity.blank(SheetLayout.KIND, UUID.randomUUID())
                .with(SheetLayout.GROUP, row.orNull("group") == null ? null : plan.group(row.text("group")))
                .with(SheetLayout.PERIODS, row.several("periods").stream().map(plan::period).toList())
                .with(SheetLayout.COLUMNS, row.several("columns")));
    }

    private void read(Draft draft, String file, Kind kind, Function<SampleTables.Row, Entity> make) {
        String rank = "";
        int number = 0;
        for (SampleTables.Row row : tables.read(file)) {
            rank = Rank.after(rank);
            Entity made = make.apply(row);
            Entity entry = Entity.blank(kind, kind == Measure.KIND ? made.id() : id(file, Integer.toString(number++)));
            for (Field<?> field : kind.fields()) {
                entry = entry.withUntyped(field, made.get(field));
            }
            entry = entry.withUntyped(field(kind, "plan"), plan.plan).withUntyped(field(kind, "rank"), rank);
            for (String column : row.cells().keySet()) {
                if (column.equals("items")) {
                    entry = entry.withUntyped(field(kind, "items"), row.several(column).stream().map(plan::target).toList());
                } else if (column.equals("lead")) {
                    entry = entry.withUntyped(field(kind, "lead"), row.orNull(column) == null ? null : plan.unit(row.text(column)));
                } else if (!List.of("group", "unit", "periods", "columns").contains(column)) {
                    entry = entry.withUntyped(field(kind, column), field(kind, column).read(row.orNull(column)));
                }
            }
            draft.add(entry);
        }
    }

    private static Field<?> field(Kind kind, String name) {
        return kind.field(name).orElseThrow(() -> new IllegalArgumentException(kind + "." + name));
    }

    /** The same id each time, whatever is added to the tables before it. */
    private static UUID id(String file, String row) {
        return UUID.nameUUIDFromBytes((file + " " + row).getBytes(StandardCharsets.UTF_8));
    }
}
