package gangmu.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whether somebody is told where nothing opens a file; Java itself stands in for the programs of a desktop. */
class SystemOpenerTest {
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();
    private static final Path FILE = Path.of("报告.docx");
    private final BlockingQueue<Path> told = new ArrayBlockingQueue<>(9);

    private void open(List<String> first, List<String> second) {
        new SystemOpener(List.of(first, second), told::add).open(FILE);
    }

    @Test
    void whereTheDesktopHasNoProgramForItThatIsTold() throws InterruptedException {
        open(List.of(JAVA, "--no-such-option"), List.of(JAVA, "-version"));
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(FILE);
    }

    @Test
    void whereThereIsNoDesktopThatIsTold() {
        open(List.of("no-such-opener"), List.of("no-such-opener-either"));
        assertThat(told).containsExactly(FILE);
    }

    @Test
    void whereTheFirstIsNotThereTheSecondOpensIt() throws InterruptedException {
        open(List.of("no-such-opener"), List.of(JAVA, "-version"));
        assertThat(told.poll(2, TimeUnit.SECONDS)).isNull();
    }
}
