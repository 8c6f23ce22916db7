package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the user of a workspace is told of its disk. */
class WatchTest {
    private static final Path FOLDER = Path.of("/plan");
    private static final long MEGABYTE = 1 << 20;

    @Test
    void littleRoomIsToldInMegabytes() {
        assertThat(Watch.room(FOLDER, 199 * MEGABYTE, MEGABYTE)).contains(Problem.of("room.low", FOLDER.toString(), 199L));
        assertThat(Watch.room(FOLDER, 200 * MEGABYTE, MEGABYTE)).isEmpty();
    }

    @Test
    void aLargePlanNeedsRoomForFourOfItself() {
        assertThat(Watch.room(FOLDER, 4 * 300 * MEGABYTE - 1, 300 * MEGABYTE)).isPresent();
        assertThat(Watch.room(FOLDER, 4 * 300 * MEGABYTE, 300 * MEGABYTE)).isEmpty();
    }
}
