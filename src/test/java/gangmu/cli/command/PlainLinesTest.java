package gangmu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
    @Test
    void whatWouldSteerATerminalIsShownAsSigns() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PlainLines(new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            out.println("修河\u001b]52;c;ZXZpbA==\u0007堤\r删\u009b2J \u202efdp.exe\u007f");
            out.println("两行\n\t一列 🏞");
            out.printf("%s%n", "\u001b[2J");
        }
        String end = System.lineSeparator();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("修河\u241b]52;c;ZXZpbA==\u2407堤\u240d删\ufffd2J \ufffdfdp.exe"
                + "\u2421" + end + "两行\n\t一列 🏞" + end + "\u241b[2J" + end);
    }
}
