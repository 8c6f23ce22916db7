package gangmu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** However much there is to say of one file, a terminal is told the first of it and how much more there is. */
class FewMessagesTest {
    private static List<String> told(int problems) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Locale.ENGLISH);
        console.tellFew(Collections.nCopies(problems, Problem.of("return.no-such-cell", "1.1:progress")));
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void asManyAsAreReadAreToldWhole() {
        assertThat(told(0)).isEmpty();
        assertThat(told(Console.MOST)).hasSize(Console.MOST).allMatch(line -> line.contains("1.1:progress"));
    }

    @Test
    void ofMoreItIsSaidHowManyWereLeftOut() {
        assertThat(told(Console.MOST + 1)).hasSize(Console.MOST + 1).last().asString().contains("1 more");
        assertThat(told(10_000)).hasSize(Console.MOST + 1).last().asString().contains("9,970 more");
    }
}
