package gangmu.usecase.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which line of a pasted outline belongs below which. */
class OutlineTest {
    private static List<Integer> above(String... texts) {
        return Outline.of(List.of(texts)).stream().map(Outline.Line::above).toList();
    }

    @Test
    void numbersGiveTheLevelsInTheOrderInWhichTheyAreFirstUsed() {
        assertThat(above("一、生态保护", "（一）水库", "1.清淤", "2.护坡", "（二）大气", "1.扬尘", "二、产业")).containsExactly(-1, 0, 1, 1, 0, 4, -1);
        assertThat(above("1 生态", "1.1 水库", "1.1.1 清淤", "1.2 大气")).containsExactly(-1, 0, 1, 0);
        assertThat(Outline.of(List.of("（一）水库保护"))).containsExactly(new Outline.Line(-1, "水库保护"));
    }

    @Test
    void indentationGivesTheLevelsWhereAnyLineIsIndented() {
        assertThat(above("生态", "  水库", "    清淤", "  大气", "产业")).containsExactly(-1, 0, 1, 0, -1);
        assertThat(above("生态", "\u3000\u3000水库", "\u3000\u3000\u3000\u3000清淤", "产业")).containsExactly(-1, 0, 1, -1);
    }

    @Test
    void linesWithoutNumbersStandBesideEachOther() {
        assertThat(above("水库", "大气", "土壤")).containsExactly(-1, -1, -1);
    }
}
