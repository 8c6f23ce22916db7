package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.period.Evaluation;
import gangmu.period.Period;
import gangmu.period.ReportText;
import gangmu.plan.Entries;
import gangmu.plan.PlanProblem;
import gangmu.plan.Term;
import gangmu.status.office.ReportPlaces;
import gangmu.status.report.ReportPhrases;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The report follows the kind of evaluation that its period is, and of a closed period it stays as it was. */
class ReportOfEachKindTest extends SmallReport {
    private void evaluation(Evaluation evaluation) {
        workspace.commit(Origin.of("edit"), draft -> draft.set(period().entity().ref(), Period.EVALUATION, evaluation));
    }

    private String written() throws IOException {
        try (XWPFDocument document = read(write(null))) {
            return text(document);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MONTH, 月度调度报告, 下一步工作安排", "QUARTER, 季度调度报告, 下一步工作安排",
            "YEAR, 年度评估报告, 下一步工作安排",
        "MID_TERM, 中期评估报告, 对策措施", "FINAL, 总结评估报告, 对下一个规划期工作的建议"})
    void titleAndOutlineFollow(Evaluation evaluation, String title, String measures) throws IOException {
        evaluation(evaluation);
        String report = written();
        assertThat(report).contains(title, measures).doesNotContain("[[", "—。");
        assertThat(report.contains("后半程")).as("the second half is told of in the middle alone")
                .isEqualTo(evaluation == Evaluation.MID_TERM);
        assertThat(report.contains("年度进行中")).as("the year").isEqualTo(evaluation.isWithinAYear());
        assertThat(report.contains("机遇")).isEqualTo(Set.of(Evaluation.YEAR, Evaluation.MID_TERM, Evaluation.FINAL)
                .contains(evaluation));
    }

    @Test
    void whatDoesNotSayWhatItIsIsTheFinalOneFromTheEndOfThePlanOn() {
        Period middle = period();
        assertThat(middle.evaluation(plan())).isEqualTo(Evaluation.MID_TERM);
        Period end = new Period(middle.entity().with(Period.DATA_DATE, plan().end()));
        assertThat(end.evaluation(plan())).isEqualTo(Evaluation.FINAL);
    }

    /** Nothing is judged but what the figures say: whatever they are, the words around them claim no more. */
    @ParameterizedTest
    @EnumSource(Evaluation.class)
    void noSentenceOfTheProgramPraises(Evaluation evaluation) throws IOException {
        evaluation(evaluation);
        assertThat(written()).doesNotContain("总体顺利", "没有改变", "在积累", "良好", "确保", "显著");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ReportPhrases phrases = new ReportPhrases(Words.of(locale), evaluation);
            for (String place : ReportPlaces.ALWAYS) {
                assertThat(phrases.get("report.slot." + place)).doesNotContain("proceeds well", "gathering", "总体顺利");
            }
        }
    }

    private <T> void edit(Kind kind, Field<T> field, T value) {
        Entity entry = Entries.of(workspace.snapshot(), small.plan, kind).getFirst();
        workspace.commit(Origin.of("edit"), draft -> draft.set(new Ref(kind, entry.id()), field, value));
    }

    @Test
    void theReportOfAClosedPeriodStaysAsItWas() throws IOException {
        workspace.commit(Origin.of("edit"), draft -> draft.add(Entity.blank(ReportText.KIND, UUID.randomUUID())
                .with(ReportText.PLAN, small.plan).with(ReportText.SLOT, "preface").with(ReportText.TEXT, "前言一。")));
        Workspace.await(new ClosePeriod(workspace).close(plan(), period()));
        String before = written();
        assertThat(before).contains("前言一。", "疏解进度偏慢");
        edit(PlanProblem.KIND, PlanProblem.NAME, "换了一个问题");
        edit(Term.KIND, Term.CONTENT, "换了一个解释");
        Entity text = workspace.snapshot().all(ReportText.KIND).iterator().next();
        workspace.commit(Origin.of("edit"), draft -> draft.set(text.ref(), ReportText.TEXT, "前言二。"));
        assertThat(written()).isEqualTo(before);
        assertThat(exported(null).textsOfToday()).isFalse();
        Workspace.await(new ClosePeriod(workspace).reopen(period(), "文字要改"));
        assertThat(written()).contains("前言二。", "换了一个问题");
    }

    @Test
    void aTextForAClosedPeriodAloneIsRefused() {
        Workspace.await(new ClosePeriod(workspace).close(plan(), period()));
        assertThatThrownBy(() -> workspace.commit(Origin.of("edit"), draft -> draft.add(Entity.blank(ReportText.KIND,
                UUID.randomUUID()).with(ReportText.PLAN, small.plan).with(ReportText.PERIOD, small.period)
                .with(ReportText.SLOT, "preface").with(ReportText.TEXT, "前言。")))).hasMessageContaining("period.closed");
    }
}
