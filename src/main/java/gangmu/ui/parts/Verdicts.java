package gangmu.ui.parts;

import gangmu.assessment.Assessment;
import gangmu.assessment.Course;
import gangmu.assessment.Explanation;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overruled;
import gangmu.assessment.Wording;
import gangmu.period.Judgement;
import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How verdicts look and read, the same on every screen. */
public final class Verdicts {
    private Verdicts() {
    }

    public static VerdictShape shape(ItemVerdict verdict) {
        return switch (verdict) {
            case COMPLETED -> VerdictShape.DONE;
            case AHEAD -> VerdictShape.AHEAD;
            case ON_PACE -> VerdictShape.ON_TRACK;
            case NEARLY -> VerdictShape.NEARLY;
            case BEHIND -> VerdictShape.BEHIND;
            case NOT_STARTED -> VerdictShape.NOT_STARTED;
            case NOT_DUE -> VerdictShape.NOT_DUE;
            case ADJUSTED -> VerdictShape.ADJUSTED;
        };
    }

    public static VerdictShape shape(Judgement judgement) {
        return switch (judgement) {
            case ACHIEVED_EARLY -> VerdictShape.DONE;
            case FASTER -> VerdictShape.AHEAD;
            case AS_EXPECTED -> VerdictShape.ON_TRACK;
            case BEHIND -> VerdictShape.BEHIND;
        };
    }

    /** A verdict in the words of the plan's own rules. */
    public static String word(Session session, @Nullable Enum<?> verdict) {
        return wording(session).word(verdict, session.words()::get);
    }

    /** A verdict in the words and colours of the plan's own rules. */
    public static @Nullable VerdictMark mark(Session session, @Nullable Enum<?> verdict) {
        return mark(session.words(), wording(session), verdict);
    }

    /** A verdict in the words and colours of some rules, such as those of another period. */
    public static @Nullable VerdictMark mark(Words words, Wording wording, @Nullable Enum<?> verdict) {
        return verdict == null ? null : new VerdictMark(
                verdict instanceof Judgement judgement ? shape(judgement) : shape((ItemVerdict) verdict),
                wording.word(verdict, words::get), wording.colour(verdict).orElse(null));
    }

    private static Wording wording(Session session) {
        Assessment assessment = session.view().get().assessment();
        return assessment == null ? new Wording(Map.of(), Map.of()) : assessment.rules().wording();
    }

    /** What stands beside a verdict that a person overruled: the computed one, or the person's where that is not counted. */
    public static String overruled(Session session, @Nullable Enum<?> computed, @Nullable Overruled<?> overruled) {
        return overruled == null ? "" : overruled.counts()
                ? session.words().get("assessment.beside.counts", word(session, computed))
                : session.words().get(overruled.underReview() ? "assessment.beside.review" : "assessment.beside.shown",
                        word(session, overruled.verdict()));
    }

    /** The sentence of an item's verdict, and what a person says instead. */
    public static String sentence(Session session, ItemResult result) {
        return sentence(session, result.explanation(), result.computed()) + said(session, result.computed(), result.overruled());
    }

    /** The sentence of an indicator's verdict, and what a person says instead. */
    public static String sentence(Session session, IndicatorResult result) {
        return sentence(session, result.explanation(), result.computed()) + said(session, result.computed(), result.overruled());
    }

    private static String said(Session session, @Nullable Enum<?> computed, @Nullable Overruled<?> overruled) {
        if (overruled == null) {
            return "";
        }
        Words words = session.words();
        String person = word(session, overruled.verdict());
        String reason = overruled.override().reason();
        if (overruled.underReview()) {
            String changed = overruled.changed().stream().map(name -> words.has("input." + name)
                    ? words.get("input." + name) : name).collect(Collectors.joining(", "));
            return " " + words.get("explain.overruled-under-review", person, reason, changed, word(session, computed));
        }
        return " " + words.get(overruled.counts() ? "explain.overruled" : "explain.overruled-shown", person, reason,
                word(session, computed));
    }

    /** The bar that says three things; null where nothing was reported. */
    public static @Nullable BarReading bar(Session session, @Nullable ItemResult result) {
        if (result == null || result.progress() == null) {
            return null;
        }
        ItemVerdict verdict = result.verdict();
        return new BarReading(result.progress().doubleValue(), result.elapsed().doubleValue(),
                number(result.planned()), verdict == null ? null : shape(verdict), colour(session, verdict));
    }

    /** The bar of an indicator: the way to its target, and where the plan's target for the year stands on it. */
    public static @Nullable BarReading bar(Session session, @Nullable IndicatorResult result) {
        if (result == null || result.progress() == null) {
            return null;
        }
        Judgement verdict = result.verdict();
        return new BarReading(Math.clamp(result.progress().doubleValue(), 0, 100), result.elapsed().doubleValue(),
                ofTheYear(session, result), verdict == null ? null : shape(verdict), colour(session, verdict));
    }

    private static @Nullable Double ofTheYear(Session session, IndicatorResult result) {
        Assessment assessment = session.view().get().assessment();
        return assessment == null ? null : number(Course.yearly(assessment, result));
    }

    private static @Nullable String colour(Session session, @Nullable Enum<?> verdict) {
        return verdict == null ? null : wording(session).colour(verdict).orElse(null);
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static String sentence(Session session, Explanation explanation, @Nullable Enum<?> computed) {
        return explanation.sentence(computed, wording(session), session.words()::get);
    }
}
