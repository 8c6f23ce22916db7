package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.storage.Thinning.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final ZoneId ZONE = ZoneOffset.ofHours(8);
    private static final Instant START = Instant.parse("2023-01-02T00:00:00Z");
    private static final long MEGABYTE = 1L << 20;
    private final List<Kept> kept = new ArrayList<>();
    private long position;

    /** Makes one more, as the program does it. */
    private List<Kept> make(Instant now, long bytes, long room) {
        kept.addFirst(new Kept(Path.of("p" + ++position), now, position, bytes));
        List<Kept> gone = Thinning.letGo(kept, now, ZONE, room);
        kept.removeAll(gone);
        return gone;
    }

    private List<LocalDate> days() {
        return kept.stream().map(each -> LocalDate.ofInstant(each.made(), ZONE)).toList();
    }

    /** A backup every half hour of the working day for a year. */
    @Test
    void aYearOfWorkLeavesAllOfTodayOneADayAndOneAWeek() {
        Instant now = START;
        for (int day = 0; day < 365; day++) {
            for (int half = 0; half < 20; half++) {
                now = START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(30L * half));
                make(now, MEGABYTE, Long.MAX_VALUE);
            }
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        assertThat(days()).filteredOn(today::equals).hasSize(20);
        for (int back = 1; back <= 14; back++) {
            assertThat(days()).containsOnlyOnce(today.minusDays(back));
        }
        assertThat(kept).hasSizeBetween(20 + 14 + 9, 20 + 14 + 13);
    }

    @Test
    void aClockThatIsYearsAheadForOneEditCostsNoBackups() {
        for (int day = 0; day < 40; day++) {
            make(START.plus(Duration.ofDays(day)), MEGABYTE, Long.MAX_VALUE);
        }
        int before = kept.size();
        Instant now = START.plus(Duration.ofDays(40));
        assertThat(make(Instant.parse("2030-01-01T00:00:00Z"), MEGABYTE, Long.MAX_VALUE))
                .hasSizeLessThanOrEqualTo(Thinning.AT_ONCE);
        for (int i = 0; i < 10; i++) {
            make(now.plus(Duration.ofMinutes(i)), MEGABYTE, Long.MAX_VALUE);
        }
        assertThat(kept).hasSizeGreaterThan(before);
        assertThat(kept.getFirst().position()).isEqualTo(position);
    }

    @Test
    void whatAWrongClockSaidTakesTheTimeOfItsNeighbours() {
        List<Kept> all = new ArrayList<>();
        for (String made : List.of("2023-05-04T00:00:00Z", "1970-01-01T00:00:00Z", "2023-05-03T00:00:00Z",
                "2030-01-01T00:00:00Z", "2023-05-02T00:00:00Z")) {
            all.add(new Kept(Path.of(made), Instant.parse(made), 10 - all.size(), 1));
        }
        assertThat(Thinning.times(all, Instant.parse("2023-05-05T00:00:00Z"))).map(time -> time.toString().substring(0, 10))
                .containsExactly("2023-05-04", "2023-05-03", "2023-05-03", "2023-05-02", "2023-05-02");
    }

    @Property(tries = 200)
    void theNewestStayWhateverTheClockSaysAndOneMadeLetsTwoGoAtMost(
            @ForAll @Size(max = 60) List<@IntRange(min = -400 * 24, max = 400 * 24) Integer> hours,
            @ForAll @IntRange(min = 1, max = 40) int room) {
        kept.clear();
        position = 0;
        for (int each : hours) {
            int before = kept.size();
            List<Kept> gone = make(START.plus(Duration.ofHours(each)), MEGABYTE, room * MEGABYTE);
            assertThat(gone).hasSizeLessThanOrEqualTo(Thinning.AT_ONCE);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(Math.min(before + 1, Thinning.NEWEST));
            assertThat(kept.stream().limit(Thinning.NEWEST).map(Kept::position).toList())
                    .isEqualTo(java.util.stream.LongStream.iterate(position, p -> p > 0 && p > position - Thinning.NEWEST,
                            p -> p - 1).boxed().toList());
        }
    }

    @Property(tries = 100)
    void whatIsOfTodayStaysWhereThereIsRoom(@ForAll @IntRange(min = 1, max = 60) int count) {
        kept.clear();
        position = 0;
        for (int i = 0; i < count; i++) {
            make(START.plus(Duration.ofMinutes(i)), MEGABYTE, Long.MAX_VALUE);
        }
        assertThat(kept).hasSize(count);
    }

    /** 49,000 edits in a day: a backup every 500 of them, of 45 MB each. */
    @Test
    void aLongDayTakesNoMoreThanItsRoomAndKeepsOldAndNew() {
        long room = 12 * 45 * MEGABYTE;
        for (int i = 0; i < 98; i++) {
            make(START.plus(Duration.ofMinutes(i)), 45 * MEGABYTE, room);
            assertThat(kept.stream().mapToLong(Kept::bytes).sum()).isLessThanOrEqualTo(room);
        }
        assertThat(kept.getLast().position()).as("one from the morning too").isLessThan(30);
    }
}
