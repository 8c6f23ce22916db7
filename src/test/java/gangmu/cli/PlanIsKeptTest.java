package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.ui.WindowOn;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan promises, whoever edits it: codes, units in use, moved branches, several plans, undo over restarts. */
class PlanIsKeptTest {
    private static final String SPECIAL = "生态专项规划";
    @TempDir
    private Path temp;
    private Path folder;
    private CommandLineOn line;

    @BeforeEach
    void plan() {
        folder = temp.resolve("w");
        new SmallPlan(folder);
        line = new CommandLineOn(folder);
    }

    private void done(String command, String... args) {
        assertThat(line.run(command, args)).as("%s %s: %s", command, List.of(args), line.err()).isZero();
    }

    private String refused(String said, String command, String... args) {
        String before = shown();
        assertThat(line.run(command, args)).as("%s %s", command, List.of(args)).isEqualTo(1);
        String told = line.err();
        assertThat(told).contains(said);
        assertThat(shown()).isEqualTo(before);
        return told;
    }

    private String shown(String... args) {
        done("show", args.length == 0 ? new String[] {"--json"} : args);
        return line.out();
    }

    private String name(String code, String... more) {
        List<String> args = new ArrayList<>(List.of(code));
        args.addAll(List.of(more));
        return line.json("show", args.toArray(String[]::new)).path("name").asText();
    }

    @Test
    void codesNumberThemselvesAndAreUnique() {
        done("add", "task", "甲", "--below", "1");
        done("add", "project", "乙", "--below", "1.2");
        assertThat(name("1.2.1")).isEqualTo("乙");
        refused("1.1", "set", "1.2", "code", "1.1");
        done("delete", "1.1.2");
        done("add", "project", "丙", "--below", "1.1");
        assertThat(name("1.1.4")).isEqualTo("丙");
        assertThat(name("1.1.3")).isEqualTo("上游横向生态保护补偿");
    }

    @Test
    void aCodeSetByHandStaysAndTheRestFollows() {
        done("add", "section", "第二领域");
        done("set", "1.1.1", "code", "ZD-7");
        done("move", "1.1", "--below", "2");
        assertThat(name("2.1")).isEqualTo("水库保护与保水体系");
        assertThat(name("ZD-7")).isEqualTo("水库一级保护区瞭望平台（5处）");
        done("renumber");
        assertThat(name("ZD-7")).isEqualTo("水库一级保护区瞭望平台（5处）");
        done("set", "ZD-7", "code", "");
        assertThat(line.run("show", "ZD-7")).isEqualTo(1);
    }

    @Test
    void aMovedBranchKeepsItsReportsAndItsHistory() {
        done("set", "1.1.2", "remark", "移动以前");
        int before = line.json("history", "1.1.2").size();
        JsonNode progress = line.json("show", "1.1.2").get("progressByPeriod");
        done("add", "section", "第二领域");
        done("move", "1.1", "--below", "2");
        assertThat(line.json("show", "2.1.2").get("progressByPeriod")).isEqualTo(progress);
        assertThat(line.json("show", "2.1.2").get("remark").asText()).isEqualTo("移动以前");
        assertThat(line.json("history", "2.1.2")).hasSize(before + 1);
    }

    @Test
    void aUnitInUseIsNotDeletedAndItIsSaidWhere() {
        assertThat(refused("1.1.2 一级保护区有序疏解", "delete", "区水务局", "--kind", "unit"))
                .contains("密云区水务局").contains("1 places").doesNotContain("{");
        done("set", "1.1.2", "lead", "园林绿化局");
        done("delete", "水务局", "--kind", "unit");
        assertThat(shown()).doesNotContain("密云区水务局");
        done("undo");
        assertThat(shown()).contains("密云区水务局");
    }

    @Test
    void aPeriodOrGroupInUseIsNotDeletedEither() {
        refused("1.1.2 一级保护区有序疏解", "delete", "第一工作组（保水）", "--kind", "group");
        refused("2023-06", "delete", "2023-06", "--kind", "period");
    }

    @Test
    void severalPlansHaveItemsOfTheirOwn() {
        done("add", "plan", SPECIAL, "--start", "2021-01-01", "--end", "2025-12-31");
        done("add", "task", "专项任务", "--plan", SPECIAL);
        done("add", "indicator", "专项指标", "--plan", SPECIAL);
        assertThat(name("1", "--plan", SPECIAL)).isEqualTo("专项任务");
        assertThat(name("1")).isEqualTo("生态文明建设");
        done("set", "1", "name", "改专项", "--plan", SPECIAL);
        assertThat(name("1")).isEqualTo("生态文明建设");
        assertThat(line.run("show", "1.1", "--plan", SPECIAL)).isEqualTo(1);
        refused("1.1", "move", "1", "--below", "1.1", "--plan", SPECIAL);
        assertThat(line.json("compare", "--as-of", "2023-07-01", "--plan", SPECIAL).get("added").toString())
                .contains("改专项").doesNotContain("生态文明建设");
        refused(SPECIAL, "delete", SPECIAL, "--kind", "plan");
    }

    /** Every edit of the command line is one change set; undone it leaves all as it was, redone as it became. */
    @Test
    void everyEditIsUndoneAndRedoneOverRestarts() throws IOException {
        Path proof = Files.writeString(temp.resolve("证明.txt"), "已完工");
        List<List<String>> edits = List.of(List.of("add", "task", "新任务", "--below", "1"),
                List.of("set", "1.1.1", "progress", "44"),
                List.of("set", "1", "value", "395", "--kind", "indicator"), List.of("set", "1.1.2", "code", "手工-1"),
                List.of("move", "1.1.3", "--up"),
                List.of("attach", "1.1", proof.toString()), List.of("add", "unit", "密云区发改委"),
                List.of("set", "密云区发改委", "shortName", "区发改委", "--kind", "unit"),
                List.of("add", "group", "第二工作组"), List.of("add", "indicator", "新指标"),
                List.of("add", "milestone", "2024-06-30", "--below", "1.1.1"),
                List.of("set", "1.1.1 2024-06-30", "planned", "80", "--kind", "milestone"),
                List.of("add", "annual-target", "2024", "--below", "2"),
                List.of("add", "plan", SPECIAL, "--start", "2021-01-01", "--end", "2025-12-31"),
                List.of("delete", "1.1.1"), List.of("delete", "第二工作组", "--kind", "group"), List.of("delete", "1"));
        List<String> states = new ArrayList<>(List.of(shown()));
        for (List<String> edit : edits) {
            JsonNode answer = line.json(edit.getFirst(), edit.subList(1, edit.size()).toArray(String[]::new));
            assertThat(answer.path("changeSet").isTextual()).as("%s: %s", edit, line.err()).isTrue();
            states.add(shown());
        }
        assertThat(line.json("history", "--most", "999")).hasSize(1 + edits.size());
        for (int i = states.size() - 2; i >= 0; i--) {
            done("undo");
            assertThat(shown()).isEqualTo(states.get(i));
        }
        for (int i = 1; i < states.size(); i++) {
            done("redo");
        }
        assertThat(shown()).isEqualTo(states.getLast());
        assertThat(line.run("redo")).isEqualTo(1);
        assertThat(HeldWorkspaces.storage(TestWorkspaces.CLOCK).verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void whatOneDidTheOtherUndoesWindowAndCommandLine() {
        String before = shown();
        done("set", "1.1.1", "name", "命令行所改");
        String after = shown();
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            on.open(folder);
            long position = on.session().workspace().journal().position();
            WindowOn.fx(() -> {
                on.session().undo();
                return true;
            });
            on.until(() -> on.session().workspace().journal().position() > position);
            on.settled();
        }
        assertThat(shown()).isEqualTo(before);
        done("redo");
        assertThat(shown()).isEqualTo(after);
    }
}
