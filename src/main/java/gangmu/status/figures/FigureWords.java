package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.Wording;
import gangmu.changes.Field;
import gangmu.changes.Phrases;
import gangmu.plan.Indicator;
import gangmu.status.figures.Figure.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How a figure is called and written, in the words of a language. */
public final class FigureWords {
    private final Figures figures;
    private final Phrases words;

    public FigureWords(Figures figures, Phrases words) {
        this.figures = figures;
        this.words = words;
    }

    /** What the figure is: its definition, and of which part of the plan. */
    public String name(Figure figure) {
        return switch (figure.key()) {
            case FigureKey.Dated date -> words.get("figure.of", field(date.field()), of(figure));
            case FigureKey.Quoted quote -> words.get("figure.quote", of(figure), field(quote.field()),
                    Integer.toString(quote.number()));
            case FigureKey.Total total -> named(judged(total), total.parts().stream().map(this::part).toList());
            case FigureKey.OfItem item -> named(defined(item), List.of(one(item.id())));
            case FigureKey.OfIndicator indicator -> named(defined(indicator), List.of(one(indicator.id())));
            case FigureKey.OfPlan plan -> defined(plan);
            case FigureKey.OfPeriod period -> defined(period);
        };
    }

    private String named(String name, List<String> parts) {
        return parts.isEmpty() ? name
                : words.get("figure.of", name, String.join(words.get("figure.where.and"), parts));
    }

    private String one(UUID id) {
        String name = figures.named(id);
        return name.isEmpty() ? words.get("figure.where.none.id") : name;
    }

    private String part(Part part) {
        return switch (part) {
            case Part.Of of -> words.choice(Indicator.ATTRIBUTE, of.attribute());
            case Part.Lagging _ -> words.get("figure.where.lagging");
            default -> {
                String named = figures.named(part);
                yield named.isEmpty() ? words.get("figure.where.none." + FigureText.condition(part)) : named;
            }
        };
    }

    private String defined(FigureKey key) {
        return words.get("figure." + FigureText.definition(key));
    }

    /** A total's name; the verdict that it counts in the words of the rule set. */
    private String judged(FigureKey.Total total) {
        Enum<?> verdict = switch (total) {
            case FigureKey.OfItems items -> items.what().verdict();
            case FigureKey.OfIndicators indicators -> indicators.what().judgement();
        };
        return verdict == null ? defined(total) : words.get("figure.with-verdict",
                words.get("figure." + FigureText.subject(total) + ".total"),
                figures.assessment().rules().wording().word(verdict, words::get));
    }

    private String of(Figure figure) {
        return figure.sources().isEmpty() ? "" : figures.named(figures.subjectOf(figure.sources().getFirst()));
    }

    /** The number as it is written in a sentence, without its unit; a dash where there is none. */
    public String shown(Figure figure) {
        if (!figure.present()) {
            return words.get("figure.no-value");
        }
        if (figure.form() == Form.VERDICT) {
            return verdict(figure);
        }
        if (figure.form() != Form.DATE) {
            return figure.value();
        }
        LocalDate date = LocalDate.parse(figure.value());
        return words.get("figure.date", Integer.toString(date.getYear()), Integer.toString(date.getMonthValue()),
                Integer.toString(date.getDayOfMonth()));
    }

    /** The verdict, and the computed one beside it where a person overruled that. */
    private String verdict(Figure figure) {
        Assessment assessment = figures.assessment();
        Wording wording = assessment.rules().wording();
        return switch (figure.key()) {
            case FigureKey.OfItem item -> {
                ItemResult result = Objects.requireNonNull(assessment.items().get(item.id()));
                yield wording.beside(result.verdict(), result.computed(), result.overruled(), words::get);
            }
            case FigureKey.OfIndicator indicator -> {
                IndicatorResult result = Objects.requireNonNull(assessment.indicators().get(indicator.id()));
                yield wording.beside(result.verdict(), result.computed(), result.overruled(), words::get);
            }
            default -> figure.value();
        };
    }

    /** The unit of measure. */
    public String measure(Figure figure) {
        return switch (figure.form()) {
            case AMOUNT -> figure.measure();
            case COUNT -> words.get("figure.measure." + FigureText.subject(figure.key()));
            case SHARE -> "%";
            case MONEY -> words.get(inHundredMillions(figure.key()) ? "figure.measure.money-yi" : "figure.measure.money");
            case DATE, YEAR, QUOTED, VERDICT -> "";
        };
    }

    private static boolean inHundredMillions(FigureKey key) {
        return key instanceof FigureKey.OfItems items
                && (items.what() == ItemTotal.INVESTMENT_YI || items.what() == ItemTotal.INVESTED_YI);
    }

    /** The name of a text field, for what was quoted from it. */
    public String field(Field<?> field) {
        return words.field(field);
    }
}
