package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Kind;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Unit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.status.Findings;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.Figures;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.OverruleVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the overview says: the figures of the status sheets and the report, and what wants a person. */
final class OverviewModel {
    /** By what the items are put together. */
    enum By { GROUP, SECTION, UNIT, LEADER }

    /**
     * A card of the headline.
     *
     * @param parts what it is made up of: how many meet the standard, out of how many; empty for items
     */
    record Card(String subject, Figure total, Figure met, Figure notMet, List<Part> parts) {
    }

    /** The indicators of an attribute. */
    record Part(Attribute attribute, Figure total, Figure met) {
    }

    /**
     * A working group, field, unit or post: the mean progress of its counted items against the mean of their elapsed
     * shares.
     *
     * @param name empty for the items of none
     * @param door to the items behind it
     */
    record GroupLine(String name, Destination door, Figure progress, Figure elapsed, Figure total, Figure met,
            VerdictShape shape) {
    }

    /**
     * Something that wants a person: how many, and where they are.
     *
     * @param figure what counts them, whose trail the number opens; null where what is counted is no part of the plan's
     *     account but work in the program: returns, overrides to review, findings
     */
    record Todo(String key, long count, @Nullable Figure figure, Destination door) {
    }

    List<Card> cards(Figures figures) {
        return List.of("indicators", "tasks", "projects", "policies").stream().map(subject -> new Card(subject,
                figures.get(FigureKey.of(subject, "total")), figures.get(FigureKey.of(subject, "met")),
                figures.get(FigureKey.of(subject, "not-met")),
                subject.equals("indicators") ? parts(figures) : List.of())).toList();
    }

    private static List<Part> parts(Figures figures) {
        return Arrays.stream(Attribute.values()).map(attribute -> {
            String value = ValueType.choiceName(attribute);
            return new Part(attribute, figures.get(FigureKey.of("indicators", "total").where("attribute", value)),
                    figures.get(FigureKey.of("indicators", "met").where("attribute", value)));
        }).toList();
    }

    /** Groups, fields and units in the order of the plan, posts by name; those of none come last. */
    List<GroupLine> lines(Figures figures, By by) {
        String condition = ValueType.choiceName(by);
        List<String> values = switch (by) {
            case GROUP -> figures.groups();
            case SECTION -> figures.sections();
            case UNIT -> figures.units();
            case LEADER -> figures.leaders();
        };
        return values.stream().map(value -> line(figures, by, condition, value))
                .filter(line -> !line.total().sources().isEmpty()).toList();
    }

    private static GroupLine line(Figures figures, By by, String condition, String value) {
        Figure total = figures.get(FigureKey.of("items", "total").where(condition, value));
        Figure met = figures.get(FigureKey.of("items", "met").where(condition, value));
        String name = figures.named(condition, value);
        double share = number(met) / Math.max(1, number(total));
        VerdictShape shape = share >= 0.9 ? VerdictShape.ON_TRACK
                : share >= 0.7 ? VerdictShape.NEARLY : VerdictShape.BEHIND;
        return new GroupLine(name, door(by, name.isEmpty() ? "" : value),
                figures.get(FigureKey.of("items", "mean-progress").where(condition, value)),
                figures.get(FigureKey.of("items", "mean-elapsed").where(condition, value)), total, met, shape);
    }

    /** Its number, 0 where it has none. */
    static double number(Figure figure) {
        return figure.present() ? figure.number().doubleValue() : 0;
    }

    /** To the list of exactly the items that were counted: {@code of-unit=…}. */
    private static Destination door(By by, String key) {
        return new Destination(Place.ASSESSMENT, "of-" + ValueType.choiceName(by) + "=" + key, null);
    }

    List<Todo> todo(Session.View view, Figures figures) {
        Assessment assessment = figures.assessment();
        List<Todo> list = new ArrayList<>();
        add(list, "projects-behind", figures, "projects.not-met", new Destination(Place.TREE, "projects-not-met", null));
        add(list, "tasks-behind", figures, "tasks.not-met", new Destination(Place.TREE, "tasks-not-met", null));
        add(list, "policies-behind", figures, "policies.not-met", new Destination(Place.TREE, "policies-not-met", null));
        add(list, "indicators-behind", figures, "indicators.not-met", new Destination(Place.INDICATORS, "not-met", null));
        add(list, "not-returned", notReturned(view, assessment), Destination.of(Place.RETURNS));
        add(list, "unreported", figures, "items.unreported", new Destination(Place.TREE, "unreported", null));
        add(list, "without-evidence", figures, "items.without-evidence", new Destination(Place.TREE, "without-evidence", null));
        add(list, "disagree", figures, "items.rulers-disagree", new Destination(Place.TREE, "disagree", null));
        add(list, "review", underReview(assessment, Item.KIND), new Destination(Place.ASSESSMENT, "under-review", null));
        add(list, "indicators-review", underReview(assessment, Indicator.KIND),
                new Destination(Place.ASSESSMENT, "indicators-under-review", null));
        add(list, "findings", Findings.of(assessment).size(), new Destination(Place.ASSESSMENT, "findings", null));
        return list;
    }

    /** The units that lead something of the plan and whose return of this period was not taken in. */
    static long notReturned(Session.View view, Assessment assessment) {
        Set<UUID> leading = new HashSet<>();
        for (ItemResult result : assessment.items().values()) {
            UUID lead = assessment.item(result.item()).lead();
            if (lead != null && result.counted()) {
                leading.add(lead);
            }
        }
        for (IndicatorResult result : assessment.indicators().values()) {
            UUID lead = assessment.indicator(result.indicator()).lead();
            if (lead != null) {
                leading.add(lead);
            }
        }
        view.snapshot().where(ReceivedReturn.PERIOD, assessment.period().id())
                .forEach(entity -> leading.remove(new ReceivedReturn(entity).unit()));
        leading.removeIf(id -> view.snapshot().find(Unit.KIND, id) == null);
        return assessment.period().closed() ? 0 : leading.size();
    }

    private static long underReview(Assessment assessment, Kind kind) {
        return OverruleVerdict.list(assessment).stream()
                .filter(line -> line.about().kind() == kind && line.overruled().underReview()).count();
    }

    private static void add(List<Todo> list, String key, Figures figures, String counting, Destination door) {
        Figure figure = figures.get(counting);
        if (figure.number().signum() > 0) {
            list.add(new Todo(key, figure.number().longValueExact(), figure, door));
        }
    }

    private static void add(List<Todo> list, String key, long count, Destination door) {
        if (count > 0) {
            list.add(new Todo(key, count, null, door));
        }
    }
}
