package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.command.Console;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.SmallPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever a command writes, it does not write into the folder of a workspace: a report named as the database would be its end. */
class NothingIntoAWorkspaceTest {
    /** Options that name a file to be read. */
    private static final Set<String> READ = Set.of("--from", "--template", "--password-file", "--new-password-file",
            "--workspace-password-file");
    @TempDir
    private Path temp;

    /** Every option that takes a path, of every command, but those that read. */
    private static Set<String> writing() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Map<String, CommandLine> all = Gangmu.commands(new Gangmu(HeldWorkspaces.adapters(TestWorkspaces.CLOCK), TestWorkspaces.CLOCK,
                UUID::randomUUID, new Console(nowhere, nowhere, Locale.ENGLISH)), List.of()).getSubcommands();
        Set<String> found = new TreeSet<>();
        all.forEach((name, command) -> command.getCommandSpec().options().stream()
                .filter(option -> option.type() == Path.class || option.auxiliaryTypes().length > 0
                        && option.auxiliaryTypes()[0] == Path.class)
                .filter(option -> !READ.contains(option.longestName()))
                .forEach(option -> found.add(name + " " + option.longestName())));
        return found;
    }

    private static Set<String> content(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyOptionThatNamesWhatIsWrittenRefusesTheFolderOfAWorkspace() throws IOException {
        Path folder = temp.resolve("w");
        new SmallPlan(folder);
        Path made = Files.createDirectories(temp.resolve("made"));
        Path proof = Files.writeString(temp.resolve("proof.txt"), "x");
        CommandLineOn line = new CommandLineOn(folder);
        assertThat(line.run("attach", "1.1", proof.toString())).as(line.err()).isZero();
        assertThat(line.run("templates", "--out", made.toString())).as(line.err()).isZero();
        String draft = made.resolve("draft.docx").toString();
        assertThat(line.run("report", "--out", draft)).as(line.err()).isZero();
        String returned = Files.list(made).filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow().toString();

        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(other.resolve("plan.seal"), "another workspace");
        String file = other.resolve("plan.mv.db").toString();
        String inside = other.resolve("evidence").toString();
        Map<String, List<String>> tried = new LinkedHashMap<>();
        String w = folder.toString();
        tried.put("export --out", List.of("export", w, "--out", file));
        tried.put("status --out", List.of("status", w, "--out", file));
        tried.put("report --out", List.of("report", w, "--out", file));
        tried.put("report-template --out", List.of("report-template", w, "--out", file));
        tried.put("bundle --out", List.of("bundle", w, "--out", file));
        tried.put("sheet --out", List.of("sheet", w, "1.1", "--out", file));
        tried.put("evidence --out", List.of("evidence", w, "proof", "--out", file));
        tried.put("backup --out", List.of("backup", w, "--out", file));
        tried.put("log --out", List.of("log", "--out", file));
        tried.put("due --ics", List.of("due", w, "--ics", file));
        tried.put("check-report --refresh", List.of("check-report", draft, w, "--refresh", file));
        tried.put("check-report --confirm", List.of("check-report", draft, w, "--confirm", file));
        tried.put("package --out", List.of("package", w, "--all", "--out", file));
        tried.put("new-plan --into", List.of("new-plan", w, "--name", "N", "--into", other.resolve("next").toString()));
        tried.put("templates --out", List.of("templates", w, "--out", inside));
        tried.put("reminders --out", List.of("reminders", w, "--out", inside));
        tried.put("take-in --annotate", List.of("take-in", w, returned, "--annotate", inside));
        assertThat(tried.keySet()).as("a new one belongs here or among those that read")
                .containsExactlyInAnyOrderElementsOf(writing());

        Set<String> before = content(other);
        List<String> passed = new ArrayList<>();
        tried.forEach((name, words) -> {
            Typed typed = Typed.command(words.toArray(String[]::new));
            if (typed.code() != 1 || !typed.err().contains(other.toString())
                    || !typed.err().contains("lies in the folder of a workspace")) {
                passed.add(name + ": " + typed.code() + " " + typed.err());
            }
        });
        assertThat(passed).isEmpty();
        assertThat(content(other)).isEqualTo(before);
    }
}
