package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Origin;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.CheckReport.Discrepancy;
import gangmu.usecase.output.CheckReport.Kind;
import gangmu.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of a draft's lies once its figures and lists are written anew, and once a person has confirmed them. */
class RefreshedDraftTest extends SmallReport {
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aRefreshedDraftHasNothingStaleLeftAndKeepsItsLies() throws IOException {
        Path lying = folder.resolve("另有.docx");
        try (DraftEdits draft = new DraftEdits(write(null))) {
            draft.type("5处平台全部建成", "另有36个项目提前完成。");
            draft.save(lying);
        }
        workspace.commit(Origin.of("edit"), draft -> Reports.report(draft, UUID::randomUUID, small.behind, small.period,
                ProgressEntry.PROGRESS, new BigDecimal(7)));
        assertThat(check(lying).discrepancies()).extracting(Discrepancy::kind).contains(Kind.UNSOURCED, Kind.CHANGED);
        Path fresh = folder.resolve("更新.docx");
        new CheckReport(workspace, new PoiReports()).refresh(lying, CHINESE, fresh);
        Checked refreshed = check(fresh);
        assertThat(refreshed.discrepancies()).extracting(Discrepancy::kind).containsOnly(Kind.UNSOURCED);
        Path confirmed = folder.resolve("确认.docx");
        new CheckReport(workspace, new PoiReports()).confirm(fresh, CHINESE, refreshed.discrepancies(), confirmed);
        Checked after = check(confirmed);
        assertThat(after.discrepancies()).isEmpty();
        assertThat(after.confirmed()).isOne();
    }
}
