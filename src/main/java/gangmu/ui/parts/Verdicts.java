package gangmu.ui.parts;

import gangmu.assessment.Assessment;
import gangmu.assessment.Bullet;
import gangmu.assessment.Course;
import gangmu.assessment.Explanation;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overruled;
import gangmu.assessment.Wording;
import gangmu.assessment.YearResult;
import gangmu.assessment.Years;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.plan.IndicatorType;
import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.BulletReading;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
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
            case UNFINISHED -> VerdictShape.UNFINISHED;
            case NOT_DUE -> VerdictShape.NOT_DUE;
            case ADJUSTED -> VerdictShape.ADJUSTED;
        };
    }

    public static VerdictShape shape(Judgement judgement) {
        return switch (judgement) {
            case ACHIEVED_EARLY, ACHIEVED -> VerdictShape.DONE;
            case FASTER -> VerdictShape.AHEAD;
            case AS_EXPECTED -> VerdictShape.ON_TRACK;
            case BEHIND -> VerdictShape.BEHIND;
            case NOT_ACHIEVED -> VerdictShape.UNFINISHED;
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

    /** The verdict on an item, with the computed one beside it where a person overruled that. */
    public static @Nullable VerdictMark mark(Session session, ItemResult result) {
        return mark(session.words(), wording(session), result.verdict(), result.computed(), result.overruled());
    }

    /** The verdict on an indicator, with the computed one beside it where a person overruled that. */
    public static @Nullable VerdictMark mark(Session session, IndicatorResult result) {
        return mark(session.words(), wording(session), result.verdict(), result.computed(), result.overruled());
    }

    /** A verdict with what stands beside it, in the words and colours of some rules. */
    public static @Nullable VerdictMark mark(Words words, Wording wording, @Nullable Enum<?> verdict, @Nullable Enum<?> computed,
            @Nullable Overruled<?> overruled) {
        VerdictMark mark = mark(words, wording, verdict);
        return mark == null || overruled == null ? mark
                : new VerdictMark(mark.shape(), wording.beside(verdict, computed, overruled, words::get), mark.colour());
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

    /** The sentence of an item's verdict, what a person says instead, and how its year stands by itself. */
    public static String sentence(Session session, ItemResult result) {
        Assessment assessment = session.view().get().assessment();
        return sentence(session, result.explanation(), result.computed()) + said(session, result.computed(), result.overruled())
                + year(session, assessment == null || assessment.items().get(result.item()) == null ? null
                        : Years.of(assessment, result), "");
    }

    /** The sentence of an indicator's verdict, what a person says instead, and how its year stands by itself. */
    public static String sentence(Session session, IndicatorResult result) {
        Assessment assessment = session.view().get().assessment();
        boolean known = assessment != null && assessment.indicators().get(result.indicator()) != null;
        return sentence(session, result.explanation(), result.computed()) + said(session, result.computed(), result.overruled())
                + (assessment == null || !known ? "" : year(session, Years.of(assessment, result),
                        assessment.indicator(result.indicator()).measure()));
    }

    private static String year(Session session, @Nullable YearResult year, String measure) {
        return year == null ? "" : " " + year.sentence(measure, session.words()::get);
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

    /**
     * The bullet chart of an indicator, in the form that its type allows: the way to its target, with where the plan's
     * target for the year stands on it; growth beside the target rate and what is tolerated of it; a value beside its
     * bound; of an indicator in words what a person said. Null where nothing was reported.
     */
    public static @Nullable BulletReading bullet(Session session, @Nullable IndicatorResult result) {
        Assessment assessment = session.view().get().assessment();
        if (assessment == null || result == null) {
            return null;
        }
        Judgement verdict = result.verdict();
        VerdictShape shape = verdict == null ? null : shape(verdict);
        String colour = colour(session, verdict);
        IndicatorType type = assessment.indicator(result.indicator()).type();
        BarReading way = result.progress() == null ? null : new BarReading(result.progress().doubleValue(),
                result.elapsed().doubleValue(), number(Course.yearly(assessment, result)), shape, colour);
        Bullet bullet = Bullet.of(assessment, result);
        BulletReading.Step step = type != IndicatorType.WORDING ? null : step(verdict);
        return way == null && bullet == null && step == null ? null : new BulletReading(way, spot(bullet), step,
                way != null ? Math.round(way.progress()) + "%" : bullet != null && type == IndicatorType.GROWTH
                        ? bullet.value().setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"
                        : session.words().get("bullet." + ValueType.choiceName(type)), shape, colour);
    }

    /** How high a verdict stands among those of its time: of four on the way, of two once the plan is over. */
    private static BulletReading.Step step(@Nullable Judgement verdict) {
        List<Judgement> scale = Arrays.stream(Judgement.values())
                .filter(each -> each.isFinal() == (verdict != null && verdict.isFinal())).toList();
        return new BulletReading.Step(verdict == null ? 0 : scale.size() - scale.indexOf(verdict), scale.size());
    }

    private static BulletReading.@Nullable Spot spot(@Nullable Bullet bullet) {
        return bullet == null ? null : new BulletReading.Spot(bullet.at(bullet.value()).doubleValue(),
                bullet.from() == null ? 0 : bullet.at(bullet.from()).doubleValue(),
                bullet.to() == null ? 100 : bullet.at(bullet.to()).doubleValue());
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
