package gangmu.returns.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is settled for letters that go out together.
 *
 * @param number the number of the first, null where they have none; the others follow
 * @param due by when they are to be answered, null for as soon as may be
 */
public record LetterTerms(@Nullable Long number, @Nullable LocalDate due) {
    /** For the letter after one with these. */
    public LetterTerms next() {
        return new LetterTerms(number == null ? null : number + 1, due);
    }
}
