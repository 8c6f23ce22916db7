package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.Term;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report names its sources rightly, explains terms where they first stand, and judges nothing that was not reported. */
class ReportOfWhatIsKnownTest extends SmallReport {
    private void evidence(String title, String issuer, LocalDate dated) {
        evidence(title, issuer, dated, null);
    }

    private void evidence(String title, String issuer, LocalDate dated, @Nullable UUID period) {
        UUID piece = UUID.randomUUID();
        workspace.commit(Origin.of("edit"), draft -> {
            draft.add(Entity.blank(Evidence.KIND, piece).with(Evidence.TITLE, title).with(Evidence.ISSUER, issuer)
                    .with(Evidence.DATED, dated));
            draft.add(Entity.blank(EvidenceLink.KIND, UUID.randomUUID()).with(EvidenceLink.EVIDENCE, piece)
                    .with(EvidenceLink.TARGET, small.task).with(EvidenceLink.PERIOD, period));
        });
    }

    private static String notes(XWPFDocument document) {
        return document.getFootnotes().stream().flatMap(note -> note.getParagraphs().stream()).map(XWPFParagraph::getText)
                .collect(Collectors.joining("\n"));
    }

    private UUID period(String code, LocalDate dataDate) {
        UUID id = UUID.randomUUID();
        workspace.commit(Origin.of("edit"), draft -> draft.add(Entity.blank(Period.KIND, id).with(Period.PLAN, small.plan)
                .with(Period.CODE, code).with(Period.NAME, code).with(Period.DATA_DATE, dataDate)));
        return id;
    }

    @Test
    void aReportDoesNotCiteItself() throws IOException {
        evidence("蓄水量数据", plan().name() + "实施情况中期评估报告", period().dataDate());
        evidence(plan().name() + "实施情况中期评估报告", "", period().dataDate());
        try (XWPFDocument document = read(write(null))) {
            assertThat(notes(document)).contains("来源：", "水源保护年报", "《蓄水量数据》").doesNotContain("中期评估报告");
        }
    }

    /** A half-year is summed up after its data date: that is no later news. */
    @Test
    void aReportCitesWhatWasWrittenUpAfterItsData() throws IOException {
        evidence("半年工作总结", "区水务局", period().dataDate().plusDays(5));
        try (XWPFDocument document = read(write(null))) {
            assertThat(notes(document)).contains("《半年工作总结》");
        }
    }

    @Test
    void aReportCitesNothingThatBelongsToALaterPeriod() throws IOException {
        Period own = period();
        LocalDate next = own.dataDate().plusMonths(6);
        UUID later = period("later", next);
        evidence("半年总结", "区水务局", next.minusDays(1));
        evidence("补记", "区水务局", next.plusDays(9), own.id());
        evidence("次年总结", "区水务局", next);
        evidence("次年快报", "区水务局", own.dataDate(), later);
        try (XWPFDocument document = read(writeOf(own))) {
            assertThat(notes(document)).contains("《半年总结》", "《补记》").doesNotContain("次年");
        }
    }

    @Test
    void aTermInAHeadingIsExplainedThere() throws IOException {
        String section = new Item(Objects.requireNonNull(workspace.snapshot().find(Item.KIND, small.section))).name();
        workspace.commit(Origin.of("edit"), draft -> draft.add(Entity.blank(Term.KIND, UUID.randomUUID()).with(Term.PLAN, small.plan)
                .with(Term.NAME, section).with(Term.CONTENT, "指一个领域").with(Term.RANK, "2")));
        try (XWPFDocument document = read(write(null))) {
            XWPFParagraph heading = document.getParagraphs().stream().filter(p -> "Heading2".equals(p.getStyle())
                    && PieceWriter.text(p).equals(section)).findFirst().orElseThrow();
            assertThat(heading.getCTP().xmlText()).contains("footnoteReference");
            assertThat(notes(document)).contains("指一个领域");
        }
    }

    @Test
    void whatIsNotReportedIsNotBehind() throws IOException {
        workspace.commit(Origin.of("edit"), draft -> draft.add(Entity.blank(Period.KIND, UUID.randomUUID())
                .with(Period.PLAN, small.plan).with(Period.CODE, "2024H1").with(Period.NAME, "2024年上半年")
                .with(Period.DATA_DATE, LocalDate.of(2024, 6, 30))));
        try (XWPFDocument document = read(write(null))) {
            assertThat(text(document)).contains("本期已填报重点任务0项", "本期已填报0项，其中达到要求0项")
                    .doesNotContain("尚未达到", "未达到进展要求的", "滞后1项", "没有达到要求");
            assertThat(List.copyOf(document.getHeaderList())).anyMatch(header -> header.getText().contains("尚未填报"));
        }
    }
}
