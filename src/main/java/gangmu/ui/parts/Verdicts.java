package gangmu.ui.parts;

import gangmu.assessment.Explanation;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.VerdictShape;
import gangmu.words.Words;
import java.math.BigDecimal;
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
