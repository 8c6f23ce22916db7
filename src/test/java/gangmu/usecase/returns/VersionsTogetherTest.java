package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.recognising.FileVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Telling versions of a return apart fails at the files of one unit alone. */
class VersionsTogetherTest extends AtTheReturnsOffice {
    @Test
    void aFaultAtOneUnitsFilesLeavesTheOthersAsTheyAre() throws IOException {
        ReturnPreview one;
        ReturnPreview other;
        ReturnPreview forest;
        try (FilledReturn filled = template()) {
            filled.put("重点任务", "水务任务1", "完成比例（%）", 20);
            one = broken(preview(filled.save(folder.resolve("a.xlsx"))));
            filled.put("重点任务", "水务任务1", "完成比例（%）", 30);
            other = broken(preview(filled.save(folder.resolve("b.xlsx"))));
        }
        forest = preview(Files.copy(office.template(folder.resolve("sent"), office.forest()), folder.resolve("c.xlsx")));
        VersionsTogether versions = VersionsTogether.of(List.of(one, other, forest), (file, fault) -> {
            assertThat(fault).isInstanceOf(NullPointerException.class);
            return Problem.of("return.file.our-fault", file.toString());
        });
        assertThat(versions.told(0, one).outcome()).isEqualTo(ReturnOutcome.REFUSED);
        assertThat(versions.told(1, other).outcome()).isEqualTo(ReturnOutcome.REFUSED);
        assertThat(versions.told(2, forest)).isEqualTo(forest);
        assertThat(versions.inOrder()).containsExactly(0, 1, 2);
    }

    /** Nothing of its kind is made; so a fault of ours is planted. */
    @SuppressWarnings("NullAway")
    private static ReturnPreview broken(ReturnPreview whole) {
        return new ReturnPreview(whole.file(), whole.hash(), whole.outcome(), whole.recognition(), whole.unitName(),
                whole.periodName(), whole.cells(), whole.questions(), whole.lessons(), whole.evidence(), whole.remarks(),
                whole.messages(), new FileVersion(null, null, null), null);
    }
}
