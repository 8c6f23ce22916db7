package gangmu.cli.returns;

import gangmu.returns.register.LetterTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line settles for letters. */
final class LetterOptions {
    @Option(names = "--letter-number", paramLabel = "N", descriptionKey = "letter-number")
    private @Nullable Long number;

    @Option(names = "--answer-by", paramLabel = "DATE", descriptionKey = "answer-by")
    private @Nullable LocalDate due;

    /** What is proposed, but for what was said. */
    LetterTerms over(LetterTerms proposed) {
        return new LetterTerms(number == null ? proposed.number() : number, due == null ? proposed.due() : due);
    }

    /** The next letter has the next number. */
    void sent() {
        number = number == null ? null : number + 1;
    }
}
