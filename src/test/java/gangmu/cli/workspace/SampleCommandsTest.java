package gangmu.cli.workspace;

import static gangmu.cli.Terminal.done;
import static gangmu.cli.Terminal.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.cli.Terminal.Said;
import gangmu.sample.SampleWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the sample plan by commands, with the shapes of JSON that scripts rely on. */
class SampleCommandsTest {
    private static final Path TRY = Path.of("sample-data", "try");
    @TempDir
    private Path temp;
    private Path workspace;

    @BeforeEach
    void copy() {
        workspace = SampleWorkspace.copy(temp.resolve("workspace"));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void assessGivesTheFiguresOfTheMidTerm() {
        JsonNode json = done("assess", workspace, "--json").json();
        assertThat(names(json)).contains("period", "dataDate", "indicators", "tasks", "projects", "policies", "items",
                "indicatorResults");
        assertThat(json.get("period").asText()).isEqualTo("2023-06");
        assertThat(json.get("dataDate").asText()).isEqualTo("2023-06-30");
        assertThat(json.get("indicators")).hasToString("{\"total\":27,\"met\":23,"
                + "\"binding\":{\"total\":15,\"met\":14},\"anticipatory\":{\"total\":12,\"met\":9}}");
        assertThat(json.get("tasks")).hasToString("{\"total\":100,\"met\":100}");
        assertThat(json.get("projects")).hasToString("{\"total\":241,\"met\":194}");
        assertThat(json.get("policies")).hasToString("{\"total\":70,\"met\":70}");
        assertThat(json.get("items")).hasSize(411).allSatisfy(item -> {
            assertThat(names(item)).contains("code", "kind", "name", "progress", "elapsed", "verdict", "met");
            assertThat(item.get("kind").asText()).isIn("task", "project", "policy");
            assertThat(item.get("progress").isNumber() || item.get("progress").isNull()).isTrue();
            assertThat(item.get("met").isBoolean()).isTrue();
        });
        assertThat(json.get("indicatorResults")).hasSize(27);
        assertThat(done("assess", workspace, "--period", json.get("period").asText(), "--json").json()).isEqualTo(json);
        assertThat(done("assess", workspace).out()).contains("23/27").contains("14/15").contains("9/12")
                .contains("100/100").contains("194/241").contains("70/70");
    }

    @Test
    void setTakesEveryFieldThatShowPrints() {
        JsonNode project = null;
        for (JsonNode item : done("show", workspace, "--json").json().get("items")) {
            if (item.get("kind").asText().equals("project") && item.has("progressByPeriod")) {
                project = item;
            }
        }
        assertThat(project).isNotNull();
        String code = project.get("code").asText();
        for (String field : names(project)) {
            JsonNode value = project.get(field);
            if (value.isValueNode() && !List.of("id", "parent", "rank", "code", "codeByHand").contains(field)) {
                done("set", workspace, code, field, value.asText());
            }
        }
        JsonNode report = project.get("progressByPeriod").get("2023-06");
        for (String field : names(report)) {
            if (!field.equals("id")) {
                done("set", workspace, code, field, report.get(field).asText(), "--period", "2023-06");
            }
        }
        assertThat(done("show", workspace, code, "--json").json()).isEqualTo(project);
        done("set", workspace, code, "progress", "37", "--period", "2023-06");
        assertThat(done("show", workspace, code, "--json").json().get("progressByPeriod").get("2023-06")
                .get("progress").intValue()).isEqualTo(37);
    }

    @Test
    void takeInOnlyLooksUnlessToldOtherwise() {
        String before = done("show", workspace, "--json").out();
        String history = done("history", workspace, "--json").out();
        Said said = run("take-in", workspace, TRY, "--json");
        assertThat(said.exit()).isEqualTo(1);
        JsonNode files = said.json().get("files");
        assertThat(files).hasSize(3).allSatisfy(file -> {
            assertThat(names(file)).contains("file", "unit", "outcome", "cells", "messages").doesNotContain("changeSet");
            assertThat(names(file.get("cells"))).containsExactly("unchanged", "theirs", "ours", "both", "conflict",
                    "asked", "refused");
        });
        assertThat(files.findValuesAsText("outcome")).containsExactly("previewed", "previewed", "refused");
        assertThat(files.get(0).get("cells").get("theirs").intValue()).isPositive();
        assertThat(files.get(1).get("cells").get("theirs").intValue()).isPositive();
        assertThat(files.get(2).get("messages")).isNotEmpty();
        assertThat(done("show", workspace, "--json").out()).isEqualTo(before);
        assertThat(done("history", workspace, "--json").out()).isEqualTo(history);
    }

    @Test
    void aReturnIsTakenInAsOneChangeSetThatCanBeUndone() {
        String before = done("show", workspace, "--json").out();
        JsonNode file = done("take-in", workspace, TRY.resolve("clean-qutiyuju.xlsx"), "--accept", "safe", "--json").json()
                .get("files").get(0);
        assertThat(file.get("outcome").asText()).isEqualTo("taken-in");
        assertThat(file.get("unit").asText()).isEqualTo("区体育局");
        assertThat(file.get("taken").intValue()).isEqualTo(file.get("cells").get("theirs").intValue());
        String changeSet = file.get("changeSet").asText();
        assertThat(done("history", workspace, "--most", "1", "--json").json().get(0).get("changeSet").asText())
                .isEqualTo(changeSet);
        assertThat(done("show", workspace, "--json").out()).isNotEqualTo(before);
        JsonNode again = done("take-in", workspace, TRY.resolve("clean-qutiyuju.xlsx"), "--accept", "safe", "--json")
                .json().get("files").get(0);
        assertThat(again.get("outcome").asText()).isEqualTo("same-as-before");
        assertThat(again.has("changeSet")).isFalse();
        done("undo", workspace, changeSet);
        assertThat(done("show", workspace, "--json").out()).isEqualTo(before);
    }

    @Test
    void conflictsAreSettledOnlyWhenAskedFor() {
        Path conflict = TRY.resolve("conflict-qushuiwuju.xlsx");
        JsonNode safe = done("take-in", workspace, conflict, "--accept", "safe", "--json").json().get("files").get(0);
        assertThat(safe.get("taken").intValue()).isEqualTo(safe.get("cells").get("theirs").intValue());
        done("undo", workspace);
        JsonNode theirs = done("take-in", workspace, conflict, "--accept", "theirs", "--json").json().get("files").get(0);
        assertThat(theirs.get("taken").intValue()).isEqualTo(theirs.get("cells").get("theirs").intValue()
                + theirs.get("cells").get("conflict").intValue() + theirs.get("cells").get("asked").intValue());
    }

    @Test
    void thePlanGoesOutAndComesBackTheSame() {
        Path out = temp.resolve("导出").resolve("规划.xlsx");
        done("export", workspace, "--out", out);
        Path again = temp.resolve("again");
        done("new", again, "--from", out);
        assertThat(done("show", again, "--json").out()).isEqualTo(done("show", workspace, "--json").out());
        Path backup = temp.resolve("备份.zip");
        done("backup", workspace, "--out", backup);
        Path restored = temp.resolve("restored");
        done("restore", backup, restored);
        assertThat(done("show", restored, "--json").out()).isEqualTo(done("show", workspace, "--json").out());
        done("verify", restored);
        done("status", workspace, "--out", temp.resolve("status.xlsx"));
        assertThat(temp.resolve("status.xlsx")).exists();
    }

    @Test
    void templatesGoOutFlatIntoAFolderThatIsMade() {
        Path out = temp.resolve("填报表").resolve("2023");
        JsonNode json = done("templates", workspace, "--period", "2023-06", "--out", out, "--unit", "区体育局", "--unit",
                "水务局", "--json").json();
        assertThat(json.get("period").asText()).isEqualTo("2023-06");
        assertThat(json.get("files")).hasSize(2).allSatisfy(file ->
                assertThat(Path.of(file.asText())).exists().hasParent(out));
        JsonNode back = run("take-in", workspace, out, "--json").json();
        assertThat(back.get("files")).hasSize(2).allSatisfy(file -> {
            assertThat(file.get("outcome").asText()).isEqualTo("previewed");
            assertThat(file.get("cells").get("theirs").intValue() + file.get("cells").get("conflict").intValue()).isZero();
        });
    }
}
