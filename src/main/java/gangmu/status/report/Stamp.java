package gangmu.status.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What a report is of.
 *
 * @param periodCode the code of its period
 * @param rules the rules that judged, with their version
 * @param made when, in the office's time
 * @param by who made it
 * @param failures how many checks failed: with any, it is a draft
 */
public record Stamp(UUID plan, String planName, String periodCode, String periodName, LocalDate dataDate, String rules,
        long rulesVersion, LocalDateTime made, String by, int failures) {
}
