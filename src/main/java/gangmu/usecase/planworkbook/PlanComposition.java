package gangmu.usecase.planworkbook;

import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.FileNames;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Unit;
import gangmu.status.planworkbook.PlanColumn;
import gangmu.status.planworkbook.PlanForm;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.content.PlanChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a plan workbook as the entities of a plan: what the program wrote comes back as it was, what people
 * wrote or changed is understood by its names. Everything that is wrong is told at once, cell by cell.
 */
final class PlanComposition {
    private final List<PlanSheet> sheets;
    private final Snapshot base;
    private final Supplier<UUID> ids;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Built> built = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<UUID, EvidenceFile> files = new LinkedHashMap<>();

    PlanComposition(List<PlanSheet> sheets, Snapshot base, Supplier<UUID> ids) {
        this.sheets = sheets;
        this.base = base;
        this.ids = ids;
    }

    /** A row that is becoming an entity. */
    static final class Built {
        final PlanSheet sheet;
        final PlanSheet.Row row;
        /** Whether the row came without an id, and so from people. */
        final boolean fresh;
        Entity entity;

        Built(PlanSheet sheet, PlanSheet.Row row, boolean fresh, Entity entity) {
            this.sheet = sheet;
            this.row = row;
            this.fresh = fresh;
            this.entity = entity;
        }

        UUID id() {
            return entity.id();
        }

        <T> void set(Field<T> field, @Nullable T value) {
            entity = entity.with(field, value);
        }
    }

    /**
     * Where the file of a piece of evidence should lie.
     *
     * @param path from the folder of the workbook
     * @param place the cell that says so, for problems
     */
    record EvidenceFile(String path, Place place) {
    }

    /** A cell of the workbook. */
    record Place(String sheet, String address) {
        Problem at(Problem problem) {
            return Problem.of("plan-workbook.at", sheet, address, problem);
        }
    }

    /**
     * What came of it.
     *
     * @param entities what to add, what is referred to first; not to be used where there are problems
     * @param notes what should be known, and is no hindrance
     */
    record Composed(List<Entity> entities, Map<UUID, EvidenceFile> files, List<Problem> problems, List<Problem> notes) {
        Composed with(List<Problem> other) {
            return new Composed(entities, files, problems, other);
        }
    }

    Composed compose() {
        List<PlanSheet> plans = sheets.stream().filter(s -> s.form() == PlanForm.PLAN && !s.rows().isEmpty()).toList();
        if (plans.size() != 1 || plans.getFirst().rows().size() != 1) {
            return new Composed(List.of(), Map.of(), List.of(Problem.of("plan-workbook.one-plan",
                    plans.stream().mapToInt(sheet -> sheet.rows().size()).sum())), List.of());
        }
        for (PlanForm form : PlanForm.values()) {
            sheets.stream().filter(sheet -> sheet.form() == form).forEach(this::read);
        }
        PlanNames names = new PlanNames(base, built);
        UUID plan = built.getFirst().id();
        for (Built each : built) {
            resolve(each, names);
            belongTo(each, plan);
        }
        new PlanOrder(built).complete();
        List<Entity> entities = new ArrayList<>();
        for (Kind kind : Kinds.ALL) {
            built.stream().filter(each -> each.entity.kind() == kind && !known(each))
                    .forEach(each -> entities.add(each.entity));
        }
        if (problems.isEmpty()) {
            checkRules(entities);
        }
        return new Composed(entities, files, List.copyOf(problems), List.of());
    }

    /** Units are shared by all plans: one that is here already stays as it is. */
    private boolean known(Built each) {
        return each.entity.kind() == Unit.KIND && base.find(Unit.KIND, each.id()) != null;
    }

    private void read(PlanSheet sheet) {
        Kind kind = sheet.form().kind();
        for (PlanSheet.Row row : sheet.rows()) {
            UUID own = ownId(sheet, row);
            boolean fresh = own == null || !taken.add(own);
            UUID id = fresh ? freshId(sheet, row) : Objects.requireNonNull(own);
            if (!fresh && kind != Unit.KIND && base.find(kind, id) != null) {
                problems.add(Problem.of("plan-workbook.here-already", sheet.name(), Integer.toString(row.number())));
            }
            Built next = new Built(sheet, row, fresh, Entity.blank(kind, id));
            for (int i = 0; i < sheet.columns().size(); i++) {
                readCell(next, sheet.columns().get(i), i, fresh);
            }
            built.add(next);
            if (sheet.form() == PlanForm.INDICATORS) {
                readAnnualTargets(next);
            }
        }
    }

    /** A unit that people wrote, and that the workspace knows by name, is that unit. */
    private UUID freshId(PlanSheet sheet, PlanSheet.Row row) {
        if (sheet.form() == PlanForm.UNITS && base.count(Unit.KIND) > 0 && sheet.indexOf("name").isPresent()
                && row.values().get(sheet.indexOf("name").getAsInt()) instanceof String name) {
            for (Entity unit : base.all(Unit.KIND)) {
                if (new Unit(unit).name().equals(name.strip())) {
                    return unit.id();
                }
            }
        }
        return ids.get();
    }

    private @Nullable UUID ownId(PlanSheet sheet, PlanSheet.Row row) {
        OptionalInt at = sheet.indexOf("id");
        return at.isPresent() ? PlanChoice.id(row.values().get(at.getAsInt())) : null;
    }

    private void readCell(Built next, PlanColumn column, int index, boolean fresh) {
        Object value = next.row.values().get(index);
        if (value instanceof PlanSheet.Fault fault) {
            problems.add(place(next, index).at(new Problem(fault.code(), fault.args())));
            return;
        }
        if (value == null) {
            return;
        }
        if (column.key().equals("file")) {
            files.put(next.id(), new EvidenceFile(value.toString().strip(), place(next, index)));
        }
        if (column.key().equals(PlanForm.YEARS.key())) {
            readYears(next, PlanCells.text(value), place(next, index));
        }
        boolean plain = column.field() != null && !column.key().contains("#") && !column.key().startsWith("annual.")
                && !column.reference() && column.role() != PlanColumn.Role.NOTE;
        // A row that was copied keeps the place and the numbering of the other in its hidden cells.
        if (plain && !(fresh && column.hidden() && next.entity.kind() != Evidence.KIND)) {
            try {
                next.entity = next.entity.withUntyped(column.needField(),
                        PlanCells.read(column.needField(), value, next.sheet.keyed() && !fresh));
            } catch (Refusal refusal) {
                problems.add(place(next, index).at(refusal.problem()));
            }
        }
    }

    /** Start and end from one cell; columns of their own come later and win. */
    private void readYears(Built next, String text, Place place) {
        try {
            PlanCells.Years years = PlanCells.years(text);
            next.set(Item.START, years.start());
            next.set(Item.END, years.end());
        } catch (Refusal refusal) {
            problems.add(place.at(refusal.problem()));
        }
    }

    static Place place(Built each, int column) {
        return new Place(each.sheet.name(), each.sheet.address(each.row, column));
    }

    /** The targets of a year may stand in several columns: what is reached by its end, what it adds, how much it grows. */
    private void readAnnualTargets(Built indicator) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int i = 0; i < indicator.sheet.columns().size(); i++) {
            PlanColumn column = indicator.sheet.columns().get(i);
            if (column.field() instanceof Field<?> field && PlanForm.ANNUAL_FIELDS.contains(field)) {
                String suffix = "." + field.name();
                String year = column.key().endsWith(suffix)
                        ? column.key().substring(0, column.key().length() - suffix.length()) : column.key();
                columns.computeIfAbsent(year, key -> new ArrayList<>()).add(i);
            }
        }
        columns.forEach((year, places) -> readAnnualTarget(indicator, year, places));
    }

    private void readAnnualTarget(Built indicator, String year, List<Integer> places) {
        OptionalInt idColumn = indicator.sheet.indexOf(year + "#id");
        UUID own = idColumn.isEmpty() ? null : PlanChoice.id(indicator.row.values().get(idColumn.getAsInt()));
        List<@Nullable Object> values = indicator.row.values();
        if (own == null && places.stream().allMatch(i -> values.get(i) == null)
                || places.stream().anyMatch(i -> values.get(i) instanceof PlanSheet.Fault)) {
            return;
        }
        boolean fresh = own == null || !taken.add(own);
        Entity target = Entity.blank(AnnualTarget.KIND, own == null || fresh ? ids.get() : own)
                .with(AnnualTarget.INDICATOR, indicator.id())
                .with(AnnualTarget.YEAR, (long) indicator.sheet.columns().get(places.getFirst()).argument());
        for (int i : places) {
            Object value = values.get(i);
            Field<?> field = indicator.sheet.columns().get(i).needField();
            try {
                target = value == null ? target : target.withUntyped(field, PlanCells.read(field, value, true));
            } catch (Refusal refusal) {
                problems.add(place(indicator, i).at(refusal.problem()));
                return;
            }
        }
        built.add(new Built(indicator.sheet, indicator.row, fresh, target));
    }

    private void resolve(Built each, PlanNames names) {
        if (each.entity.kind() == AnnualTarget.KIND) {
            return;
        }
        for (int i = 0; i < each.sheet.columns().size(); i++) {
            PlanColumn column = each.sheet.columns().get(i);
            Object value = each.row.values().get(i);
            if (!column.reference() || value == null || value instanceof PlanSheet.Fault) {
                continue;
            }
            OptionalInt idColumn = each.sheet.indexOf(column.key() + "#id");
            Object written = idColumn.isEmpty() ? null : each.row.values().get(idColumn.getAsInt());
            OptionalInt kindColumn = each.sheet.indexOf(PlanForm.TARGET_KIND.key());
            Object targetKind = kindColumn.isEmpty() ? null : each.row.values().get(kindColumn.getAsInt());
            try {
                each.entity = each.entity.withUntyped(column.needField(), names.read(column.needField(),
                        PlanCells.text(value), written, Indicator.KIND.name().equals(targetKind)));
            } catch (Refusal refusal) {
                problems.add(place(each, i).at(refusal.problem()));
            }
        }
    }

    private static void belongTo(Built each, UUID plan) {
        Kind kind = each.entity.kind();
        kind.field("plan").ifPresent(field -> each.entity = each.entity.withUntyped(field, plan));
        if (kind == Evidence.KIND && each.entity.get(Evidence.TITLE) == null
                && each.entity.get(Evidence.FILE_NAME) == null) {
            OptionalInt at = each.sheet.indexOf("file");
            Object file = at.isEmpty() ? null : each.row.values().get(at.getAsInt());
            if (file instanceof String path) {
                each.set(Evidence.FILE_NAME, FileNames.onDisk(path.strip().substring(path.strip().lastIndexOf('/') + 1)));
            }
        }
    }

    /** Looks at every row by itself, so that each mistake is told at its own place. */
    private void checkRules(List<Entity> entities) {
        Draft all = new Draft(base);
        entities.forEach(all::add);
        for (Built each : built) {
            if (known(each)) {
                continue;
            }
            for (Rule rule : Kinds.RULES) {
                try {
                    rule.check(base, all.now(), List.of(new Change.Add(each.entity)));
                } catch (Refusal refusal) {
                    problems.add(locate(each, refusal.problem()));
                    break;
                }
            }
            if (each.entity.kind() == Item.KIND && each.fresh && each.entity.orElse(Item.NAME, "").isBlank()) {
                problems.add(locate(each, Problem.required(Item.NAME)));
            }
            if (each.entity.kind() == EvidenceLink.KIND && each.entity.get(EvidenceLink.TARGET) == null) {
                problems.add(locate(each, Problem.required(EvidenceLink.TARGET)));
            }
        }
    }

    private static Problem locate(Built each, Problem problem) {
        Field<?> field = problem.field();
        OptionalInt at = field == null ? OptionalInt.empty() : each.sheet.indexOf(field.name());
        if (at.isEmpty()) {
            return Problem.of("plan-workbook.at-row", each.sheet.name(), Integer.toString(each.row.number()), problem);
        }
        return place(each, at.getAsInt()).at(problem.isRequired()
                ? Problem.of("plan-workbook.required") : problem);
    }
}
