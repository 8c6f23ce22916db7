package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final ZoneId ZONE = ZoneOffset.ofHours(8);
    private static final Instant START = Instant.parse("2023-01-02T00:00:00Z");

    /** A backup every half hour of the working day for a year, thinned after each, as the program does it. */
    @Test
    void aYearOfWorkLeavesAllOfTodayOneADayAndOneAWeek() {
        Set<Instant> kept = new HashSet<>();
        Instant now = START;
        for (int day = 0; day < 365; day++) {
            for (int half = 0; half < 16; half++) {
                now = START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(30L * half));
                kept.add(now);
                kept = Thinning.keep(kept, now, ZONE);
            }
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        List<LocalDate> days = kept.stream().map(made -> LocalDate.ofInstant(made, ZONE)).sorted().toList();
        assertThat(days).filteredOn(today::equals).hasSize(16);
        for (int back = 1; back <= 14; back++) {
            assertThat(days).containsOnlyOnce(today.minusDays(back));
        }
    }

    @Property
    void whatIsOfTodayStays(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 150 * 24) Integer> hoursAgo) {
        Instant now = START.plus(Duration.ofDays(400));
        List<Instant> made = new ArrayList<>();
        hoursAgo.forEach(hours -> made.add(now.minus(Duration.ofHours(hours))));
        Set<Instant> kept = Thinning.keep(made, now, ZONE);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        assertThat(made).containsAll(kept);
        assertThat(kept).containsAll(made.stream().filter(m -> LocalDate.ofInstant(m, ZONE).equals(today)).toList());
        Set<LocalDate> days = made.stream().map(m -> LocalDate.ofInstant(m, ZONE))
                .filter(day -> !day.isBefore(today.minusDays(14))).collect(Collectors.toSet());
        assertThat(kept.stream().map(m -> LocalDate.ofInstant(m, ZONE)).collect(Collectors.toSet())).containsAll(days);
        assertThat(Thinning.keep(kept, now, ZONE)).isEqualTo(kept);
    }
}
