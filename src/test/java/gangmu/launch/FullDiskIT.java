package gangmu.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a disk of a few megabytes, mounted for the length of one script and seen by nobody else. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("gangmu.folder"), "bin", "gangmu").toAbsolutePath();
    private static final String PREPARED = """
            set -u
            mkdir disk && mount -t tmpfs -o size=12m none disk || exit 77
            g() { "%s" "$@" >said 2>&1; code=$?; echo "== $1 exit $code" >>all; cat said >>all; }
            state() { g show disk/w --json; cp said "$1"; }
            g new disk/w --name 某市规划 --start 2021-01-01 --end 2025-12-31
            g add disk/w task 治理河道
            state before
            """.formatted(LAUNCHER);

    @TempDir
    Path folder;

    @BeforeEach
    void mustBeAllowedToMount() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")));
        int exit = script("mkdir probe && mount -t tmpfs none probe || exit 77");
        assumeTrue(exit == 0, "mounting is not allowed here");
    }

    private int script(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sh"), text);
        ProcessBuilder builder = new ProcessBuilder(List.of("/usr/bin/unshare", "--map-root-user", "--mount", "sh",
                file.toString())).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("script.out").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String all() throws IOException {
        return Files.readString(folder.resolve("all"), StandardCharsets.UTF_8)
                + Files.readString(folder.resolve("script.out"), StandardCharsets.UTF_8);
    }

    @Test
    void aFullDiskIsToldAndThePlanStaysAsItWas() throws Exception {
        script(PREPARED + """
                head -c 3000000 /dev/urandom >大文件.bin
                dd if=/dev/zero of=disk/filler bs=64k >/dev/null 2>&1
                dd if=/dev/zero of=disk/filler2 bs=1 count=4096 >/dev/null 2>&1
                g attach disk/w 1 大文件.bin
                g export disk/w --out disk/规划.xlsx
                g set disk/w 1 name 改了名
                rm -f disk/filler disk/filler2
                g verify disk/w
                state after
                g set disk/w 1 name 改了名
                g show disk/w 1
                """);
        String said = all();
        assertThat(said).contains("== attach exit 1").contains("== export exit 1").contains("== set exit 1")
                .contains("磁盘").contains("== verify exit 0").contains("== set exit 0").contains("改了名")
                .doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    }

    @Test
    void aReadOnlyDiskIsToldAndThePlanStaysAsItWas() throws Exception {
        script(PREPARED + """
                echo 佐证 >佐证.txt
                mount -o remount,ro disk
                g set disk/w 1 name 改了名
                g attach disk/w 1 佐证.txt
                g new disk/另一个 --name x --start 2021-01-01 --end 2025-12-31
                g export disk/w --out disk/规划.xlsx
                mount -o remount,rw disk
                state after
                """);
        String said = all();
        assertThat(said).contains("== set exit 1").contains("== attach exit 1").contains("== export exit 1")
                .contains("磁盘只读").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    }
}
