package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A unit that sends again what it sent has answered once; whatever is new in it makes it a return of its own. */
class RepeatedReturnTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";
    private static final String SHARE = "完成比例（%）";

    private @Nullable Path sent;

    /** The one template that was sent, filled in. */
    private Path filled(String name, Object first, String beside) {
        Path template = sent == null ? office.template(folder.resolve("sent"), office.water()) : sent;
        sent = template;
        try (FilledReturn filled = FilledReturn.open(template)) {
            filled.put(TASKS, "水务任务1", SHARE, first);
            Cell last = filled.cell(TASKS, "水务任务1", SHARE);
            // Saved again it is another file.
            last.getSheet().setColumnWidth(40, 100 * name.charAt(0));
            if (!beside.isEmpty()) {
                last.getSheet().createRow(last.getSheet().getLastRowNum() + 3).createCell(1).setCellValue(beside);
            }
            return filled.save(folder.resolve(name));
        }
    }

    private ReturnOutcome taken(Path file) {
        return office.takeIn().takeIn(List.of(file), ReturnHints.NONE, Acceptance.SAFE, Progress.NONE, each -> { })
                .getFirst().outcome();
    }

    private int kept() {
        return office.workspace().snapshot().all(ReceivedReturn.KIND).size();
    }

    @Test
    void aReturnThatSaysWhatTheLastOneSaidIsTheSame() {
        assertThat(taken(filled("a.xlsx", 20, ""))).isEqualTo(ReturnOutcome.TAKEN_IN);
        Path again = filled("b.xlsx", 20, "");
        assertThat(preview(again).outcome()).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
        assertThat(taken(again)).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void anAnswerThatNothingChangedIsTakenInOnce() {
        assertThat(taken(filled("a.xlsx", "", ""))).isEqualTo(ReturnOutcome.TAKEN_IN);
        assertThat(taken(filled("b.xlsx", "", ""))).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
    }

    private Path saved(String name, String day, String row, int share) {
        Path template = sent == null ? office.template(folder.resolve("sent"), office.water()) : sent;
        sent = template;
        try (FilledReturn filled = FilledReturn.open(template)) {
            filled.put(TASKS, row, SHARE, share).workbook().getProperties().getCoreProperties()
                    .setModified(Optional.of(Date.from(Instant.parse(day + "T00:00:00Z"))));
            return filled.save(folder.resolve(name));
        }
    }

    /** Taken back, or filled in by somebody else: a person has to know of it. */
    @Test
    void anOlderVersionThatComesLaterNamesWhatTheNewerOneLeftEmpty() {
        Path older = saved("甲.xlsx", "2023-07-01", "水务任务1", 41);
        assertThat(taken(saved("乙.xlsx", "2023-07-02", "水务任务2", 22))).isEqualTo(ReturnOutcome.TAKEN_IN);
        assertThat(preview(older).outcome()).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
        assertThat(preview(older).messages()).filteredOn(each -> each.code().equals("return.version.older-alone")).singleElement()
                .satisfies(each -> assertThat(each.args().toString()).contains("K5 41"));
    }

    @Test
    void aRemarkOrAnOpenCellMakesItAReturnOfItsOwn() {
        assertThat(taken(filled("a.xlsx", 20, ""))).isEqualTo(ReturnOutcome.TAKEN_IN);
        assertThat(taken(filled("b.xlsx", 20, "资金到位后可提前完工"))).isEqualTo(ReturnOutcome.TAKEN_IN);
        assertThat(taken(filled("c.xlsx", 20, "资金到位后可提前完工"))).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
        assertThat(taken(filled("d.xlsx", "大概一半多", ""))).isEqualTo(ReturnOutcome.TAKEN_IN);
        // What could not be read waits for a decision, and so does the version that sets it right.
        assertThat(taken(filled("e.xlsx", 20, ""))).isEqualTo(ReturnOutcome.TAKEN_IN);
    }
}
