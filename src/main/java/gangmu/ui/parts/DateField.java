package gangmu.ui.parts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.DatePicker;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** A field for a day, written as everywhere in the program: 2023-06-30. */
public final class DateField extends DatePicker {
    public DateField() {
        this(null);
    }

    public DateField(@Nullable LocalDate day) {
        super(day);
        setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
    }
}
