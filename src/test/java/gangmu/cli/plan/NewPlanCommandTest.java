package gangmu.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.cli.CommandLineOn;
import gangmu.sample.SampleWorkspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of 2026 to 2030 from the sample, by command. The figures were counted in the sample's own tables. */
class NewPlanCommandTest {
    private static final String NAME = "密云区“十五五”规划（示例）";
    @TempDir
    private Path temp;
    private CommandLineOn sample;

    @BeforeEach
    void sample() {
        sample = new CommandLineOn(SampleWorkspace.copy(temp.resolve("w")));
    }

    @Test
    void thePlanOf2026To2030IsMadeFromTheSampleInAWorkspaceOfItsOwn() {
        JsonNode preview = sample.json("new-plan", "--preview");
        List<JsonNode> projects = preview.path("projects").valueStream().toList();
        long open = projects.stream().filter(each -> each.path("standing").asText().equals("open")).count();
        long finished = projects.stream().filter(each -> each.path("standing").asText().equals("finished")).count();
        assertThat(open).isEqualTo(188);
        assertThat(open + finished).isEqualTo(projects.size());
        Path folder = temp.resolve("十五五");
        JsonNode made = sample.json("new-plan", "--name", NAME, "--into", folder.toString());
        assertThat(made.path("projects").asInt()).isEqualTo(188);
        assertThat(made.path("indicators").asInt()).isEqualTo(27);
        assertThat(made.path("groups").asInt()).isEqualTo(21);
        assertThat(made.path("tasks").asInt()).isEqualTo(100);
        assertThat(made.path("policies").asInt()).isEqualTo(70);
        assertThat(made.path("notes").valueStream().filter(note -> note.path("matter").asText().equals("finished")
                && projects.stream().anyMatch(each -> each.path("code").equals(note.path("code"))))).hasSize((int) finished);
        CommandLineOn next = new CommandLineOn(folder);
        JsonNode shown = next.json("show");
        assertThat(shown.path("plan").path("start").asText()).isEqualTo("2026-01-01");
        assertThat(shown.path("plan").path("end").asText()).isEqualTo("2030-12-31");
        assertThat(shown.path("plan").path("predecessor").asText()).contains("十四五");
        assertThat(shown.path("items").valueStream().filter(item -> item.path("kind").asText().equals("project")))
                .hasSize(188).allSatisfy(item -> assertThat(item.path("predecessor").asText()).contains(item.path("name").asText()));
        assertThat(shown.path("items").valueStream().map(item -> item.path("code").asText())).doesNotHaveDuplicates();
        assertThat(shown.path("indicators").valueStream().filter(each -> each.path("code").asText().equals("3")).findFirst()
                .orElseThrow().path("base").asInt()).isEqualTo(394);
        assertThat(shown.path("evidence").size()).isEqualTo(made.path("evidence").asInt()).isPositive();
        assertThat(next.run("verify")).as(next.err()).isZero();
        // The old plan stands as it stood.
        assertThat(sample.run("assess")).isZero();
        assertThat(sample.out()).contains("23", "194");
        assertThat(sample.json("show").path("plan").has("predecessor")).isFalse();
    }

    @Test
    void itsCarriedFieldsComeHomeFromThePlanWorkbook() {
        Path folder = temp.resolve("n");
        String project = sample.json("new-plan", "--preview").path("projects").valueStream()
                .filter(each -> each.path("standing").asText().equals("open") && !each.path("invested").isNull()).findFirst()
                .orElseThrow().path("code").asText();
        assertThat(sample.run("new-plan", "--name", NAME, "--into", folder.toString(), "--project", project)).as(sample.err()).isZero();
        CommandLineOn next = new CommandLineOn(folder);
        Path workbook = temp.resolve("plan.xlsx");
        assertThat(next.run("export", "--out", workbook.toString())).isZero();
        CommandLineOn home = new CommandLineOn(temp.resolve("home"));
        assertThat(home.run("new", "--from", workbook.toString())).as(home.err()).isZero();
        JsonNode expected = next.json("show");
        assertThat(expected.path("items").valueStream().filter(item -> item.has("investedBefore"))).hasSize(1);
        assertThat(home.json("show").path("items")).isEqualTo(expected.path("items"));
        assertThat(home.json("show").path("indicators")).isEqualTo(expected.path("indicators"));
        assertThat(home.json("show").path("plan")).isEqualTo(expected.path("plan"));
    }

    @Test
    void besideTheOldPlanItCanBeUndoneAndWhatCannotBeIsToldAndMakesNothing() {
        assertThat(sample.run("new-plan", "--name", NAME, "--no-projects")).as(sample.err()).isZero();
        assertThat(sample.run("show", "--plan", NAME)).isZero();
        assertThat(sample.run("undo")).isZero();
        assertThat(sample.run("show", "--plan", NAME)).isEqualTo(1);
        assertThat(sample.run("new-plan")).isEqualTo(2);
        assertThat(sample.run("new-plan", "--name", NAME, "--no-projects", "--project", "1.1.1.1")).isEqualTo(2);
        assertThat(sample.run("new-plan", "--name", NAME, "--project", "1.1.1.1")).isEqualTo(1);
        assertThat(sample.err()).contains("1.1.1.1").contains("finished");
        assertThat(sample.run("new-plan", "--name", NAME, "--from", "没有的规划")).isEqualTo(1);
        assertThat(sample.run("new-plan", "--name", NAME, "--into", temp.resolve("w").toString())).isEqualTo(1);
    }
}
