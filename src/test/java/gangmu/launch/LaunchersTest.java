package gangmu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The starting and packing scripts of the systems, by their texts: most cannot be run where the tests are. */
class LaunchersTest {
    private static final Path SHELL = Path.of("src/main/launcher/gangmu");
    private static final Path BATCH = Path.of("src/main/launcher/gangmu.bat");
    private static final Path SHARED = Path.of("installer/portable.sh");
    private static final Path LINUX = Path.of("installer/linux/make-portable.sh");
    private static final Path MACOS = Path.of("installer/macos/make-portable.sh");
    private static final Path WINDOWS = Path.of("installer/windows/make-portable.ps1");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w:-])(?:-XX:[+-]\\w+|-XX:TieredStopAtLevel=\\d"
            + "|-Dorg\\.jooq\\.[\\w.=-]+|--enable-native-access=[\\w.,-]+)");
    private static final Pattern MODULES = Pattern.compile("java\\.base,[\\w.,]+");

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        pattern.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    @Test
    void bothLaunchersGiveTheVirtualMachineTheSameOptions() throws IOException {
        assertThat(found(OPTION, SHELL)).hasSizeGreaterThan(6).isEqualTo(found(OPTION, BATCH));
    }

    @Test
    void whatIsSaidWhereNoJavaIsFoundIsTheSame() throws IOException {
        String shell = Files.readString(SHELL);
        Files.readString(BATCH).lines().filter(line -> line.startsWith("echo ") && line.contains("JDK 25"))
                .flatMap(line -> Pattern.compile("[.。] ").splitAsStream(line.substring("echo ".length()).replace(" 1>&2", "")))
                .forEach(sentence -> assertThat(shell.replace("\n", " ")).contains(sentence));
    }

    @Test
    void batchFilesAreOfAsciiButForWhatIsSaidAfterTheCodePageWasSet() throws IOException {
        String text = Files.readString(BATCH);
        String before = text.substring(0, text.indexOf("chcp 65001"));
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(before)).isTrue();
        assertThat(text.lines().filter(line -> line.startsWith("echo ")).map(line -> line.replace(" 1>&2", "")))
                .as("signs that cmd takes for its own").isNotEmpty().noneMatch(line -> line.matches(".*[&|<>^%].*"));
    }

    @Test
    void theRuntimesOfAllSystemsHaveTheSameModules() throws IOException {
        Set<String> modules = found(MODULES, SHARED);
        assertThat(modules).hasSize(1).isEqualTo(found(MODULES, WINDOWS));
        for (Path script : List.of(LINUX, MACOS)) {
            assertThat(Files.readString(script)).as(script.toString()).contains("/../portable.sh\"", "\nimage ");
            assertThat(found(MODULES, script)).as(script.toString()).isEmpty();
        }
    }

    @Test
    void thePortableFoldersStartWithTheOptionsOfTheLaunchers() throws IOException {
        Set<String> wanted = found(OPTION, SHELL);
        wanted.removeIf(option -> option.contains("SharedArchive") || option.contains("Warnings") || option.contains("Diagnostic"));
        Set<String> linux = found(OPTION, SHARED);
        linux.addAll(found(OPTION, LINUX));
        assertThat(linux).containsAll(wanted);
        assertThat(found(OPTION, WINDOWS)).containsAll(wanted);
    }
}
