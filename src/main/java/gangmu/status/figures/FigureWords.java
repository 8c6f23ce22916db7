package gangmu.status.figures;

import gangmu.assessment.ItemVerdict;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.status.figures.Figure.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        FigureKey key = figure.key();
        if (key.subject().equals("date")) {
            return words.get("figure.of", words.get("field." + key.what() + "." + key.where().get("field")), of(figure));
        }
        if (figure.form() == Form.QUOTED) {
            String field = key.where().getOrDefault("field", "");
            return words.get("figure.quote", of(figure), words.get("field." + key.what() + "." + field),
                    key.where().getOrDefault("n", ""));
        }
        String name = verdict(key).map(verdict -> words.get("figure.with-verdict",
                words.get("figure." + key.subject() + ".total"), verdict))
                .orElseGet(() -> words.get("figure." + key.definition()));
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> condition : key.where().entrySet()) {
            String value = condition.getValue();
            parts.add(switch (condition.getKey()) {
                case "attribute" -> words.get("choice.indicator.attribute." + value);
                case "lagging" -> words.get("figure.where.lagging");
                default -> {
                    String named = figures.named(condition.getKey(), value);
                    yield named.isEmpty() ? words.get("figure.where.none." + condition.getKey()) : named;
                }
            });
        }
        return parts.isEmpty() ? name
                : words.get("figure.of", name, String.join(words.get("figure.where.and"), parts));
    }

    /** The verdict that a figure counts, in the words of the rule set; empty where it counts something else. */
    private Optional<String> verdict(FigureKey key) {
        Enum<?>[] all = key.subject().equals("indicators") ? Judgement.values()
                : Counting.SUBJECTS.containsKey(key.subject()) ? ItemVerdict.values() : new Enum<?>[0];
        return Arrays.stream(all).filter(verdict -> ValueType.choiceName(verdict).equals(key.what()))
                .map(verdict -> figures.assessment().rules().wording().word(verdict, words::get)).findFirst();
    }

    private String of(Figure figure) {
        return figure.sources().isEmpty() ? ""
                : figures.named("id", figures.subjectOf(figure.sources().getFirst()).toString());
    }

    /** The number as it is written in a sentence, without its unit; a dash where there is none. */
    public String shown(Figure figure) {
        if (!figure.present()) {
            return words.get("figure.no-value");
        }
        if (figure.form() != Form.DATE) {
            return figure.value();
        }
        LocalDate date = LocalDate.parse(figure.value());
        return words.get("figure.date", Integer.toString(date.getYear()), Integer.toString(date.getMonthValue()),
                Integer.toString(date.getDayOfMonth()));
    }

    /** The unit of measure. */
    public String measure(Figure figure) {
        return switch (figure.form()) {
            case AMOUNT -> figure.measure();
            case COUNT -> words.get("figure.measure." + figure.key().subject());
            case SHARE -> "%";
            case MONEY -> words.get(figure.key().what().endsWith("-yi") ? "figure.measure.money-yi" : "figure.measure.money");
            case DATE, YEAR, QUOTED -> "";
        };
    }

    /** The name of a text field, for what was quoted from it. */
    public String field(Field<?> field) {
        return words.get("field." + field.kind().name() + "." + field.name());
    }
}
