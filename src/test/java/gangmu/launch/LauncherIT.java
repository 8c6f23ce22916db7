package gangmu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        Ended told = withoutJdk(Map.of());
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("没有找到 JDK 25").contains("No JDK 25 or newer was found")
                .contains("https://adoptium.net");
    }

    /** A copy in an empty world: no JDK, and a PATH with the few tools that the script itself calls. */
    private Ended withoutJdk(Map<String, String> environment) throws IOException, InterruptedException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "grep", "cat", "touch")) {
            Files.copy(Path.of("/bin").resolve(tool).toRealPath(), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        String script = Files.readString(LAUNCHER).replace("/usr/lib/jvm/", "/nowhere/").replace("/opt/", "/nowhere/");
        Path copy = Files.writeString(folder.resolve("gangmu"), script);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString()));
        return run(all, List.of(tools.resolve("sh").toString(), copy.toString()));
    }

    @Test
    void aJdkThatIsTooOldIsNamed() throws Exception {
        Path old = Files.createDirectories(folder.resolve("旧 jdk/bin")).getParent();
        Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true);
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Ended told = withoutJdk(Map.of("JAVA_HOME", old.toString()));
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains(old.toString()).contains("17").contains("没有找到 JDK 25")
                .contains("No JDK 25 or newer was found");
    }

    @Test
    void everyShippedLibraryIsListedWithItsLicenceAndTheTextsComeAlong() throws Exception {
        Ended told = start(Map.of("LC_ALL", "C.UTF-8"), "licences");
        assertThat(told.exit()).as(told.err()).isZero();
        try (Stream<Path> shipped = Files.walk(LAUNCHER.resolve("../../lib").normalize())) {
            List<String> libraries = shipped.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("gangmu-"))
                    .map(name -> name.replaceAll("-[0-9].*$", "")).distinct().toList();
            assertThat(libraries).hasSizeGreaterThan(30)
                    .allSatisfy(library -> assertThat(told.out()).containsPattern(":" + Pattern.quote(library) + "  [0-9]"));
        }
        assertThat(LAUNCHER.resolve("../../licences/parts.tsv").normalize()).isNotEmptyFile();
        assertThat(LAUNCHER.resolve("../../licences/Apache-2.0.txt").normalize()).isNotEmptyFile();
    }

    @Test
    void aDisplayThatCannotBeUsedIsToldWithTheRemedy() throws Exception {
        Ended told = start(Map.of("LC_ALL", "en_US.UTF-8", "DISPLAY", ":4321"));
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).doesNotContain("Exception").containsPattern("libgtk-3-0|:4321");
        Ended none = start(Map.of("LC_ALL", "en_US.UTF-8"));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("no display").contains("gangmu demo");
    }

    @Test
    void chineseArgumentsAndPathsAreKeptToTheLetter() throws Exception {
        chineseIsKept(Map.of("LANG", "C", "LC_CTYPE", "POSIX"));
    }

    @Test
    void aLocaleThatIsNamedButNotInstalledSpoilsNothing() throws Exception {
        chineseIsKept(Map.of("LANG", "xx_XX.UTF-8"));
    }

    private void chineseIsKept(Map<String, String> posix) throws Exception {
        String workspace = folder.resolve("某市 “十四五” 规划（示例）").toString();
        assertThat(start(posix, "new", workspace, "--name", "纲要“甲”", "--start", "2021-01-01", "--end", "2025-12-31")
                .exit()).isZero();
        assertThat(start(posix, "add", workspace, "task", "治理㐂河、𠮷村水环境").exit()).isZero();
        Path file = Files.writeString(folder.resolve("佐证 〔2022〕1号.txt"), "已完成");
        assertThat(start(posix, "attach", workspace, "1", file.toString()).exit()).isZero();
        assertThat(start(posix, "show", workspace, "1", "--json").out())
                .contains("治理㐂河、𠮷村水环境").contains("佐证 〔2022〕1号.txt");
        Path plan = folder.resolve("导出/规划.xlsx");
        assertThat(start(posix, "export", workspace, "--out", plan.toString()).exit()).isZero();
        assertThat(plan).exists();
    }

    /** How many classes a run took from the archive beside the libraries. */
    private long classesFromTheArchive(Path launcher, String... args) throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        Ended told = run(Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString(), "LANG", "C",
                "GANGMU_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded), command);
        assertThat(told.exit()).as(told.err()).isZero();
        assertThat(told.err()).isEmpty();
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.filter(line -> line.contains("shared objects file (top)")).count();
        }
    }

    @Test
    void theBuildLeavesAnArchiveThatMostClassesComeFrom() throws Exception {
        String workspace = folder.resolve("plan").toString();
        assertThat(start(Map.of("LANG", "C"), "new", workspace, "--name", "plan", "--start", "2021-01-01", "--end", "2025-12-31")
                .exit()).isZero();
        assertThat(classesFromTheArchive(LAUNCHER, "show", workspace)).isGreaterThan(2000);
    }

    @Test
    void aCopyStartsFromTheArchiveTooAndFromNoneWhereItIsSpoilt() throws Exception {
        Path moved = folder.resolve("纲目 副本");
        try (Stream<Path> files = Files.walk(LAUNCHER.resolve("../..").normalize())) {
            for (Path file : files.toList()) {
                Files.copy(file, moved.resolve(LAUNCHER.resolve("../..").normalize().relativize(file).toString()));
            }
        }
        Path launcher = moved.resolve("bin/gangmu");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        assertThat(classesFromTheArchive(launcher, "--version")).isPositive();
        Files.write(moved.resolve("lib/gangmu.jsa"), new byte[4096]);
        assertThat(classesFromTheArchive(launcher, "--version")).as("of a spoilt one").isZero();
    }

    @Test
    void helpOfTheDemoMakesNoDemo() throws Exception {
        Ended told = start(Map.of("LANG", "C"), "demo", "--help", "--lang", "en");
        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("Usage: gangmu demo").contains("[FOLDER]");
        assertThat(start(Map.of("LANG", "C"), "--help").out()).contains("demo");
        assertThat(Path.of("--help")).doesNotExist();
    }

    @Test
    void aLinkToTheLauncherFindsTheProgram() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("纲目"), LAUNCHER.toAbsolutePath());
        Ended told = run(Map.of("PATH", System.getenv("PATH")), List.of(link.toString(), "--version"));
        assertThat(told.exit()).isZero();
        assertThat(told.out()).startsWith("gangmu 0");
        Files.delete(link);
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
