package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Finding a text in the cells of a table and putting another in its place, without a window. */
class CellSearchTest {
    private final TreeGridModel<PlanRow> model = new TreeGridModel<>(List.of(
            RecordColumn.<PlanRow>text("code", "编号", row -> row.code),
            RecordColumn.<PlanRow>tree("name", "名称", row -> row.name).editable(),
            RecordColumn.<PlanRow>number("amount", "总投资", row -> row.amount.isEmpty() ? "" : row.amount + ",000")
                    .edits(row -> row.amount.isEmpty() ? "" : row.amount + "000").editable()),
            PlanRow.tree(PlanRow.plan(2, 3)), true);

    private CellSearch search(String text, @Nullable Set<Object> rows, int... columns) {
        return new CellSearch(model, new CellSearch.Within(java.util.Arrays.stream(columns)
                .mapToObj(column -> new CellSearch.Place(column, column)).toList(), rows), new SearchedText(text));
    }

    private static CellSearch.Found at(int row, int place) {
        return new CellSearch.Found(row, place);
    }

    @Test
    void capitalsAndFullWidthFormsAreTheSameAndNothingIsFoundByNothing() {
        assertThat(new SearchedText("pm2").in("治理ＰＭ２.5")).isTrue();
        assertThat(new SearchedText("ＰＭ").replacedIn("pm、Pm 和 p m", "颗粒物")).isEqualTo("颗粒物、颗粒物 和 p m");
        assertThat(new SearchedText("aa").replacedIn("aaa", "aaaa")).isEqualTo("aaaaa");
        assertThat(new SearchedText("水库").replacedIn("密云水库", "")).isEqualTo("密云");
        assertThat(new SearchedText("").in("密云水库")).isFalse();
        assertThat(new SearchedText("长过格子").in("长")).isFalse();
    }

    @Test
    void theNextIsAfterTheCursorAndAfterTheLastComesTheFirst() {
        CellSearch search = search("1.2", null, 0, 1);
        assertThat(search.next(0, 0)).isEqualTo(at(2, 0));
        assertThat(search.next(2, 0)).isEqualTo(at(2, 1));
        assertThat(search.next(2, 1)).isEqualTo(at(2, 0));
        assertThat(search.previous(2, 0)).isEqualTo(at(2, 1));
        assertThat(search.previous(7, 0)).isEqualTo(at(2, 1));
        assertThat(search.count()).isEqualTo(2);
        assertThat(search.numberOf(2, 1)).isEqualTo(2);
        assertThat(search.numberOf(3, 1)).isZero();
        assertThat(search("没有的", null, 0, 1).next(0, 0)).isNull();
        assertThat(search("没有的", null, 0, 1).previous(3, 0)).isNull();
    }

    @Test
    void noFurtherRowsAreLookedThroughThanAskedFor() {
        CellSearch search = search("任务", null, 1);
        assertThat(search.goOn(3)).isTrue();
        assertThat(search.count()).isEqualTo(2);
        assertThat(search.goOn(100)).isFalse();
        assertThat(search.count()).isEqualTo(6);
    }

    @Test
    void aNumberIsFoundAsItIsShownAndWithoutItsMarks() {
        assertThat(search("200,0", null, 2).next(0, 0)).isEqualTo(at(2, 2));
        assertThat(search("2000", null, 2).next(0, 0)).isEqualTo(at(2, 2));
    }

    @Test
    void onlyTheChosenRowsAreLookedAtAndNeverThoseThatOnlyLeadToOthers() {
        CellSearch chosen = search("任务", Set.of("1.1", "2.3"), 1);
        assertThat(chosen.goOn(100)).isFalse();
        assertThat(chosen.count()).isEqualTo(2);
        assertThat(chosen.holds(2, 1)).isFalse();
        model.setFilter(row -> row.code.equals("1.3"));
        CellSearch filtered = search("1", null, 0);
        filtered.goOn(100);
        assertThat(filtered.count()).isEqualTo(1);
        assertThat(filtered.replacing("9").lines()).isEmpty();
    }

    @Test
    void whatReplacingWouldChangeIsKnownBeforeItIsOneEdit() {
        CellSearch.Replacing planned = search("1", Set.of("1", "1.1", "1.2"), 0, 1, 2).replacing("Ⅰ");
        assertThat(planned.lines()).extracting(CellSearch.Line::number, CellSearch.Line::title, CellSearch.Line::before,
                line -> line.edit().text()).containsExactly(
                org.assertj.core.groups.Tuple.tuple(1, "名称", "领域1", "领域Ⅰ"),
                org.assertj.core.groups.Tuple.tuple(2, "名称", "任务1.1", "任务Ⅰ.Ⅰ"),
                org.assertj.core.groups.Tuple.tuple(2, "总投资", "100000", "Ⅰ00000"),
                org.assertj.core.groups.Tuple.tuple(3, "名称", "任务1.2", "任务Ⅰ.2"));
        assertThat(planned.locked()).as("codes").isEqualTo(3);
        assertThat(planned.edits().how()).isEqualTo(CellEdits.How.REPLACED);
        assertThat(planned.edits().cells()).hasSize(4);
        assertThat(search("1", null, 1).replacing("1").lines()).as("the same again").isEmpty();
    }

    @Test
    void theNumbersOfRowsStayUnderAFilterAndWhileBranchesAreClosed() {
        int row = model.rowOf("2.3");
        assertThat(model.number(row)).isEqualTo(8);
        assertThat(model.hidesRows()).isFalse();
        model.setExpanded(0, false);
        assertThat(model.hidesRows()).isTrue();
        assertThat(model.number(model.rowOf("2.3"))).isEqualTo(8);
        model.setFilter(each -> each.code.equals("2.3"));
        assertThat(model.rowCount()).isEqualTo(2);
        assertThat(model.number(0)).isEqualTo(5);
        assertThat(model.number(1)).isEqualTo(8);
    }
}
