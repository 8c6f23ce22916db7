package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hash over what a figure was worked out from: of each source, that which the figure looks at. A total looks at which
 * items there are; a count of those that meet the standard, at how each of them was judged.
 */
final class Fingerprints {
    /** Sixteen hex digits: enough to tell that something moved, short enough to travel in a document. */
    private static final int DIGITS = 16;
    private final Assessment assessment;
    private final Counted counted;

    Fingerprints(Assessment assessment, Counted counted) {
        this.assessment = assessment;
        this.counted = counted;
    }

    String of(Figure figure) {
        MessageDigest digest = sha256();
        add(digest, figure.key().toString());
        for (Ref source : figure.sources()) {
            add(digest, source.id().toString());
            add(digest, state(figure, source));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String state(Figure figure, Ref source) {
        Counted.ItemLine line = source.kind() == Item.KIND ? counted.item(source.id()) : null;
        IndicatorResult result = source.kind() == Indicator.KIND ? assessment.indicators().get(source.id()) : null;
        return switch (figure.key()) {
            case FigureKey.Quoted quote -> written(source, quote.field());
            case FigureKey.Dated date -> written(source, date.field());
            case FigureKey.OfItems items when line != null -> ofMany(line, items.what());
            case FigureKey.OfItem item when line != null -> ofOne(line, item.what());
            case FigureKey.OfPlan _ when line != null -> Long.toString(line.parts());
            case FigureKey.OfIndicators indicators when result != null -> ofMany(result, indicators.what());
            case FigureKey.OfIndicator indicator when result != null -> ofOne(result, indicator.what());
            default -> figure.value();
        };
    }

    private String ofMany(Counted.ItemLine line, ItemTotal what) {
        return switch (what) {
            case TOTAL -> Long.toString(line.parts());
            case INVESTMENT, INVESTMENT_YI -> text(line.item().totalInvestment());
            case INVESTED, INVESTED_YI -> invested(line);
            case INVESTED_RATE -> invested(line) + "/" + text(line.item().totalInvestment());
            case REPORTED -> line.parts() + " " + line.result().source();
            case REPORTED_MET -> line.parts() + " " + line.result().source() + " " + judged(line.result()) + " " + rules();
            case OF_YEAR, YEAR_ACHIEVED, YEAR_UNDER_WAY, YEAR_NOT_ACHIEVED -> line.parts() + " " + counted.year(line);
            default -> line.parts() + " " + judged(line.result()) + " " + rules();
        };
    }

    private String ofOne(Counted.ItemLine line, FigureKey.OfItem.What what) {
        return switch (what) {
            case INVESTMENT -> text(line.item().totalInvestment());
            case INVESTED -> invested(line);
            case END, ISSUED -> line.item().end() + " " + line.item().entity().get(Item.ISSUED);
            case ELAPSED -> text(line.result().elapsed()) + " " + line.result().dataDate();
            case PROGRESS, PLANNED, POINTS -> judged(line.result());
            case VERDICT -> line.result().verdict() + " " + line.result().computed() + " " + rules();
        };
    }

    private String invested(Counted.ItemLine line) {
        ProgressEntry report = counted.report(line.item().id());
        return text(report == null ? null : report.invested());
    }

    private static String judged(ItemResult result) {
        return result.verdict() + " " + text(result.progress()) + " " + result.source() + " " + result.dataDate() + " "
                + text(result.elapsed()) + " " + text(result.planned()) + " " + result.counted() + " " + result.met();
    }

    private String ofMany(IndicatorResult result, IndicatorTotal what) {
        Indicator indicator = assessment.indicator(result.indicator());
        return what == IndicatorTotal.REPORTED ? indicator.attribute() + " " + assessment.reportedNow(result)
                : what == IndicatorTotal.TOTAL || what == IndicatorTotal.CATEGORIES
                ? indicator.attribute() + indicator.category() : ofYear(what) ? indicator.attribute() + " " + counted.year(result)
                : (what == IndicatorTotal.REPORTED_MET ? assessment.reportedNow(result) + " " : "") + judged(result);
    }

    private static boolean ofYear(IndicatorTotal what) {
        return switch (what) {
            case OF_YEAR, YEAR_ACHIEVED, YEAR_UNDER_WAY, YEAR_NOT_ACHIEVED -> true;
            default -> false;
        };
    }

    private String ofOne(IndicatorResult result, FigureKey.OfIndicator.What what) {
        Indicator indicator = assessment.indicator(result.indicator());
        return switch (what) {
            case BASE -> text(indicator.base());
            case TARGET -> bounds(indicator.target());
            case TARGET_RATE -> bounds(indicator.targetRate());
            case VALUE, DATA_DATE, YEAR -> text(result.value()) + " " + result.dataDate();
            case EXPECTED, PROGRESS, RATE, ELAPSED -> judged(result);
            case VERDICT -> result.verdict() + " " + result.computed() + " " + rules();
        };
    }

    private String judged(IndicatorResult result) {
        return text(result.value()) + " " + result.dataDate() + " " + result.verdict() + " " + text(result.progress()) + " "
                + text(result.rate()) + " " + result.met() + " " + rules();
    }

    private String rules() {
        return assessment.rules().name() + " " + assessment.rules().version();
    }

    private String written(Ref source, Field<?> field) {
        Entity entity = assessment.snapshot().find(source);
        return entity == null ? "" : Objects.toString(field.write(entity.get(field)), "");
    }

    private static String bounds(@Nullable Range range) {
        return range == null ? "-" : range.written(Fingerprints::text);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "-" : Numbers.plain(number.setScale(6, RoundingMode.HALF_UP));
    }
}
