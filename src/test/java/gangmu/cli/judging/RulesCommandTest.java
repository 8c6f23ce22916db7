package gangmu.cli.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.cli.Typed;
import gangmu.sample.SampleWorkspace;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as data: versions, previews, presets, and what contradicts itself. */
class RulesCommandTest {
    @TempDir
    private Path temp;
    private String w = "";

    @BeforeEach
    void sample() {
        w = SampleWorkspace.copy(temp.resolve("w")).toString();
    }

    @Test
    void aPreviewShowsWhatWouldChangeAndChangesNothing() {
        String before = Typed.command("assess", w, "--json").out();
        JsonNode preview = Typed.command("rules", w, "--preset", "local-ratio", "--preview", "--json").json();
        assertThat(preview.path("differences").size()).isPositive();
        assertThat(Typed.command("assess", w, "--json").out()).isEqualTo(before);

        assertThat(Typed.command("rules", w, "--preset", "local-ratio").code()).isZero();
        JsonNode after = Typed.command("assess", w, "--json").json();
        assertThat(after.path("projects")).isEqualTo(preview.path("after").path("projects"));
        assertThat(after.path("projects").path("met").asInt()).isNotEqualTo(194);
        assertThat(after.path("ruleSet").path("version").asInt()).isEqualTo(2);
        assertThat(Typed.command("rules", w, "--preset", "local-ratio").out()).contains("Nothing to change");
        assertThat(Typed.command("undo", w).code()).isZero();
        assertThat(Typed.command("assess", w, "--json").out()).isEqualTo(before);
    }

    @Test
    void rulesEditedInThePlanWorkbookArePreviewedAndThenSaved() {
        String book = temp.resolve("plan.xlsx").toString();
        assertThat(Typed.command("rules", w, "--preset", "local-points").code()).isZero();
        assertThat(Typed.command("export", w, "--out", book).code()).isZero();
        JsonNode points = Typed.command("assess", w, "--json").json();
        assertThat(Typed.command("undo", w).code()).isZero();
        String before = Typed.command("assess", w, "--json").out();

        JsonNode preview = Typed.command("rules", w, "--from", book, "--preview", "--json").json();
        assertThat(preview.path("after").path("projects")).isEqualTo(points.path("projects"));
        assertThat(Typed.command("assess", w, "--json").out()).isEqualTo(before);
        assertThat(Typed.command("rules", w, "--from", book).code()).isZero();
        assertThat(Typed.command("assess", w, "--json").json().path("items")).isEqualTo(points.path("items"));
    }

    @Test
    void aWorkbookWithoutRulesOrWithBadOnesIsToldSoAndChangesNothing() throws IOException {
        Path book = temp.resolve("plan.xlsx");
        assertThat(Typed.command("export", w, "--out", book.toString(), "--lang", "en").code()).isZero();
        try (InputStream in = Files.newInputStream(book); Workbook workbook = new XSSFWorkbook(in)) {
            Sheet rules = workbook.getSheet(Words.of(Locale.ENGLISH).get("plan-workbook.sheet.rules"));
            for (Row row : rules) {
                for (Cell cell : row) {
                    // 达到进度 from 20 points ahead on: above 超前, which begins at 10.
                    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == -5) {
                        cell.setCellValue(20);
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(temp.resolve("bad.xlsx"))) {
                workbook.write(out);
            }
            workbook.removeSheetAt(workbook.getSheetIndex(rules));
            try (OutputStream out = Files.newOutputStream(temp.resolve("none.xlsx"))) {
                workbook.write(out);
            }
        }
        for (String name : List.of("bad.xlsx", "none.xlsx")) {
            for (String preview : List.of("--preview", "--json")) {
                Typed typed = Typed.command("rules", w, "--from", temp.resolve(name).toString(), preview);
                assertThat(typed.code()).as(name).isEqualTo(1);
                assertThat(typed.err()).contains(name.equals("none.xlsx") ? "none.xlsx" : named("onPace"));
            }
        }
        assertThat(Typed.command("rules", w, "--json").json().path("version").asInt()).isEqualTo(1);
    }

    private static String named(String field) {
        return Words.of(Locale.ENGLISH).get("field.rule_set." + field);
    }

    @Test
    void whichVerdictsCountAsMetAndHowSpecialStatesCountAreRules() {
        assertThat(Typed.command("rules", w, "--set", "met=completed,ahead").code()).isZero();
        JsonNode strict = Typed.command("assess", w, "--json").json();
        assertThat(strict.path("projects").path("met").asInt()).isLessThan(194);
        for (JsonNode item : strict.path("items")) {
            if (item.path("met").asBoolean()) {
                assertThat(item.path("verdict").asText()).isIn("completed", "ahead");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"onPace=20, onPace", "nearly=-3, nearly", "ahead=-1, ahead", "indicatorExpected=9, indicatorExpected",
        "notStartedAfter=120, notStartedAfter", "growthSlack=-1, growthSlack", "ahead=, ahead", "name=, name",
        "met=ahead, met", "met=completed;behind, met", "met=completed;fine, met", "indicatorMet=behind, indicatorMet",
        "wording=behind=ok;completed=ok, wording", "wording=nobody=x, wording", "colours=behind=pink, colours",
        "atRiskFrom=101, atRiskFrom"})
    void rulesThatContradictThemselvesAreRefusedAtTheField(String rule, String field) {
        Typed typed = Typed.command("rules", w, "--set", rule);
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("\"" + named(field) + "\"").doesNotContain("\"" + field + "\"");
        assertThat(Typed.command("rules", w, "--set", rule, "--preview").code()).isEqualTo(1);
        assertThat(Typed.command("rules", w, "--json").json().path("version").asInt()).isEqualTo(1);
    }
}
