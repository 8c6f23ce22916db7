package gangmu.cli.papers;

import static gangmu.cli.Terminal.done;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    @TempDir
    private Path temp;

    @Test
    void inAFolderThePartOfThePlanIsNamedAfterItself() throws Exception {
        Path workspace = Terminal.emptyPlan(temp);
        done("add", workspace, "period", "2023年中期", "dataDate=2023-06-30");
        done("add", workspace, "project", "水厂");
        Path folder = Files.createDirectory(temp.resolve("输出"));
        done("status", workspace, "--out", folder);
        done("status", workspace, "--lagging", "--out", folder);
        assertThat(folder).isDirectoryContaining(file -> file.getFileName().toString().startsWith("进度情况表_"))
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("未达到进度的项目（1 项）_"));
    }
}
