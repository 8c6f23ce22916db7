package gangmu.status.office;

import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places of the report that people may write over: those of every plan, one of each field, and one of each task.
 * A field's and a task's are kept by the item's id, so that another code later leaves the text where it belongs.
 */
public final class ReportPlaces {
    /** The places that every report has, in their order. */
    public static final List<String> ALWAYS = List.of("preface", "overall.indicators", "overall.judgements", "overall.year",
            "overall.tasks",
            "overall.investment", "problems.intro", "opportunities.intro", "measures.intro");
    /** The indicators that do not meet the requirement, by name. */
    public static final String INDICATORS_BEHIND = "overall.indicators-behind";
    /** The working groups whose projects do not meet the standard. */
    public static final String PROJECTS_BEHIND = "overall.projects-behind";
    /** Those that the program fills with a sentence of its own only where something is behind. */
    public static final List<String> BEHIND = List.of(INDICATORS_BEHIND, PROJECTS_BEHIND);
    private static final String FIELD = "field.";
    private static final String TASK = "task.";

    private ReportPlaces() {
    }

    /** The place of a field: a section at the top of the plan. */
    public static String ofField(UUID section) {
        return FIELD + section;
    }

    /** The place of a task. */
    public static String ofTask(UUID task) {
        return TASK + task;
    }

    /**
     * A place as it is kept.
     *
     * @param said its name, a field's or a task's with the code or the id: {@code field.1}, {@code task.1.2}
     * @param invented the places that an office's own template has besides
     * @throws Refusal {@code report.unknown-place}, with all that there are
     */
    public static String named(PlanTree tree, String said, Set<String> invented) {
        if (invented.contains(said) || places(tree).anyMatch(said::equals)) {
            return said;
        }
        return items(tree).filter(item -> said.equals(prefix(item) + item.code())).map(ReportPlaces::of).findFirst()
                .orElseThrow(() -> Refusal.of("report.unknown-place", said, Stream.of(fixed(), invented.stream().sorted(),
                        items(tree).map(item -> prefix(item) + item.code())).flatMap(Function.identity()).distinct()
                        .collect(Collectors.joining(", "))));
    }

    /** The field or task whose place it is; empty for any other place. */
    public static Optional<Item> item(PlanTree tree, String place) {
        return items(tree).filter(item -> of(item).equals(place)).findFirst();
    }

    private static Stream<String> places(PlanTree tree) {
        return Stream.concat(fixed(), items(tree).map(ReportPlaces::of));
    }

    private static Stream<String> fixed() {
        return Stream.concat(ALWAYS.stream(), BEHIND.stream());
    }

    private static Stream<Item> items(PlanTree tree) {
        return Stream.concat(tree.roots().stream().filter(item -> item.kind() == ItemKind.SECTION),
                tree.inOrder().stream().filter(item -> item.kind() == ItemKind.TASK));
    }

    private static String of(Item item) {
        return prefix(item) + item.id();
    }

    private static String prefix(Item item) {
        return item.kind() == ItemKind.SECTION ? FIELD : TASK;
    }
}
