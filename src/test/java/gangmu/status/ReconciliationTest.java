package gangmu.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.excel.status.MadeUpPlan;
import gangmu.period.ProgressEntry;
import gangmu.status.figures.Figures;
import gangmu.status.figures.MadeUpFigures;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsAddUpToTotals(long seed) {
        List<Check> checks = Reconciliation.of(MadeUpFigures.of(new MadeUpPlan(seed, 30, 60, 20, 27)));
        assertThat(checks).filteredOn(check -> check.code().startsWith("sum.") || check.code().equals("met-and-not"))
                .hasSizeGreaterThan(20).allMatch(Check::holds);
    }

    @Test
    void everyCheckCanBeSaid() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Reconciliation.of(MadeUpFigures.of(new MadeUpPlan(1, 30, 60, 20, 27))))
                    .allSatisfy(check -> assertThat(CheckWords.sentence(check, Words.of(language))).isNotBlank());
        }
    }

    @Test
    void aTextThatSaysAnotherProgressThanTheTableFails() {
        MadeUpPlan made = new MadeUpPlan(1, 5, 10, 3, 5);
        Entity report = made.draft.now().where(ProgressEntry.PERIOD, made.period).iterator().next();
        Draft draft = new Draft(made.draft.now());
        draft.set(report.ref(), ProgressEntry.PROGRESS, new BigDecimal("40"));
        draft.set(report.ref(), ProgressEntry.INVESTED, new BigDecimal("12000"));
        draft.set(report.ref(), ProgressEntry.NARRATIVE, "形象进度达到95%，累计完成投资1.2亿元，绿化率完成85%。");
        List<Check> checks = Reconciliation.of(Figures.of(MadeUpFigures.assess(made, draft.now())));
        assertThat(checks).filteredOn(check -> check.code().startsWith("text-")).singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo("text-progress-differs");
                    assertThat(check.fails()).isTrue();
                    assertThat(check.args()).contains("95", "40");
                });
    }
}
