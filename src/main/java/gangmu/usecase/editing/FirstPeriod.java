package gangmu.usecase.editing;

import java.time.LocalDate;

/** The first reporting period of a new plan; its code is the month of the data date. */
public record FirstPeriod(String name, LocalDate dataDate) {
    /** The month of the data date. */
    public String code() {
        return dataDate.toString().substring(0, 7);
    }
}
