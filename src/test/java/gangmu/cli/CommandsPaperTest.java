package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.command.Console;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code src/docs/commands.md} and the program's commands are the same, to the option. */
class CommandsPaperTest {
    /** Of the program itself, so that every command takes them. */
    private static final Set<String> OF_ALL = Set.of("--help", "--version", "--lang", "--workspace-password-file");
    /** Added by {@code launch}. */
    private static final Set<String> LAUNCHED = Set.of("demo", "open");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private static Map<String, Set<String>> ofTheProgram() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine line = Gangmu.commands(new Gangmu(HeldWorkspaces.adapters(TestWorkspaces.CLOCK), TestWorkspaces.CLOCK,
                UUID::randomUUID, new Console(nowhere, nowhere, Locale.ENGLISH)), List.of());
        Map<String, Set<String>> options = new TreeMap<>();
        line.getSubcommands().forEach((name, command) -> options.put(name, command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName).filter(option -> !OF_ALL.contains(option))
                .collect(Collectors.toCollection(TreeSet::new))));
        return options;
    }

    private static List<String> rows(String heading) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/docs/commands.md"));
        int at = lines.indexOf(heading);
        return lines.stream().skip(at).dropWhile(line -> !line.startsWith("| `")).takeWhile(line -> line.startsWith("| `"))
                .toList();
    }

    private static List<String> codes(String row, int column) {
        return CODE.matcher(row.split("(?<!\\\\)\\|")[column]).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, Set<String>> onPaper(Set<String> commands) throws IOException {
        Map<String, Set<String>> options = new TreeMap<>();
        for (String row : rows("# The command line")) {
            String command = "";
            for (String usage : codes(row, 1)) {
                command = usage.startsWith("\u2026") ? command : usage.split(" ")[0];
                options.computeIfAbsent(command, c -> new TreeSet<>())
                        .addAll(OPTION.matcher(usage).results().map(MatchResult::group).toList());
            }
            for (String told : codes(row, 2)) {
                options.get(command).addAll(OPTION.matcher(told).results().map(MatchResult::group).toList());
            }
        }
        for (String row : rows("## Options of many")) {
            String option = codes(row, 1).getFirst().split(" ")[0];
            List<String> named = codes(row, 2);
            Stream<String> takers = row.contains("every command but") ? commands.stream().filter(c -> !named.contains(c))
                    : named.stream();
            takers.forEach(command -> options.get(command).add(option));
        }
        options.keySet().removeAll(LAUNCHED);
        return options;
    }

    @Test
    void everyCommandAndOptionIsOnPaperAndNothingElse() throws IOException {
        Map<String, Set<String>> program = ofTheProgram();
        Map<String, Set<String>> paper = onPaper(program.keySet());
        assertThat(paper.keySet()).isEqualTo(program.keySet());
        assertThat(paper.entrySet().stream().map(Map.Entry::toString).toList())
                .containsExactlyElementsOf(program.entrySet().stream().map(Map.Entry::toString).toList());
    }

    @Test
    void theReadMeIsShortAndNamesBothPapers() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        assertThat(lines).hasSizeLessThan(160);
        assertThat(String.join("\n", lines)).contains("src/docs/commands.md", "src/docs/json.md");
        assertThat(Arrays.asList(Path.of("src/docs/commands.md"), Path.of("src/docs/json.md"))).allMatch(Files::exists);
    }
}
