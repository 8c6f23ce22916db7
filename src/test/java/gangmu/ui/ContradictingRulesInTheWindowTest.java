package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Destination;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that contradict themselves are refused where they were typed. Nothing is ever saved, so one window does for all. */
class ContradictingRulesInTheWindowTest {
    @TempDir
    private static Path temp;
    private static WindowOn on;

    @BeforeAll
    static void open() {
        new SmallPlan(temp.resolve("w"));
        on = new WindowOn(temp.resolve("settings.properties"));
        on.open(temp.resolve("w"));
        fx(() -> {
            on.session().go(new Destination.Assessed(Destination.AssessmentSheet.RULES));
            return true;
        });
        on.settled();
    }

    @AfterAll
    static void close() {
        on.close();
    }

    @BeforeEach
    void nothingIsLeftOfTheCaseBefore() {
        assertThat(fx(() -> RuleRows.problems(on.find("rules-grid")))).isEmpty();
        assertThat(canSave()).isFalse();
    }

    private static boolean canSave() {
        return !fx(() -> on.find("rules-save").isDisabled());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"onPace | 20 | 超前线", "nearly | -3 | 达到进度线", "ahead | -1 | 超前线",
        "indicatorExpected | 9 | 指标快于预期线", "growthSlack | -1 | 增速容许不足", "notStartedAfter | 120 | 未启动判定线",
        "met | 已完成、滞后 | 基本达到", "met | 超前 | 已完成", "met | 已完成、好 | 未到期", "wording | 滞后=好、已完成=好 | 好",
        "wording | 某某=好 | 指标滞后", "colours | 滞后=粉 | 红", "name | '' | 规则名称"})
    void rulesThatContradictThemselvesAreRefusedAtTheFieldInPeoplesWords(String field, String typed, String named) {
        Grid grid = on.find("rules-grid");
        EditOutcome outcome = fx(() -> grid.model().edit(List.of(new CellEdit(field, "value", typed)))).toCompletableFuture().join();
        on.settled();
        assertThat(outcome.refused()).isEmpty();
        String reason = fx(() -> RuleRows.problems(grid));
        assertThat(reason).contains(named).doesNotContainPattern("\\b(on-?[pP]ace|nearly|ahead|behind|completed|met|red|indicator)");
        assertThat(canSave()).isFalse();
        assertThat(on.<Grid>find("rules-preview").model().rowCount()).isZero();
        on.press("rules-drop");
        assertThat(fx(() -> RuleRows.problems(grid))).isEmpty();
    }

    /** The third column of the rules: what is wrong with each. */
    private static final class RuleRows {
        static String problems(Grid grid) {
            StringBuilder all = new StringBuilder();
            for (int row = 0; row < grid.model().rowCount(); row++) {
                all.append(grid.model().text(row, 2));
            }
            return all.toString();
        }
    }
}
