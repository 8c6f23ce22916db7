package gangmu.cli.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.cli.Typed;
import gangmu.ui.SmallPlan;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 改判 from the command line, on a real workspace. */
class OverrideCommandTest {
    /** The project of SmallPlan that is behind: 31 % at half time. */
    private static final String BEHIND = "1.1.2";

    @TempDir
    private Path temp;

    @Test
    void anOverrideStandsBesideTheComputedVerdictCountsAndFallsBackToReview() {
        String w = temp.resolve("w").toString();
        new SmallPlan(temp.resolve("w"));
        assertThat(item(w).path("verdict").asText()).isEqualTo("behind");

        assertThat(Typed.command("override", w, BEHIND, "on-pace", "--reason", "steel is on site").code()).isZero();

        JsonNode overruled = item(w);
        assertThat(overruled.path("verdict").asText()).isEqualTo("on-pace");
        assertThat(overruled.path("computed").asText()).isEqualTo("behind");
        assertThat(overruled.path("met").asBoolean()).isTrue();
        assertThat(overruled.path("override").path("reason").asText()).isEqualTo("steel is on site");
        assertThat(Typed.command("override", w, "--review", "--json").json().path("overrides")).isEmpty();

        assertThat(Typed.command("set", w, BEHIND, "progress", "30").code()).isZero();

        JsonNode changed = item(w);
        assertThat(changed.path("verdict").asText()).isEqualTo("behind");
        assertThat(changed.path("met").asBoolean()).isFalse();
        assertThat(changed.path("override").path("underReview").asBoolean()).isTrue();
        assertThat(changed.path("override").path("changed").get(0).asText()).isEqualTo("progress");
        JsonNode review = Typed.command("override", w, "--review", "--json").json().path("overrides");
        assertThat(review).hasSize(1);
        assertThat(review.get(0).path("code").asText()).isEqualTo(BEHIND);
        assertThat(Typed.command("override", w).out()).contains("to be reviewed");

        assertThat(Typed.command("override", w, BEHIND, "on-pace", "--reason", "looked again").code()).isZero();
        assertThat(item(w).path("verdict").asText()).isEqualTo("on-pace");
        assertThat(Typed.command("override", w, BEHIND, "--withdraw").code()).isZero();
        assertThat(item(w).path("verdict").asText()).isEqualTo("behind");
        assertThat(Typed.command("undo", w).code()).isZero();
        assertThat(item(w).path("verdict").asText()).isEqualTo("on-pace");
    }

    /** A section has no verdict; what was overruled cannot become one unseen, nor come back to one by undo. */
    @Test
    void whatWasOverruledBecomesNoSection() {
        String w = temp.resolve("w").toString();
        new SmallPlan(temp.resolve("w"));
        Typed.command("override", w, BEHIND, "on-pace", "--reason", "steel is on site");
        assertThat(Typed.command("set", w, BEHIND, "kind", "section")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains(BEHIND).contains("was overruled").contains("take the override back");
        });
        assertThat(Typed.command("override", w, BEHIND, "--withdraw").code()).isZero();
        assertThat(Typed.command("set", w, BEHIND, "kind", "section").code()).isZero();
    }

    @Test
    void theComputedVerdictStandsBesideItInTheWorkbookTheReportAndTheSheetOfAnItem() throws IOException {
        String w = temp.resolve("w").toString();
        new SmallPlan(temp.resolve("w"));
        assertThat(Typed.command("override", w, BEHIND, "on-pace", "--reason", "steel is on site").code()).isZero();
        Path workbook = temp.resolve("status.xlsx");
        Path report = temp.resolve("report.docx");
        assertThat(Typed.command("status", w, "--out", workbook.toString()).code()).isZero();
        assertThat(Typed.command("report", w, "--out", report.toString()).code()).isZero();
        List<String> row = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook); Workbook book = new XSSFWorkbook(in)) {
            for (Row each : book.getSheet(Words.of(Locale.ENGLISH).get("status-workbook.sheet.projects"))) {
                if (each.getCell(0) != null && each.getCell(0).toString().equals(BEHIND)) {
                    each.forEach(cell -> row.add(cell.toString()));
                }
            }
        }
        assertThat(row).contains("■ Behind", "● On pace: steel is on site");
        try (InputStream in = Files.newInputStream(report); XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getTables().stream().map(XWPFTable::getText)).anyMatch(text ->
                    text.contains("On pace (computed: Behind)"));
        }
        assertThat(Typed.command("sheet", w, BEHIND).out()).contains("On pace (computed: Behind)");
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() {
        String w = temp.resolve("w").toString();
        new SmallPlan(temp.resolve("w"));
        assertThat(Typed.command("override", w, BEHIND, "on-pace")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains("needs a reason");
        });
        assertThat(Typed.command("override", w, BEHIND, "splendid", "--reason", "r").err()).contains("splendid")
                .contains("on-pace");
        assertThat(Typed.command("override", w, BEHIND, "adjusted", "--reason", "r").code()).isEqualTo(1);
        assertThat(Typed.command("override", w, "1", "on-pace", "--reason", "r").err()).contains("Only a task");
        assertThat(Typed.command("override", w, BEHIND, "--withdraw").code()).isEqualTo(1);
    }

    private static JsonNode item(String workspace) {
        for (JsonNode item : Typed.command("assess", workspace, "--json").json().path("items")) {
            if (item.path("code").asText().equals(BEHIND)) {
                return item;
            }
        }
        throw new AssertionError(BEHIND);
    }
}
