package gangmu.returns.register;

import gangmu.plan.Plan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a letter 函 whatever it is about.
 *
 * @param office in whose name it goes out, empty where nobody said
 * @param contact whom the unit may ask, empty where nobody said
 * @param phone of the contact
 * @param mark 发文代字, empty where the office's letters have no numbers
 * @param number 顺序号, null where it has none
 * @param today the day on the letter
 * @param due by when the unit is asked to answer, null for as soon as may be
 */
public record LetterStamp(String office, String contact, String phone, String mark, @Nullable Long number, LocalDate today,
        @Nullable LocalDate due) {
    /** As the plan has it. */
    public static LetterStamp of(Plan plan, LetterTerms terms, LocalDate today) {
        String mark = plan.entity().orElse(Plan.LETTER_MARK, "").strip();
        return new LetterStamp(plan.entity().orElse(Plan.OFFICE, "").strip(), plan.entity().orElse(Plan.CONTACT, "").strip(),
                plan.entity().orElse(Plan.PHONE, "").strip(), mark, mark.isEmpty() ? null : terms.number(), today, terms.due());
    }
}
