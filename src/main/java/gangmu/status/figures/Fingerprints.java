package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
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
        String what = figure.key().what();
        if (figure.key().subject().equals("quote") || figure.key().subject().equals("date")) {
            return quoted(figure, source);
        }
        Counted.ItemLine line = source.kind() == Item.KIND ? counted.item(source.id()) : null;
        if (line != null) {
            return item(line, figure.key().subject(), what);
        }
        IndicatorResult result = assessment.indicators().get(source.id());
        return source.kind() == Indicator.KIND && result != null ? indicator(result, what) : figure.value();
    }

    private String item(Counted.ItemLine line, String subject, String what) {
        ProgressEntry report = counted.report(line.item().id());
        return switch (what) {
            case "total", "evidence" -> Long.toString(line.parts());
            case "investment", "investment-yi" -> text(line.item().totalInvestment());
            case "invested", "invested-yi" -> text(report == null ? null : report.invested());
            case "invested-rate" -> text(report == null ? null : report.invested()) + "/"
                    + text(line.item().totalInvestment());
            case "end", "issued" -> line.item().end() + " " + line.item().entity().get(Item.ISSUED);
            case "elapsed" -> text(line.result().elapsed()) + " " + line.result().dataDate();
            case "progress", "planned", "points" -> judged(line.result());
            default -> line.parts() + " " + judged(line.result()) + (subject.equals("item") ? "" : " " + rules());
        };
    }

    private static String judged(ItemResult result) {
        return result.verdict() + " " + text(result.progress()) + " " + result.source() + " " + result.dataDate() + " "
                + text(result.elapsed()) + " " + text(result.planned()) + " " + result.counted() + " " + result.met();
    }

    private String indicator(IndicatorResult result, String what) {
        Indicator indicator = assessment.indicator(result.indicator());
        return switch (what) {
            case "total", "categories" -> indicator.attribute() + indicator.category();
            case "base" -> text(indicator.base());
            case "target" -> text(indicator.target());
            case "target-rate" -> text(indicator.targetRate());
            case "value", "data-date", "year" -> text(result.value()) + " " + result.dataDate();
            default -> text(result.value()) + " " + result.dataDate() + " " + result.verdict() + " "
                    + text(result.progress()) + " " + text(result.rate()) + " " + result.met() + " " + rules();
        };
    }

    private String rules() {
        return assessment.rules().name() + " " + assessment.rules().version();
    }

    private String quoted(Figure figure, Ref source) {
        Entity entity = assessment.snapshot().find(source);
        Field<?> field = entity == null ? null
                : entity.kind().field(figure.key().where().getOrDefault("field", "")).orElse(null);
        return entity == null || field == null ? "" : Objects.toString(field.write(entity.get(field)), "");
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "-" : Numbers.plain(number.setScale(6, RoundingMode.HALF_UP));
    }
}
