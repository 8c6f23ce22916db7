package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.recognising.ReturnHints;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Returns that LibreOffice saved, see README.md beside them. */
class LibreOfficeReturnsTest extends AtTheReturnsOffice {
    private static final Path SAVED = Path.of("src/test/resources/gangmu/returns/libreoffice");
    private static final Map<String, String> TASKS = Map.of("1.1 progress.progress", "50", "1.1 progress.narrative",
            "已开工\n第二行", "1.2 progress.progress", "60");
    private static final Map<String, String> OTHERS = Map.of("3.1 progress.startState", "under-way",
            "3.1 progress.invested", "12000", "1 indicator_value.value", "35.79", "1 indicator_value.dataDate",
            "2022-12-31", "1 indicator_value.provisional", "true");
    private ReturnPreview preview(String name) {
        return office.takeIn().preview(SAVED.resolve(name), ReturnHints.NONE);
    }

    @ParameterizedTest
    @CsvSource({"saved.xlsx, CERTAIN", "saved.xls, CERTAIN", "saved.ods, CERTAIN", "saved.csv, CERTAIN"})
    void whatLibreOfficeSavedIsReadLikeTheOriginal(String name, Recognition.Sureness sureness) {
        ReturnPreview preview = preview(name);
        assertThat(preview.outcome()).as("%s", preview.messages()).isEqualTo(ReturnOutcome.PREVIEWED);
        assertThat(preview.unitName()).isEqualTo(ReturnsOffice.WATER);
        assertThat(preview.recognition().sureness()).isEqualTo(sureness);
        assertThat(preview.questions()).isEmpty();
        Map<String, String> expected = new TreeMap<>(TASKS);
        if (!name.endsWith(".csv")) {
            expected.putAll(OTHERS);
        }
        Map<String, String> theirs = new TreeMap<>();
        for (CellComparison cell : preview.cells()) {
            if (cell.outcome() != CellCase.UNCHANGED) {
                theirs.put(cell.code() + " " + cell.column().key(), cell.theirs());
            }
        }
        assertThat(theirs).isEqualTo(expected);
    }
}
