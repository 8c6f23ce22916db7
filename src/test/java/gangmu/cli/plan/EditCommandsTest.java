package gangmu.cli.plan;

import static gangmu.cli.Terminal.done;
import static gangmu.cli.Terminal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan made from nothing by commands alone. */
class EditCommandsTest {
    @TempDir
    private Path temp;
    private Path workspace;

    @BeforeEach
    void make() {
        workspace = Terminal.emptyPlan(temp);
    }

    private JsonNode shown(String... code) {
        List<Object> args = new ArrayList<>(List.of("show", workspace));
        args.addAll(List.of(code));
        args.add("--json");
        return done(args.toArray()).json();
    }

    private int changeSets() {
        return done("history", workspace, "--json").json().size();
    }

    @Test
    void anItemAndAnIndicatorOfOneNumberAreToldApart() throws IOException {
        done("add", workspace, "period", "2023-06", "dataDate=2023-06-30");
        done("add", workspace, "task", "治理河道");
        String indicator = done("add", workspace, "indicator", "森林覆盖率", "type=水平", "attribute=约束性", "base=40",
                "target=50", "--json").json().get("id").asText();
        Path file = Files.writeString(temp.resolve("统计公报.txt"), "46");
        done("set", workspace, "indicator:1", "value", "46");
        done("attach", workspace, "indicator:1", file);
        done("override", workspace, "indicator:1", "符合预期", "--reason", "统计口径有变");
        assertThat(shown("indicator:1").get("attribute").asText()).isEqualTo("binding");
        assertThat(done("override", workspace, "--json").json().get("overrides").get(0).get("name").asText())
                .isEqualTo("森林覆盖率");
        assertThat(done("history", workspace, "indicator:1").out()).isEqualTo(done("history", workspace, indicator).out());
        assertThat(done("findings", workspace, "1").out()).doesNotContain("森林覆盖率");
        assertThat(done("override", workspace, indicator, "--withdraw").err()).isEmpty();
    }

    @Test
    void aFactIsWrittenDownChangedShownFoundAndTakenOut() {
        done("add", workspace, "period", "2023-06", "dataDate=2023-06-30");
        done("add", workspace, "task", "治理河道");
        done("add", workspace, "fact", "优良天数", "value=302", "measure=天", "scope=全市", "standing=第一", "baseYear=2020",
                "base=280", "issuer=市生态环境局", "dated=2022-12-31", "item=1", "period=2023-06", "sourceLink=https://example.cn/1");
        done("set", workspace, "fact:优良天数", "value", "303");
        JsonNode fact = shown("1").get("facts").get(0);
        assertThat(fact.get("value").asInt()).isEqualTo(303);
        assertThat(fact.get("standing").asText()).isEqualTo("第一");
        assertThat(shown("fact:优良天数").get("period").asText()).isEqualTo("2023-06");
        assertThat(done("entries", workspace, "fact").out()).contains("优良天数");
        assertThat(done("history", workspace, fact.get("id").asText()).out()).contains("修改 优良天数 数值");
        assertThat(refused("set", workspace, "fact:优良天数", "value", "很多").err()).contains("很多");
        done("delete", workspace, "fact:优良天数");
        assertThat(shown("1").get("facts")).isNull();
        done("undo", workspace);
        assertThat(shown("1").get("facts").get(0).get("value").asInt()).isEqualTo(303);
    }

    @Test
    void whatWritesAFileSaysSoToMachinesToo() {
        done("add", workspace, "period", "2023-06", "dataDate=2023-06-30");
        done("add", workspace, "task", "治理河道");
        for (String command : List.of("export", "status", "report", "report-template", "bundle")) {
            Path out = temp.resolve(command + ".out");
            assertThat(done(command, workspace, "--out", out, "--json").json().get("file").asText())
                    .as(command).isEqualTo(out.toString());
        }
        assertThat(done("sheet", workspace, "1", "--json").json().get("tables").get(0).get("columns")).isNotEmpty();
        assertThat(done("sheet", workspace, "1", "--out", temp.resolve("s.docx"), "--json").json().get("file").asText())
                .endsWith("s.docx");
    }

    @Test
    void whatNobodyIsAskedForIsSaidWhenTemplatesGoOut() {
        done("add", workspace, "period", "2023-06", "dataDate=2023-06-30");
        done("add", workspace, "unit", "示例区水务局");
        done("add", workspace, "task", "治理河道", "lead=示例区水务局");
        done("add", workspace, "task", "普查");
        Terminal.Said said = done("templates", workspace, "--out", temp.resolve("t"), "--json");
        assertThat(said.json().get("unasked")).extracting(JsonNode::asText).containsExactly("2 普查");
        assertThat(said.err()).contains("2 普查").doesNotContain("治理河道");
        assertThat(said.json().get("files")).hasSize(1);
    }

    @Test
    void theHistoryNamesWhatWasUndone() {
        done("add", workspace, "task", "治理河道");
        done("set", workspace, "1", "leader", "王某");
        done("undo", workspace);
        assertThat(done("history", workspace, "--most", "1").out()).contains("撤销 1 牵头领导");
    }

    @Test
    void somethingNewComesWithItsValuesAsOneChangeSet() {
        done("add", workspace, "unit", "示例区水务局", "shortName=区水务局", "aliases=水务局、水利局");
        done("add", workspace, "group", "生态组", "lead=水利局", "category=专项");
        int before = changeSets();
        JsonNode said = done("add", workspace, "task", "治理河道", "lead=区水务局", "group=生态组", "end=2024-12-31",
                "weight=2.5", "--json").json();
        assertThat(changeSets()).isEqualTo(before + 1);
        assertThat(said.get("code").asText()).isEqualTo("1");
        JsonNode task = shown("1");
        assertThat(task.get("id")).isEqualTo(said.get("id"));
        assertThat(task.get("lead").asText()).isEqualTo("区水务局");
        assertThat(task.get("group").asText()).isEqualTo("生态组");
        assertThat(task.get("end").asText()).isEqualTo("2024-12-31");
        assertThat(task.get("weight").decimalValue()).isEqualByComparingTo("2.5");
        done("undo", workspace);
        assertThat(shown().get("items")).isEmpty();
        done("redo", workspace);
        assertThat(shown("1").get("lead").asText()).isEqualTo("区水务局");
    }

    @Test
    void everythingOfAPlanCanBeAddedEditedAndDeleted() {
        done("add", workspace, "unit", "示例区林业局");
        done("add", workspace, "indicator", "森林蓄积量", "measure=万立方米", "type=level", "base=389", "target=394");
        done("add", workspace, "annual-target", "2023", "--below", "1", "target=392");
        done("add", workspace, "period", "2023年中期", "dataDate=2023-06-30");
        done("add", workspace, "project", "造林工程", "lead=示例区林业局", "totalInvestment=1200.5");
        done("add", workspace, "milestone", "2023-06-30", "--below", "1", "planned=50");
        done("add", workspace, "step", "整地", "--below", "item:1");
        done("add", workspace, "task", "管护", "--after", "1");

        JsonNode plan = shown();
        assertThat(plan.get("indicators").get(0).get("annualTargets").get(0).get("target").decimalValue())
                .isEqualByComparingTo("392");
        assertThat(plan.get("periods").get(0).get("code").asText()).isEqualTo("2023-06");
        assertThat(plan.get("items").findValuesAsText("code")).containsExactly("1", "1.1", "2");
        JsonNode milestone = plan.get("items").get(0).get("milestones").get(0);
        assertThat(milestone.get("planned").decimalValue()).isEqualByComparingTo("50");

        done("set", workspace, "indicator:1", "target", "394-400");
        assertThat(shown("indicator:1").get("target").decimalValue()).isEqualByComparingTo("394");
        assertThat(shown("indicator:1").get("targetUpper").decimalValue()).isEqualByComparingTo("400");
        assertThat(refused("set", workspace, "indicator:1", "target", "左右").err()).contains("55–60");

        done("set", workspace, milestone.get("id").asText(), "planned", "60");
        done("set", workspace, "unit:示例区林业局", "shortName", "区林业局");
        done("set", workspace, "period:2023-06", "due", "2023-07-15");
        done("set", workspace, "indicator:1", "value", "391.2");
        done("set", workspace, "1", "progress", "45", "--period", "2023-06");
        done("set", workspace, "plan:某市规划", "remark", "示例");
        plan = shown();
        assertThat(plan.get("items").get(0).get("milestones").get(0).get("planned").decimalValue())
                .isEqualByComparingTo("60");
        assertThat(plan.get("items").get(0).get("lead").asText()).isEqualTo("区林业局");
        assertThat(plan.get("periods").get(0).get("due").asText()).isEqualTo("2023-07-15");
        assertThat(plan.get("indicators").get(0).get("valuesByPeriod").get("2023-06").get("value").decimalValue())
                .isEqualByComparingTo("391.2");
        assertThat(plan.get("items").get(0).get("progressByPeriod").get("2023-06").get("progress").decimalValue())
                .isEqualByComparingTo("45");
        assertThat(plan.get("plan").get("remark").asText()).isEqualTo("示例");

        assertThat(refused("delete", workspace, "unit:区林业局").err()).contains("区林业局").contains("牵头");
        done("delete", workspace, milestone.get("id").asText());
        done("delete", workspace, "indicator:1");
        done("delete", workspace, "1", "2");
        done("delete", workspace, "unit:区林业局");
        plan = shown();
        assertThat(plan.get("items")).isEmpty();
        assertThat(plan.get("units")).isEmpty();
        assertThat(plan.get("indicators")).isEmpty();
    }

    @Test
    void severalPlansLiveInOneWorkspace() {
        done("add", workspace, "plan", "水务专项规划", "start=2021-01-01", "end=2025-12-31");
        done("add", workspace, "task", "纲要任务");
        done("add", workspace, "task", "专项任务", "--plan", "水务专项规划");
        assertThat(shown("1").get("name").asText()).isEqualTo("纲要任务");
        assertThat(shown("1", "--plan", "水务专项规划").get("name").asText()).isEqualTo("专项任务");
        assertThat(refused("show", workspace, "--plan", "没有的规划").err()).contains("没有的规划")
                .contains("水务专项规划");
        assertThat(refused("add", workspace, "plan", "又一个").err()).contains("start");
    }

    @Test
    void evidenceIsAttachedDescribedLinkedTakenOutAndUnlinked() throws IOException {
        done("add", workspace, "task", "甲");
        done("add", workspace, "task", "乙");
        Path file = Files.writeString(temp.resolve("通知〔2022〕3号.txt"), "已印发");
        done("attach", workspace, "1", file);
        done("set", workspace, "evidence:通知〔2022〕3号", "issuer", "区政府办");
        done("set", workspace, "evidence:通知〔2022〕3号", "documentNumber", "示例〔2022〕3号");
        done("set", workspace, "evidence:通知〔2022〕3号", "dated", "2022-03-01");
        done("set", workspace, "evidence:通知〔2022〕3号", "sourceLink", "https://example.org/3");
        done("link", workspace, "通知〔2022〕3号", "2");
        done("link", workspace, "通知〔2022〕3号", "2");
        JsonNode piece = done("evidence", workspace, "--json").json().get("evidence").get(0);
        assertThat(piece.get("linkedTo")).extracting(JsonNode::asText).containsExactly("1", "2");
        assertThat(piece.get("issuer").asText()).isEqualTo("区政府办");
        assertThat(shown("2").get("evidence").get(0).get("dated").asText()).isEqualTo("2022-03-01");

        Path out = temp.resolve("取出.txt");
        done("evidence", workspace, "通知〔2022〕3号.txt", "--out", out);
        assertThat(out).hasSameBinaryContentAs(file);

        assertThat(refused("delete", workspace, "evidence:通知〔2022〕3号").err()).contains("通知〔2022〕3号");
        done("unlink", workspace, "通知〔2022〕3号", "1");
        done("unlink", workspace, "通知〔2022〕3号", "2");
        assertThat(shown("1").has("evidence")).isFalse();
        done("delete", workspace, "evidence:通知〔2022〕3号");
        assertThat(done("evidence", workspace, "--json").json().get("evidence")).isEmpty();
    }

    @Test
    void branchesMoveAndKeepTheirHistory() {
        for (String name : List.of("甲", "乙", "丙")) {
            done("add", workspace, "task", name);
        }
        done("set", workspace, "3", "remark", "改过");
        done("move", workspace, "3", "--below", "1");
        assertThat(shown().get("items").findValuesAsText("name")).containsExactly("甲", "丙", "乙");
        String code = shown().get("items").get(1).get("code").asText();
        assertThat(done("history", workspace, code, "--json").json()).hasSize(3);
        done("move", workspace, code, "--out");
        done("move", workspace, "2", "--up");
        done("renumber", workspace);
        assertThat(shown().get("items").findValuesAsText("code")).containsExactly("1", "2", "3");
    }

    @Test
    void showIsTheSameTextForTheSamePlan() {
        done("add", workspace, "task", "甲");
        assertThat(done("show", workspace, "--json").out()).isEqualTo(done("show", workspace, "--json").out());
    }

    @Test
    void anEditThatChangesNothingMakesNoChangeSet() {
        done("add", workspace, "task", "甲");
        int before = changeSets();
        assertThat(done("set", workspace, "1", "name", "甲", "--json").json().get("changes").asInt()).isZero();
        assertThat(changeSets()).isEqualTo(before);
    }
}
