package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Kind;
import gangmu.merging.OpenDifference;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Unit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.status.Findings;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureText;
import gangmu.status.figures.Figures;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.status.figures.Part;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.OverruleVerdict;
import gangmu.usecase.returns.DecideReturn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the overview says: the figures of the status sheets and the report, and what wants a person. */
final class OverviewModel {
    private final Session session;
    private final PeriodsModel periods;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private int asked;

    /** By what the items are put together. */
    enum By { GROUP, SECTION, UNIT, LEADER }

    /**
     * A card of the headline.
     *
     * @param door to what it counts
     * @param year of how many the year is completed, out of how many of which something is asked in it; null where the period is
     *     no evaluation within a year
     * @param parts what it is made up of: how many meet the standard, out of how many; empty for items
     */
    record Card(String subject, Destination door, Figure total, Figure met, Figure notMet, Figure reported, @Nullable OfYear year,
            List<Share> parts) {
    }

    /** Of how many the year is completed, out of how many of which something is asked in it. */
    record OfYear(Figure asked, Figure achieved) {
    }

    /** The indicators of an attribute. */
    record Share(Attribute attribute, Figure total, Figure met) {
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

    /** What the figures of a period say. */
    record Shown(Figures figures, List<Card> cards, List<Todo> todo) {
    }

    /** @param periods is brought up to date along with it */
    OverviewModel(Session session, PeriodsModel periods) {
        this.session = session;
        this.periods = periods;
    }

    /** What is shown; null while nothing is judged. */
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Works out the figures of what is looked at beside the JavaFX thread; what was asked for last is shown. */
    void refresh() {
        Session.View view = session.view().get();
        Assessment assessment = view.assessment();
        int ask = ++asked;
        if (assessment == null) {
            shown.set(null);
            return;
        }
        session.work().quietly(() -> {
            Figures figures = Figures.of(assessment);
            return new Shown(figures, cards(figures), todo(view, figures));
        }).whenComplete((worked, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (ask == asked) {
                shown.set(worked);
            }
        });
        periods.show(view, assessment);
    }

    static List<Card> cards(Figures figures) {
        List<Card> cards = new ArrayList<>();
        boolean within = figures.assessment().period().evaluation(figures.assessment().plan()).isWithinAYear();
        cards.add(new Card("indicators", new Destination.IndicatorsNotMet(), figures.get(FigureKey.of(IndicatorTotal.TOTAL)),
                figures.get(FigureKey.of(IndicatorTotal.MET)), figures.get(FigureKey.of(IndicatorTotal.NOT_MET)),
                figures.get(FigureKey.of(IndicatorTotal.REPORTED)),
                !within ? null : new OfYear(figures.get(FigureKey.of(IndicatorTotal.OF_YEAR)),
                        figures.get(FigureKey.of(IndicatorTotal.YEAR_ACHIEVED))),
                Arrays.stream(Attribute.values()).map(attribute -> share(figures, attribute)).toList()));
        for (ItemKind kind : List.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY)) {
            CountedItems counted = CountedItems.of(kind);
            cards.add(new Card(FigureText.subject(counted), new Destination.Items(kind, null),
                    figures.get(FigureKey.of(counted, ItemTotal.TOTAL)), figures.get(FigureKey.of(counted, ItemTotal.MET)),
                    figures.get(FigureKey.of(counted, ItemTotal.NOT_MET)),
                    figures.get(FigureKey.of(counted, ItemTotal.REPORTED)),
                    !within ? null : new OfYear(figures.get(FigureKey.of(counted, ItemTotal.OF_YEAR)),
                            figures.get(FigureKey.of(counted, ItemTotal.YEAR_ACHIEVED))), List.of()));
        }
        return cards;
    }

    private static Share share(Figures figures, Attribute attribute) {
        Part part = new Part.Of(attribute);
        return new Share(attribute, figures.get(FigureKey.of(IndicatorTotal.TOTAL).within(part)),
                figures.get(FigureKey.of(IndicatorTotal.MET).within(part)));
    }

    /** Groups, fields and units in the order of the plan, posts by name; those of none come last. */
    static List<GroupLine> lines(Figures figures, By by) {
        List<Part> parts = switch (by) {
            case GROUP -> figures.groups();
            case SECTION -> figures.sections();
            case UNIT -> figures.units();
            case LEADER -> figures.leaders();
        };
        return parts.stream().map(part -> line(figures, part)).filter(line -> !line.total().sources().isEmpty()).toList();
    }

    private static GroupLine line(Figures figures, Part part) {
        Figure total = figures.get(FigureKey.of(CountedItems.ITEMS, ItemTotal.TOTAL).within(part));
        Figure met = figures.get(FigureKey.of(CountedItems.ITEMS, ItemTotal.MET).within(part));
        double share = number(met) / Math.max(1, number(total));
        VerdictShape shape = share >= 0.9 ? VerdictShape.ON_TRACK
                : share >= 0.7 ? VerdictShape.NEARLY : VerdictShape.BEHIND;
        // To the list of exactly the items that were counted.
        return new GroupLine(figures.named(part), new Destination.ItemVerdicts(new Destination.Which.Of(part), null),
                figures.get(FigureKey.of(CountedItems.ITEMS, ItemTotal.MEAN_PROGRESS).within(part)),
                figures.get(FigureKey.of(CountedItems.ITEMS, ItemTotal.MEAN_ELAPSED).within(part)), total, met, shape);
    }

    /** Its number, 0 where it has none. */
    static double number(Figure figure) {
        return figure.present() ? figure.number().doubleValue() : 0;
    }

    static List<Todo> todo(Session.View view, Figures figures) {
        Assessment assessment = figures.assessment();
        List<Todo> list = new ArrayList<>();
        behind(list, "projects-behind", figures, ItemKind.PROJECT);
        behind(list, "tasks-behind", figures, ItemKind.TASK);
        behind(list, "policies-behind", figures, ItemKind.POLICY);
        add(list, "indicators-behind", figures.get(FigureKey.of(IndicatorTotal.NOT_MET)), new Destination.IndicatorsNotMet());
        add(list, "not-returned", notReturned(view, assessment), Destination.of(Place.RETURNS));
        add(list, "pending-returns", assessment.period().closed() ? 0 : DecideReturn.pending(view.snapshot(), assessment.period()).size(),
                Destination.of(Place.RETURNS));
        add(list, "differences", view.snapshot().count(OpenDifference.KIND),
                new Destination.Assessed(Destination.AssessmentSheet.DIFFERENCES));
        lacking(list, "unreported", figures, ItemTotal.UNREPORTED, Destination.Lack.UNREPORTED);
        lacking(list, "without-evidence", figures, ItemTotal.WITHOUT_EVIDENCE, Destination.Lack.WITHOUT_EVIDENCE);
        lacking(list, "disagree", figures, ItemTotal.RULERS_DISAGREE, Destination.Lack.RULERS_DISAGREE);
        add(list, "review", underReview(assessment, Item.KIND), new Destination.ItemVerdicts(
                new Destination.Which.Overruled(Destination.Overruling.UNDER_REVIEW), null));
        add(list, "indicators-review", underReview(assessment, Indicator.KIND),
                new Destination.IndicatorVerdicts(Destination.Overruling.UNDER_REVIEW));
        add(list, "findings", Findings.of(assessment).size(),
                new Destination.Assessed(Destination.AssessmentSheet.FINDINGS));
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

    private static void behind(List<Todo> list, String key, Figures figures, ItemKind kind) {
        add(list, key, figures.get(FigureKey.of(CountedItems.of(kind), ItemTotal.NOT_MET)),
                new Destination.Items(kind, Destination.Lack.NOT_MET));
    }

    private static void lacking(List<Todo> list, String key, Figures figures, ItemTotal total, Destination.Lack lack) {
        add(list, key, figures.get(FigureKey.of(CountedItems.ITEMS, total)), new Destination.Items(null, lack));
    }

    private static void add(List<Todo> list, String key, Figure figure, Destination door) {
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
