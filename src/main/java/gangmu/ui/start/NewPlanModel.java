package gangmu.ui.start;

import gangmu.usecase.editing.FirstPeriod;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A new plan as it is asked for: its name and years, then its first reporting period. */
public final class NewPlanModel {
    private final Words words;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> start = new SimpleObjectProperty<>(LocalDate.of(2026, 1, 1));
    private final ObjectProperty<@Nullable LocalDate> end = new SimpleObjectProperty<>(LocalDate.of(2030, 12, 31));
    private final BooleanProperty wantsPeriod = new SimpleBooleanProperty(true);
    private final StringProperty periodName = new SimpleStringProperty();
    private final ObjectProperty<@Nullable LocalDate> dataDate = new SimpleObjectProperty<>(LocalDate.of(2026, 12, 31));
    private final StringBinding endProblem;
    private final StringBinding dataDateProblem;
    private final BooleanBinding planInvalid;
    private final BooleanBinding periodInvalid;

    /**
     * What was answered.
     *
     * @param period null where none is wanted yet
     */
    public record Answer(String name, LocalDate start, LocalDate end, @Nullable FirstPeriod period) {
    }

    NewPlanModel(Words words) {
        this.words = words;
        periodName.set(words.get("settings.new-period", "2026"));
        start.addListener((o, was, is) -> proposePeriod(is));
        endProblem = Bindings.createStringBinding(() -> endFits() ? "" : words.get("new-plan.end-after-start"), start, end);
        dataDateProblem = Bindings.createStringBinding(() -> !wantsPeriod.get() || withinPlan() ? ""
                : words.get("new-plan.data-date-needed"), wantsPeriod, dataDate, start, end);
        planInvalid = Bindings.createBooleanBinding(() -> name.get().isBlank() || !endProblem.get().isEmpty(), name, endProblem);
        periodInvalid = dataDateProblem.isNotEmpty();
    }

    /** The first period is proposed at the end of the first year. */
    private void proposePeriod(@Nullable LocalDate begins) {
        if (begins != null) {
            dataDate.set(LocalDate.of(begins.getYear(), 12, 31));
            periodName.set(words.get("settings.new-period", Integer.toString(begins.getYear())));
        }
    }

    private boolean endFits() {
        LocalDate from = start.get();
        LocalDate to = end.get();
        return from != null && to != null && to.isAfter(from);
    }

    private boolean withinPlan() {
        LocalDate from = start.get();
        LocalDate to = end.get();
        LocalDate day = dataDate.get();
        return from != null && to != null && day != null && !day.isBefore(from.minusDays(1)) && !day.isAfter(to);
    }

    /** What was answered; only where nothing is wrong with it. */
    Answer answer() {
        return new Answer(name.get().strip(), Objects.requireNonNull(start.get()), Objects.requireNonNull(end.get()),
                wantsPeriod.get() ? new FirstPeriod(periodName.get().strip(), Objects.requireNonNull(dataDate.get())) : null);
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<@Nullable LocalDate> start() {
        return start;
    }

    ObjectProperty<@Nullable LocalDate> end() {
        return end;
    }

    /** Whether a first period is wanted; without it its fields can't be written. */
    BooleanProperty wantsPeriod() {
        return wantsPeriod;
    }

    StringProperty periodName() {
        return periodName;
    }

    ObjectProperty<@Nullable LocalDate> dataDate() {
        return dataDate;
    }

    /** Why the end can't be taken; empty where it can. */
    StringBinding endProblem() {
        return endProblem;
    }

    /** Why the data date can't be taken; empty where it can. */
    StringBinding dataDateProblem() {
        return dataDateProblem;
    }

    /** Whether name and years can't be taken yet. */
    BooleanBinding planInvalid() {
        return planInvalid;
    }

    /** Whether the period can't be taken yet. */
    BooleanBinding periodInvalid() {
        return periodInvalid;
    }
}
