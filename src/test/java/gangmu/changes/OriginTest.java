package gangmu.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change set says of itself. */
class OriginTest {
    @Test
    void ofSeveralThingsAllAreNamed() {
        assertThat(Origin.of("attach", List.of("甲.pdf", "乙.pdf"))).isEqualTo(new Origin("attach", "甲.pdf、乙.pdf"));
        assertThat(Origin.of("attach", List.of())).isEqualTo(Origin.of("attach"));
    }

    @Test
    void ofVeryManyAsManyAreNamedAsAnybodyWouldReadAndHowManyTheyAre() {
        String detail = Origin.of("attach", Collections.nCopies(10_000, "佐证材料.pdf")).detail();
        assertThat(detail).startsWith("佐证材料.pdf、佐证材料.pdf").endsWith(" … (10000)").hasSizeBetween(10_000, 20_020);
    }
}
