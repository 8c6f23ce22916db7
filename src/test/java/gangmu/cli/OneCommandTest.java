package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.command.Console;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A line that names its command learns that one alone, and answers as if it had learned all. */
class OneCommandTest {
    private static Map<String, CommandLine> all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Locale.setDefault(Locale.ENGLISH);
        return Gangmu.commands(new Gangmu(HeldWorkspaces.adapters(TestWorkspaces.CLOCK), TestWorkspaces.CLOCK,
                UUID::randomUUID, new Console(nowhere, nowhere, Locale.ENGLISH)), List.of()).getSubcommands();
    }

    @Test
    void everyCommandHelpsWithTheSameWords() {
        Locale before = Locale.getDefault();
        try {
            assertThat(all()).hasSizeGreaterThan(40).allSatisfy((name, command) ->
                    assertThat(Typed.command(name, "--help").out()).as(name).isEqualTo(command.getUsageMessage()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatTakesAValueOfItsOwnMayStandBeforeTheCommand() {
        String help = Typed.command("show", "--help").out();
        assertThat(Typed.command("--lang", "en", "show", "--help").out()).isEqualTo(help);
        assertThat(Typed.command("--lang=en", "show", "--help").out()).isEqualTo(help);
    }

    @Test
    void helpBeforeTheCommandIsHelpWithAllCommands() {
        String help = Typed.command("--help").out();
        assertThat(help).contains("take-in", "verify", "sample");
        assertThat(Typed.command("--help", "show").out()).isEqualTo(help);
    }

    @Test
    void aNameThatIsNoCommandIsWrongUsage() {
        Typed typed = Typed.command("shwo", "workspace");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("shwo");
    }
}
