package gangmu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("gangmu.folder"), "bin", "gangmu");

    @TempDir
    Path folder;

    private record Ended(int exit, String out, String err) {
    }

    @Test
    void chineseNamesPassWhereTheLocaleIsNotUtf8() throws Exception {
        Path workspace = folder.resolve("第十四个五年规划");
        for (String locale : List.of("C", "POSIX", "zh_CN.GBK")) {
            Ended none = start(Map.of("LC_ALL", locale), "show", workspace.toString());
            assertThat(none.exit()).isEqualTo(1);
            assertThat(none.err()).contains("第十四个五年规划").doesNotContain("Exception");
        }
        assertThat(start(Map.of("LANG", "C"), "new", workspace.toString(), "--name", "某市规划",
                "--start", "2021-01-01", "--end", "2025-12-31").exit()).isZero();
        assertThat(Files.isDirectory(workspace)).isTrue();
    }

    @Test
    void theProgramSpeaksChineseUnlessTheLocaleAsksForEnglish() throws Exception {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(start(Map.of("LANG", "C"), "show", nowhere).err()).contains("工作区");
        assertThat(start(Map.of("LANG", "C.UTF-8"), "show", nowhere).err()).contains("工作区");
        assertThat(start(Map.of("LANG", "en_US.UTF-8"), "show", nowhere).err()).contains("workspace");
        assertThat(start(Map.of("LANG", "en_GB"), "show", nowhere).err()).contains("workspace");
    }

    @Test
    void aMissingJdkIsToldInBothLanguages() throws Exception {
        // A copy in an empty world: no JAVA_HOME, and a PATH with the few tools that the script itself calls.
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "grep", "cat")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin").resolve(tool).toRealPath());
        }
        String script = Files.readString(LAUNCHER).replace("/usr/lib/jvm/", "/nowhere/").replace("/opt/", "/nowhere/");
        Path copy = Files.writeString(folder.resolve("gangmu"), script);
        Ended told = run(Map.of("PATH", tools.toString(), "HOME", folder.toString()),
                List.of(tools.resolve("sh").toString(), copy.toString()));
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("没有找到 JDK 25").contains("No JDK 25 or newer was found");
    }

    @Test
    void aLinkToTheLauncherFindsTheProgram() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("纲目"), LAUNCHER.toAbsolutePath());
        Ended told = run(Map.of("PATH", System.getenv("PATH")), List.of(link.toString(), "--version"));
        assertThat(told.exit()).isZero();
        assertThat(told.out()).startsWith("gangmu 0");
    }

    private Ended start(Map<String, String> locale, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        Map<String, String> environment = new HashMap<>(locale);
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        return run(environment, command);
    }

    private Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
