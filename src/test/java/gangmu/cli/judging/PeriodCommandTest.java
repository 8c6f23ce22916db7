package gangmu.cli.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.cli.Typed;
import gangmu.sample.SampleWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing, reopening and comparing periods of the sample. */
class PeriodCommandTest {
    @TempDir
    private Path temp;
    private String w = "";
    private String code = "";
    private String item = "";

    @BeforeEach
    void sample() {
        w = SampleWorkspace.copy(temp.resolve("w")).toString();
        JsonNode now = Typed.command("assess", w, "--json").json();
        code = now.path("period").asText();
        for (JsonNode each : now.path("items")) {
            if (each.path("verdict").asText().equals("on-pace") && each.path("kind").asText().equals("project")) {
                item = each.path("code").asText();
            }
        }
    }

    @Test
    void aClosedPeriodStandsWhateverHappensToThePlanAndTheRules() {
        String before = Typed.command("assess", w, "--json").out();
        assertThat(Typed.command("period", w, "close", code).code()).isZero();
        assertThat(Typed.command("assess", w, "--json").out()).isEqualTo(before);

        assertThat(Typed.command("set", w, item, "name", "another name").code()).isZero();
        assertThat(Typed.command("set", w, item, "end", "2023-07-01").code()).isZero();
        assertThat(Typed.command("rules", w, "--preset", "local-ratio").code()).isZero();
        String late = Typed.command("add", w, "project", "a late one", "--json").json().path("code").asText();

        assertThat(Typed.command("assess", w, "--json").out()).isEqualTo(before);
        assertThat(Typed.command("sheet", w, item).code()).isZero();
        assertThat(Typed.command("sheet", w, item).out()).doesNotContain("another name");
        Typed none = Typed.command("sheet", w, late);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("a late one").contains("not there yet");
        assertThat(Typed.command("set", w, item, "progress", "1").err()).contains("closed");
        assertThat(Typed.command("override", w, item, "behind", "--reason", "r").err()).contains("closed");
        assertThat(Typed.command("period", w, "close", code).err()).contains("closed already");

        assertThat(Typed.command("period", w, "reopen", code).err()).contains("needs a reason");
        assertThat(Typed.command("period", w, "reopen", code, "--reason", "a return came late").code()).isZero();
        JsonNode open = Typed.command("assess", w, "--json").json();
        assertThat(open.path("ruleSet").path("version").asInt()).isEqualTo(2);
        assertThat(Typed.command("period", w, "--json").out()).contains("a return came late");
        assertThat(Typed.command("verify", w).code()).isZero();
    }

    @Test
    void whatGoesOutOfAClosedPeriodHasTheFiguresThatItWasClosedWith() {
        String draft = temp.resolve("report.docx").toString();
        assertThat(Typed.command("period", w, "close", code).code()).isZero();
        assertThat(Typed.command("report", w, "--out", draft).code()).isZero();
        String figures = Typed.command("figures", w, "--json").out();
        assertThat(Typed.command("set", w, item, "end", "2023-07-01").code()).isZero();
        assertThat(Typed.command("rules", w, "--preset", "local-ratio").code()).isZero();

        Typed checked = Typed.command("check-report", draft, w);
        assertThat(checked.code()).as(checked.out()).isZero();
        String later = temp.resolve("later.docx").toString();
        assertThat(Typed.command("report", w, "--out", later).code()).isZero();
        assertThat(Typed.command("check-report", later, w).code()).isZero();
        assertThat(Typed.command("figures", w, "--json").out()).isEqualTo(figures);
    }

    @Test
    void theReportOfAClosedPeriodIsStillWritten() {
        assertThat(Typed.command("period", w, "close", code).code()).isZero();
        assertThat(Typed.command("add-entry", w, "opinion", "an opinion that came late").code()).isZero();
        assertThat(Typed.command("sheet", w, "--opinions").out()).contains("an opinion that came late");
    }

    @Test
    void anyTwoPeriodsCanBeCompared() {
        JsonNode periods = Typed.command("period", w, "--json").json().path("periods");
        String first = periods.get(0).path("code").asText();
        JsonNode compared = Typed.command("compare-periods", w, first, code, "--json").json();
        assertThat(compared.path("before").path("period").asText()).isEqualTo(first);
        assertThat(compared.path("after").path("projects").path("met").asInt()).isEqualTo(194);
        assertThat(compared.path("differences").size()).isGreaterThan(100);
        assertThat(Typed.command("compare-periods", w, code, code, "--json").json().path("differences")).isEmpty();
        assertThat(Typed.command("compare-periods", w, first, code).out()).contains("verdicts differ");
    }

    @Test
    void aNewPeriodIsMadeAndThePlanWorkbookCarriesWhatWasFrozen() {
        assertThat(Typed.command("period", w, "close", code).code()).isZero();
        assertThat(Typed.command("period", w, "add", "2023-12", "--data-date", "2023-12-31", "--name", "End of 2023")
                .code()).isZero();
        assertThat(Typed.command("period", w).out()).contains("2023-12").contains("closed");
        String before = Typed.command("assess", w, "--period", code, "--json").out();
        Path workbook = temp.resolve("plan.xlsx");
        assertThat(Typed.command("export", w, "--out", workbook.toString()).code()).isZero();
        String other = temp.resolve("other").toString();
        assertThat(Typed.command("new", other, "--from", workbook.toString()).code()).isZero();
        assertThat(Typed.command("set", other, item, "end", "2023-07-01").code()).isZero();
        assertThat(Typed.command("assess", other, "--period", code, "--json").out()).isEqualTo(before);
    }
}
