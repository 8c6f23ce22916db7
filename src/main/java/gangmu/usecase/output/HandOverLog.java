package gangmu.usecase.output;

import gangmu.changes.Refusal;
import gangmu.usecase.workspace.LogFiles;
import gangmu.usecase.workspace.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the log for whoever looks after the program. */
public final class HandOverLog {
    private static final String ABOUT = "about.txt";
    private final LogFiles logs;
    private final Supplier<UUID> ids;

    public HandOverLog(LogFiles logs, Supplier<UUID> ids) {
        this.logs = logs;
        this.ids = ids;
    }

    /**
     * Writes the log into one .zip.
     *
     * @return how many files of the log are in it
     * @throws Refusal {@code log.empty} where nothing was noted yet, {@code file.*} where it cannot be written
     */
    public int to(Path file) {
        List<Path> files = logs.files();
        if (files.isEmpty()) {
            throw Refusal.of("log.empty");
        }
        OutputFile.write(file, ids, unfinished -> write(files, unfinished));
        return files.size();
    }

    private void write(List<Path> files, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            zip.putNextEntry(new ZipEntry(ABOUT));
            zip.write((String.join("\n", logs.about()) + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path each : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(each.getFileName())));
                Files.copy(each, zip);
            }
        }
    }
}
