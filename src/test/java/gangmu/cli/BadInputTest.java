package gangmu.cli;

import static gangmu.cli.Terminal.done;
import static gangmu.cli.Terminal.refused;
import static gangmu.cli.Terminal.run;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Terminal.Said;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong is told with the thing and the remedy, exit code 1, and the plan stays as it was. */
class BadInputTest {
    @TempDir
    private Path temp;
    private Path workspace;
    private String before;

    @BeforeEach
    void make() {
        workspace = Terminal.emptyPlan(temp);
        done("add", workspace, "unit", "示例区水务局", "shortName=区水务局");
        done("add", workspace, "period", "2023年中期", "dataDate=2023-06-30");
        done("add", workspace, "task", "治理河道", "lead=区水务局", "start=2021-01-01", "end=2024-12-31");
        done("add", workspace, "project", "水厂");
        done("set", workspace, "1", "progress", "40");
        before = state();
    }

    private String state() {
        return done("show", workspace, "--json").out() + done("history", workspace, "--json").out();
    }

    @AfterEach
    void thePlanIsAsItWas() {
        assertThat(state()).isEqualTo(before);
        done("verify", workspace);
    }

    @Test
    void aFileThatIsNoWorkbook() throws IOException {
        Path notes = Files.writeString(temp.resolve("说明.xlsx"), "这不是表格");
        Said said = run("take-in", workspace, notes, "--accept", "theirs", "--json").withoutTrace();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.json().get("files").get(0).get("outcome").asText()).isEqualTo("refused");
        assertThat(said.json().get("files").get(0).get("messages").get(0).asText()).contains("说明.xlsx").contains("另存为");
        assertThat(run("take-in", workspace, notes, "--lang", "en").err()).contains("说明.xlsx").contains("save it as");
        Path never = temp.resolve("never");
        assertThat(refused("new", never, "--from", notes).err()).contains("说明.xlsx");
        assertThat(never).doesNotExist();
        Path missing = temp.resolve("不存在.xlsx");
        assertThat(refused("new", never, "--from", missing).err()).contains("不存在.xlsx");
        assertThat(run("take-in", workspace, missing, "--json").json().get("files").get(0).get("messages").get(0).asText())
                .contains("不存在.xlsx");
        assertThat(never).doesNotExist();
    }

    @Test
    void aWorkbookThatIsAnotherThanAskedFor() {
        Path plan = temp.resolve("规划.xlsx");
        Path status = temp.resolve("情况表.xlsx");
        Path templates = temp.resolve("templates");
        done("export", workspace, "--out", plan);
        done("status", workspace, "--out", status);
        before = state();
        for (Path wrong : List.of(plan, status)) {
            Said said = run("take-in", workspace, wrong, "--accept", "theirs", "--json").withoutTrace();
            assertThat(said.exit()).as(wrong.toString()).isEqualTo(1);
            assertThat(said.json().get("files").get(0).get("outcome").asText()).isIn("refused", "needs-answer");
            assertThat(said.out()).contains(wrong.getFileName().toString());
        }
        done("templates", workspace, "--out", templates);
        before = state();
        Path template = Objects.requireNonNull(templates.toFile().listFiles())[0].toPath();
        Path never = temp.resolve("never");
        for (Path wrong : List.of(status, template)) {
            assertThat(refused("new", never, "--from", wrong).err()).contains(wrong.getFileName().toString());
            assertThat(never).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({"9.9, name, x, 9.9", "1, 没有这栏, x, 没有这栏", "1, progress, 150, 150", "1, progress, 很快, 很快",
        "1, end, 2020-12-31, 2020-12-31", "1, end, 去年, 去年", "1, weight, -1, -1", "1, lead, 没有的单位, 没有的单位",
        "1, code, 2, 水厂", "1, kind, wish, wish", "unit:没有的单位, name, x, 没有的单位",
        "group:没有的组, name, x, 没有的组", "evidence:没有的材料, issuer, x, 没有的材料"})
    void aValueThatDoesNotFit(String code, String field, String value, String named) {
        assertThat(refused("set", workspace, code, field, value).err()).contains(named);
        assertThat(refused("set", workspace, code, field, value, "--lang", "en").err()).contains(named);
    }

    @Test
    void aValueThatMustBeThere() {
        assertThat(refused("set", workspace, "unit:区水务局", "name", "").err()).contains("“单位”").contains("“单位全称”");
        assertThat(refused("set", workspace, "period:2023-06", "dataDate", "", "--lang", "en").err())
                .contains("Reporting period");
    }

    @Test
    void somethingThatIsNotThere() {
        assertThat(refused("show", workspace, "9.9").err()).contains("9.9");
        assertThat(refused("set", workspace, "1", "progress", "50", "--period", "2099").err()).contains("2099")
                .contains("2023-06");
        assertThat(refused("assess", workspace, "--period", "2099").err()).contains("2099");
        assertThat(refused("delete", workspace, "9.9").err()).contains("9.9");
        assertThat(refused("undo", workspace, "00000000-0000-0000-0000-000000000001").err())
                .contains("00000000-0000-0000-0000-000000000001");
        assertThat(refused("add", workspace, "wish", "x").err()).contains("wish").contains("task");
        assertThat(refused("add", workspace, "task", "x", "colour=red").err()).contains("colour").contains("name");
        assertThat(refused("add", workspace, "milestone", "2023-06-30").err()).contains("--below");
        assertThat(refused("templates", workspace, "--out", temp.resolve("t"), "--unit", "没有的单位").err())
                .contains("没有的单位");
        Path nowhere = temp.resolve("没有的工作区");
        assertThat(refused("show", nowhere).err()).contains("没有的工作区").contains("gangmu new");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aTargetForAYearThatHasOneOrThatIsOutsideThePlan() {
        done("add", workspace, "indicator", "森林覆盖率", "type=level", "base=40", "target=50");
        done("add", workspace, "annual-target", "2022", "--below", "indicator:1", "target=43");
        before = state();
        assertThat(refused("add", workspace, "annual-target", "2022", "--below", "indicator:1", "target=44").err())
                .contains("森林覆盖率").contains("2022");
        assertThat(refused("add", workspace, "annual-target", "2031", "--below", "indicator:1", "target=44").err())
                .contains("2025");
    }

    @Test
    void somethingThatHasNoName() {
        assertThat(refused("add", workspace, "task", "").err()).contains("task");
        assertThat(refused("add", workspace, "section", "  ", "--lang", "en").err()).contains("needs a name");
    }

    @Test
    void aFindingOrAPartOfTheHistoryThatCannotBe() {
        assertThat(refused("findings", workspace, "9.9").err()).contains("9.9");
        assertThat(refused("history", workspace, "--most", "-1").err()).contains("-1");
        assertThat(refused("evidence", workspace, "没有").err()).contains("佐证材料").doesNotContain("evidence");
    }

    @Test
    void aDateThatIsNoneIsToldHowToWriteIt() {
        Path never = temp.resolve("never");
        Said said = run("new", never, "--name", "x", "--start", "2021-02-30", "--end", "2025-12-31");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("2021-02-30").contains("年-月-日");
        assertThat(never).doesNotExist();
    }

    @Test
    void aPlanThatEndsBeforeItStartsLeavesNoFolderBehind() throws IOException {
        Path never = temp.resolve("never");
        assertThat(refused("new", never, "--name", "x", "--start", "2025-01-01", "--end", "2021-12-31").err())
                .contains("2021-12-31");
        assertThat(never).doesNotExist();
        Path empty = Files.createDirectory(temp.resolve("empty"));
        refused("new", empty, "--name", "", "--start", "2021-01-01", "--end", "2025-12-31");
        done("new", empty, "--name", "x", "--start", "2021-01-01", "--end", "2025-12-31");
    }

    @Test
    void aTemplateOfTheReportThatIsNone() throws IOException {
        Path out = temp.resolve("报告.docx");
        Path gone = temp.resolve("无.docx");
        assertThat(refused("report", workspace, "--out", out, "--template", gone).err()).contains("无.docx").contains("不在");
        Path notes = Files.writeString(temp.resolve("说明.docx"), "这不是文档");
        assertThat(refused("report", workspace, "--out", out, "--template", notes).err()).contains("说明.docx")
                .contains("report-template").doesNotContain("org.");
        assertThat(out).doesNotExist();
    }

    @Test
    void aNameThatTheLocaleSpoiledOnItsWay() {
        assertThat(refused("set", workspace, "1", "name", "\uFFFD\uFFFD").err()).contains("LC_ALL");
    }

    @Test
    void aFileThatVanishedWhileBeingAttached() throws IOException {
        Path here = Files.writeString(temp.resolve("在.txt"), "在");
        Path gone = Files.writeString(temp.resolve("不在了.txt"), "不在");
        Files.delete(gone);
        assertThat(refused("attach", workspace, "1", here, gone).err()).contains("不在了.txt");
        assertThat(refused("attach", workspace, "1", temp.resolve("workspace")).err()).contains("workspace");
        Path dangling = Files.createSymbolicLink(temp.resolve("断链.txt"), gone);
        assertThat(refused("attach", workspace, "1", here, dangling, "--lang", "en").err()).contains("断链.txt");
    }

    @Test
    void aPlaceThatCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(temp.resolve("文件"), "x");
        assertThat(refused("status", workspace, "--out", file.resolve("情况表.xlsx")).err()).contains("情况表.xlsx");
        assertThat(refused("export", workspace, "--out", temp).err()).contains(temp.toString());
        assertThat(refused("templates", workspace, "--out", file).err()).contains("文件");
        assertThat(refused("backup", workspace, "--out", file.resolve("备份.zip")).err()).contains("备份.zip");
        assertThat(refused("new", file.resolve("新"), "--name", "x", "--start", "2021-01-01", "--end", "2025-12-31").err())
                .contains("新");
        assertThat(refused("new", workspace, "--name", "x", "--start", "2021-01-01", "--end", "2025-12-31").err())
                .contains("workspace");
        assertThat(refused("sample", workspace).err()).contains("workspace");
        assertThat(refused("restore", file, temp.resolve("r")).err()).contains("文件");
        assertThat(temp.resolve("r")).doesNotExist();
        assertThat(refused("restore", temp.resolve("无.zip"), temp.resolve("r")).err()).contains("无.zip");
    }

    @ParameterizedTest
    @CsvSource({"情况表.xlsx, ~$情况表.xlsx, status", "情况表.xlsx, .~lock.情况表.xlsx#, status",
        "密云区中期评估报告.docx, ~$区中期评估报告.docx, report", "中期报告.docx, ~$中期报告.docx, report"})
    void aFileThatAnotherProgramHasOpen(String name, String mark, String command) throws IOException {
        Path open = Files.writeString(temp.resolve(name), "theirs");
        Files.createFile(temp.resolve(mark));
        assertThat(refused(command, workspace, "--out", open).err()).contains(name).contains(mark);
        assertThat(open).hasContent("theirs");
        Files.delete(temp.resolve(mark));
        done(command, workspace, "--out", open);
        assertThat(Files.size(open)).isGreaterThan(1000);
    }

    @Test
    void aColumnThatNoDetailSheetHas() {
        Path file = temp.resolve("情况表.xlsx");
        for (String language : List.of("zh", "en")) {
            assertThat(refused("status", workspace, "--columns", "code,nope,nix", "--out", file, "--lang", language).err())
                    .contains("nope, nix", "legalPerson", "narrative", "earlier", "overruled").doesNotContain("earlier.", "status-");
        }
        assertThat(refused("add-entry", workspace, "layout", "会议版", "columns=code,wrong").err()).contains("wrong", "完成比例");
        assertThat(file).doesNotExist();
        done("add-entry", workspace, "layout", "会议版", "columns=编号、形象进度、2025年目标值、Verdict");
        assertThat(done("entries", workspace, "layout", "--json").out()).contains("code、narrative、target、verdict");
        before = state();
        assertThat(refused("set-entry", workspace, "layout", "1", "columns", "不存在").err()).contains("不存在");
        done("status", workspace, "--layout", "会议版", "--columns", "overruled,earlier,code", "--out", file);
        assertThat(file).exists();
    }

    @Test
    void aPlaceThatTheReportDoesNotHave() {
        assertThat(refused("report-text", workspace, "nosuchslot", "文字").err())
                .contains("nosuchslot", "preface", "overall.tasks", "task.1").doesNotContain("task.2");
        assertThat(refused("report-text", workspace, "task.2", "文字", "--lang", "en").err()).contains("task.2", "measures.intro");
        assertThat(refused("report-text", workspace, "nosuchslot").err()).contains("preface");
    }

    @Test
    void aDamagedWorkspaceIsTellingWhatCanBeHadBack() throws IOException {
        Path backup = temp.resolve("backup.zip");
        done("backup", workspace, "--out", backup);
        Path damaged = temp.resolve("坏了");
        copy(workspace, damaged);
        try (RandomAccessFile file = new RandomAccessFile(damaged.resolve("plan.mv.db").toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }
        Path out = temp.resolve("out.xlsx");
        List<Object[]> commands = List.of(new Object[] {"show", damaged}, new Object[] {"set", damaged, "1", "name", "x"},
                new Object[] {"assess", damaged}, new Object[] {"history", damaged}, new Object[] {"undo", damaged},
                new Object[] {"export", damaged, "--out", out}, new Object[] {"status", damaged, "--out", out},
                new Object[] {"templates", damaged, "--out", temp.resolve("t")},
                new Object[] {"take-in", damaged, out}, new Object[] {"attach", damaged, "1", backup},
                new Object[] {"backup", damaged, "--out", temp.resolve("b.zip")}, new Object[] {"verify", damaged});
        for (Object[] command : commands) {
            assertThat(refused(command).err()).as(command[0].toString()).contains("坏了").contains("gangmu restore");
        }
        assertThat(out).doesNotExist();
        for (Path from : List.of(damaged, backup)) {
            Path restored = temp.resolve("restored-" + from.getFileName());
            done("restore", from, restored);
            assertThat(done("show", restored, "1", "--json").json().get("name").asText()).isEqualTo("治理河道");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
