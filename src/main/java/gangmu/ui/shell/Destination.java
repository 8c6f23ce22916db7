package gangmu.ui.shell;

import gangmu.assessment.ItemVerdict;
import gangmu.changes.Ref;
import gangmu.plan.Indicator;
import gangmu.plan.ItemKind;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.Part;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somewhere to go in the window: every number on a screen is a door to one. */
public sealed interface Destination {
    /** The screen on which it is. */
    default Place place() {
        return switch (this) {
            case Whole whole -> whole.place();
            case OneItem _, Items _, ItemsOfUnit _ -> Place.TREE;
            case OneIndicator _, IndicatorsNotMet _ -> Place.INDICATORS;
            case Assessed _, ItemVerdicts _, IndicatorVerdicts _, SinceTheLast _ -> Place.ASSESSMENT;
            case Trail _, OneFact _ -> Place.STATUS;
        };
    }

    static Destination of(Place place) {
        return new Whole(place);
    }

    /** Where a figure's trail is. */
    static Destination trail(Figure figure) {
        return new Trail(figure.key());
    }

    /** Where an item or indicator stands in the plan. */
    static Destination about(Ref thing) {
        return thing.kind() == Indicator.KIND ? new OneIndicator(thing.id()) : new OneItem(thing.id());
    }

    /** A screen as it was left. */
    record Whole(Place place) implements Destination {
    }

    /** One item in the task tree. */
    record OneItem(UUID id) implements Destination {
    }

    /**
     * Items in the task tree, of a kind and with something that they lack.
     *
     * @param kind null for every kind
     * @param lack null for those that lack nothing too
     */
    record Items(@Nullable ItemKind kind, @Nullable Lack lack) implements Destination {
    }

    /** What counted items may lack. */
    enum Lack { NOT_MET, UNREPORTED, WITHOUT_EVIDENCE, RULERS_DISAGREE }

    /** The items in the task tree that a unit leads or takes part in. */
    record ItemsOfUnit(UUID unit) implements Destination {
    }

    /** One of the indicators. */
    record OneIndicator(UUID id) implements Destination {
    }

    /** The indicators that do not meet the requirement. */
    record IndicatorsNotMet() implements Destination {
    }

    /** A sheet of the assessment as it was left. */
    record Assessed(AssessmentSheet sheet) implements Destination {
    }

    /** The sheets of the assessment, in their order. */
    enum AssessmentSheet { ITEMS, INDICATORS, FINDINGS, DIFFERENCES, COMPARE, RULES }

    /**
     * Verdicts on items.
     *
     * @param current the item to begin at; null for none
     */
    record ItemVerdicts(Which which, @Nullable UUID current) implements Destination {
    }

    /** Which verdicts on items. */
    sealed interface Which {
        /** Every one. */
        record Every() implements Which {
        }

        /** Those of one verdict. */
        record Judged(ItemVerdict verdict) implements Which {
        }

        /** Those on which the two rulers disagree. */
        record RulersDisagree() implements Which {
        }

        /** Those that a person overruled. */
        record Overruled(Overruling overruling) implements Which {
        }

        /** Those that are counted in a part of the plan. */
        record Of(Part part) implements Which {
        }
    }

    /** Which of the verdicts that a person overruled: all, or those to be reviewed because their inputs changed. */
    enum Overruling { OVERRULED, UNDER_REVIEW }

    /** The verdicts on indicators that a person overruled. */
    record IndicatorVerdicts(Overruling which) implements Destination {
    }

    /** The verdicts that are others than in the period before. */
    record SinceTheLast() implements Destination {
    }

    /** One of the facts. */
    record OneFact(UUID id) implements Destination {
    }

    /** What stands behind a figure. */
    record Trail(FigureKey key) implements Destination {
    }
}
