package gangmu.ui.parts;

import gangmu.assessment.Assessment;
import gangmu.assessment.Explanation;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overruled;
import gangmu.assessment.Wording;
import gangmu.changes.ValueType;
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

    public static String word(Words words, @Nullable ItemVerdict verdict) {
        return words.get("verdict." + (verdict == null ? "none" : ValueType.choiceName(verdict)));
    }

    public static String word(Words words, @Nullable Judgement judgement) {
        return words.get("judgement." + (judgement == null ? "none" : ValueType.choiceName(judgement)));
    }

    public static @Nullable VerdictMark mark(Words words, @Nullable ItemVerdict verdict) {
        return verdict == null ? null : new VerdictMark(shape(verdict), word(words, verdict));
    }

    public static @Nullable VerdictMark mark(Words words, @Nullable Judgement judgement) {
        return judgement == null ? null : new VerdictMark(shape(judgement), word(words, judgement));
    }

    /** A verdict in the words of the plan's own rules. */
    public static String word(Session session, @Nullable Enum<?> verdict) {
        String own = verdict == null ? null : wording(session).word(name(verdict)).orElse(null);
        return own != null ? own : verdict instanceof Judgement judgement ? word(session.words(), judgement)
                : word(session.words(), (ItemVerdict) verdict);
    }

    /** A verdict in the words and colours of the plan's own rules; a colour brings the shape that goes with it. */
    public static @Nullable VerdictMark mark(Session session, @Nullable Enum<?> verdict) {
        if (verdict == null) {
            return null;
        }
        VerdictShape shape = wording(session).colour(name(verdict)).map(Verdicts::coloured)
                .orElse(verdict instanceof Judgement judgement ? shape(judgement) : shape((ItemVerdict) verdict));
        return new VerdictMark(shape, word(session, verdict));
    }

    private static String name(Enum<?> verdict) {
        return verdict instanceof Judgement judgement ? Wording.name(judgement) : Wording.name((ItemVerdict) verdict);
    }

    private static Wording wording(Session session) {
        Assessment assessment = session.view().get().assessment();
        return assessment == null ? new Wording(Map.of(), Map.of()) : assessment.rules().wording();
    }

    private static VerdictShape coloured(String colour) {
        return switch (colour) {
            case "blue" -> VerdictShape.DONE;
            case "green" -> VerdictShape.ON_TRACK;
            case "amber" -> VerdictShape.NEARLY;
            case "red" -> VerdictShape.BEHIND;
            default -> VerdictShape.NOT_DUE;
        };
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
        return sentence(session.words(), result.explanation()) + said(session, result.computed(), result.overruled());
    }

    /** The sentence of an indicator's verdict, and what a person says instead. */
    public static String sentence(Session session, IndicatorResult result) {
        return sentence(session.words(), result.explanation()) + said(session, result.computed(), result.overruled());
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
    public static @Nullable BarReading bar(@Nullable ItemResult result) {
        if (result == null || result.progress() == null) {
            return null;
        }
        ItemVerdict verdict = result.verdict();
        return new BarReading(result.progress().doubleValue(), result.elapsed().doubleValue(),
                number(result.planned()), verdict == null ? null : shape(verdict));
    }

    /** The bar of an indicator: the way to its target. */
    public static @Nullable BarReading bar(@Nullable IndicatorResult result) {
        if (result == null || result.progress() == null) {
            return null;
        }
        Judgement verdict = result.verdict();
        return new BarReading(Math.clamp(result.progress().doubleValue(), 0, 100), result.elapsed().doubleValue(),
                null, verdict == null ? null : shape(verdict));
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    /** The plain sentence that says how a verdict came about. */
    public static String sentence(Words words, Explanation explanation) {
        return words.get("explain." + explanation.code(), explanation.args().toArray());
    }
}
