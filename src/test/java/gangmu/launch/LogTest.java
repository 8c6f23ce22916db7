package gangmu.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import gangmu.changes.Refusal;
import gangmu.usecase.output.HandOverLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log tells where the program failed and how it came there, and nothing of what it was working on. */
class LogTest {
    private static final String SECRET = "区水务局 correct-horse-battery";
    @TempDir
    private Path folder;

    private static String line(Throwable thrown) {
        LogRecord entry = new LogRecord(Level.SEVERE, "reading a return");
        entry.setInstant(Instant.parse("2023-07-01T00:00:00Z"));
        entry.setLoggerName("gangmu.excel");
        entry.setThrown(thrown);
        return new LogLines(ZoneId.of("Asia/Shanghai")).format(entry);
    }

    @Test
    void aLineSaysWhenOnWhichThreadWhatAndHowItCameThere() {
        String[] none = new String[0];
        assertThat(line(catchThrowable(() -> none[3].length()))).startsWith("2023-07-01T08:00:00.000+08:00 ["
                + Thread.currentThread().getName() + "] SEVERE gangmu.excel: reading a return\n"
                + "java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 0\n    at gangmu.launch.LogTest.");
    }

    @Test
    void nothingThatMayBeOfThePlanIsWrittenDown() {
        Exception inner = new SQLException("insert into item values ('" + SECRET + "')", "23505", 23505);
        Exception outer = new IllegalStateException(SECRET, inner);
        outer.addSuppressed(new NoSuchFileException("/home/" + SECRET + "/plan.xlsx"));
        outer.addSuppressed(new IOException(SECRET));
        outer.addSuppressed(Refusal.of("item.unknown-code", SECRET));
        assertThat(line(outer)).doesNotContain("区水务局", "horse").contains("java.lang.IllegalStateException: (",
                "because of: java.sql.SQLException: (", "besides: gangmu.changes.Refusal",
                "besides: java.nio.file.NoSuchFileException\n");
    }

    @Test
    void aCircleOfCausesIsToldOnce() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalArgumentException(first);
        first.initCause(second);
        assertThat(line(second)).containsOnlyOnce("java.lang.IllegalStateException");
    }

    @Test
    void theLogIsPackedWithWhatItsReaderHasToKnow() throws IOException {
        HandOverLog pack = new HandOverLog(new HomeLogs(folder.resolve("logs")), UUID::randomUUID);
        Path zip = folder.resolve("log.zip");
        assertThatThrownBy(() -> pack.to(zip)).isInstanceOf(Refusal.class).hasMessageContaining("log.empty");
        assertThat(zip).doesNotExist();

        LogFile log = new LogFile(folder.resolve("logs"));
        LogRecord entry = new LogRecord(Level.SEVERE, "comparing a return");
        entry.setThrown(new IllegalStateException(SECRET));
        log.publish(entry);
        log.flush();
        assertThat(pack.to(zip)).isEqualTo(1);
        log.close();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            String about = text(packed, "about.txt");
            assertThat(about).contains("gangmu ", "java ", "system ");
            assertThat(text(packed, "gangmu-0.log")).contains("comparing a return", "java.lang.IllegalStateException")
                    .doesNotContain("horse");
        }
    }

    @Test
    void anOldLogGivesWayToANewOne() {
        LogFile log = new LogFile(folder);
        LogRecord entry = new LogRecord(Level.SEVERE, "x".repeat(250));
        for (int i = 0; i < 20_000; i++) {
            log.publish(entry);
        }
        log.close();
        assertThat(new HomeLogs(folder).files()).hasSize(3);
        assertThat(new HomeLogs(folder).files().stream().mapToLong(file -> file.toFile().length()).sum())
                .isLessThan(3_100_000);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
