package gangmu.ui.parts;

import gangmu.changes.Refusal;
import gangmu.usecase.content.TypedDates;
import gangmu.words.Words;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A field for a day, taken in every spelling that {@link TypedDates} reads and shown as everywhere in the program:
 * 2023-06-30. What is no date stays there to be seen and mended, with what was expected; the field then has no day.
 */
public final class DateField extends DatePicker {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private final TypedDates.Sense sense;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Words words;
    /** What was typed and is no date. */
    private String unreadable = "";

    /** @param sense which day is meant where somebody writes a month */
    public DateField(Words words, TypedDates.Sense sense) {
        this(words, sense, null);
    }

    public DateField(Words words, TypedDates.Sense sense, @Nullable LocalDate day) {
        super(day);
        this.words = words;
        this.sense = sense;
        setConverter(new StringConverter<LocalDate>() {
            @Override
            public String toString(@Nullable LocalDate value) {
                return value == null ? unreadable : value.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return read(text == null ? "" : text.strip());
            }
        });
        valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                refuse("");
            }
        });
    }

    private @Nullable LocalDate read(String text) {
        try {
            TypedDates.Taken taken = text.isEmpty() ? null : TypedDates.read(text, sense);
            refuse("");
            return taken == null ? null : taken.day();
        } catch (Refusal refusal) {
            refuse(text);
            return null;
        }
    }

    private void refuse(String text) {
        unreadable = text;
        problem.set(text.isEmpty() ? "" : words.get("date.expected", text));
        pseudoClassStateChanged(REFUSED, !text.isEmpty());
        setTooltip(text.isEmpty() ? null : new Tooltip(problem.get()));
        if (!text.isEmpty()) {
            // The field empties itself where it has no day; what was typed is to be mended, not typed again.
            Platform.runLater(() -> {
                if (unreadable.equals(text) && getValue() == null) {
                    getEditor().setText(text);
                }
            });
        }
    }

    /** Why what was typed is no date; empty where there is nothing of the kind. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
