package gangmu.ui.settings;

import gangmu.changes.Problem;
import gangmu.usecase.workspace.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What there is to say about a restored workspace: where it is, up to when, and what it lacks. */
public final class RestoredWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RestoredWords() {
    }

    public static Problem of(Path folder, Storage.Restored restored, Clock clock) {
        String upTo = restored.upTo().map(time -> TIME.format(time.atZone(clock.getZone()))).orElse("");
        List<Problem> besides = Stream.concat(restored.missing().stream(), restored.others().stream()).toList();
        return restored.lacking() == 0 && besides.isEmpty()
                ? Problem.of("restored.whole", folder.toString(), upTo)
                : Problem.of("restored.lacks", folder.toString(), upTo, restored.lacking(), besides);
    }
}
