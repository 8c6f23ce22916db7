package gangmu.cli;

import static gangmu.cli.Terminal.done;
import static gangmu.cli.Terminal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own tables become a plan, and come again a month later, by command. */
class LedgersOnTheCommandLineTest {
    private static final String TASKS = """
            青禾县“十五五”规划重点任务分解表,,,
            序号,任务名称,牵头单位,完成时限
            1,建设物流园,县商务局、县交通局,2028年底
            2,改造老旧小区,县住建局,2027-2029
            3,推进节水灌溉,县水利局,持续推进
            """;
    @TempDir
    private Path folder;

    private Path ledger(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    @Test
    void aNewPlanIsMadeOfTablesWithNameAndYearsFromTheirTitles() throws IOException {
        Path workspace = folder.resolve("w");
        Path units = ledger("单位.csv", "序号,单位全称,简称\n1,青禾县商务局,县商务局\n2,青禾县水利局,县水利局\n");
        assertThat(done("new", workspace, "--from", ledger("任务.csv", TASKS), units).out()).contains("青禾县“十五五”规划");
        JsonNode plan = done("show", workspace, "--json").json();
        assertThat(plan.path("plan").path("name").asText()).isEqualTo("青禾县“十五五”规划");
        assertThat(plan.path("plan").path("start").asText()).isEqualTo("2026-01-01");
        assertThat(plan.path("plan").path("end").asText()).isEqualTo("2030-12-31");
        assertThat(names(plan.path("items"))).containsExactly("建设物流园", "改造老旧小区", "推进节水灌溉");
        assertThat(names(plan.path("units"))).containsExactlyInAnyOrder("青禾县商务局", "青禾县水利局", "县交通局", "县住建局");
    }

    @Test
    void nameAndYearsThatAreGivenGoBeforeTitlesAndWithoutBothNothingIsMade() throws IOException {
        Path plain = ledger("台账.csv", "序号,任务名称,牵头单位,完成时限\n1,建设物流园,县商务局,2028年底\n");
        Path workspace = folder.resolve("w");
        assertThat(refused("new", workspace, "--from", plain).err()).contains("--start", "--end");
        assertThat(workspace).doesNotExist();
        done("new", workspace, "--from", plain, "--name", "某县规划", "--start", "2026-01-01", "--end", "2030-12-31");
        assertThat(done("show", workspace, "--json").json().path("plan").path("name").asText()).isEqualTo("某县规划");
    }

    @Test
    void anImportIsPreviewedWithoutAnyChangeAndTakenAsOneChangeSetThatUndoTakesBack() throws IOException {
        Path workspace = Terminal.emptyPlan(folder);
        Path tasks = ledger("任务.csv", TASKS.replace("2028年底", "2024年底").replace("2027-2029", "2023-2025"));
        JsonNode preview = done("import", workspace, tasks, "--preview", "--json").json();
        assertThat(names(preview.path("new"))).contains("建设物流园", "改造老旧小区", "推进节水灌溉", "县商务局");
        assertThat(preview.path("changeSet").isNull()).isTrue();
        assertThat(done("show", workspace, "--json").json().path("items")).isEmpty();
        JsonNode taken = done("import", workspace, tasks, "--json").json();
        assertThat(taken.path("changes").asInt()).isPositive();
        assertThat(done("show", workspace, "--json").json().path("items")).hasSize(3);
        done("undo", workspace);
        assertThat(done("show", workspace, "--json").json().path("items")).isEmpty();
    }

    @Test
    void theSameLedgerAMonthLaterIsComparedThreeWays() throws IOException {
        Path workspace = folder.resolve("w");
        done("new", workspace, "--from", ledger("任务.csv", TASKS));
        done("set", workspace, "1", "end", "2029-06-30");
        done("set", workspace, "2", "leader", "副县长");
        done("set", workspace, "3", "lead", "县住建局");
        Path later = ledger("任务4月.csv", """
                青禾县“十五五”规划重点任务分解表,,,,
                序号,任务名称,牵头单位,完成时限,备注
                1,建设物流园,县商务局、县交通局,2030年底,
                2,改造老旧小区,县住建局,2027-2030,分两期
                3,新建第三中学,县教育局,2029年,
                """);
        JsonNode looked = done("import", workspace, later, "--json").json();
        assertThat(names(looked.path("gone"))).containsExactly("推进节水灌溉");
        List<String> cases = new ArrayList<>();
        looked.path("changed").forEach(cell ->
                cases.add(cell.path("name").asText() + " " + cell.path("field").asText() + " " + cell.path("case").asText()));
        assertThat(cases).containsExactlyInAnyOrder("建设物流园 end conflict", "改造老旧小区 end theirs", "改造老旧小区 remark theirs");
        JsonNode items = done("show", workspace, "--json").json().path("items");
        assertThat(names(items)).containsExactly("建设物流园", "改造老旧小区", "推进节水灌溉", "新建第三中学");
        assertThat(items.get(0).path("end").asText()).as("a conflict stays ours").isEqualTo("2029-06-30");
        assertThat(items.get(1).path("end").asText()).isEqualTo("2030-12-31");
        assertThat(items.get(1).path("leader").asText()).isEqualTo("副县长");
        done("import", workspace, later, "--accept", "all");
        assertThat(done("show", workspace, "1", "--json").json().path("end").asText()).isEqualTo("2030-12-31");
    }

    /** Writes into the cell of a row, named by what stands in it, under a heading. */
    private static void edit(Path workbook, String row, String heading, String text) throws IOException {
        byte[] content = Files.readAllBytes(workbook);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content)); OutputStream out = Files.newOutputStream(workbook)) {
            for (Sheet sheet : book) {
                int column = -1;
                for (Row each : sheet) {
                    for (Cell cell : each) {
                        column = cell.toString().startsWith(heading) ? cell.getColumnIndex() : column;
                    }
                    boolean named = column >= 0
                            && StreamSupport.stream(each.spliterator(), false).anyMatch(cell -> cell.toString().equals(row));
                    if (named) {
                        each.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
    }

    @Test
    void aDayOfWorkInTheExportedPlanWorkbookComesHomeComparedThreeWays() throws IOException {
        Path workspace = folder.resolve("w");
        done("new", workspace, "--from", ledger("任务.csv", TASKS));
        Path book = folder.resolve("规划.xlsx");
        done("export", workspace, "--out", book);
        assertThat(done("import", workspace, book, "--json").json().path("changes").asInt()).as("as it was exported").isZero();
        done("set", workspace, "1", "leader", "县长");
        done("set", workspace, "3", "leader", "县委书记");
        edit(book, "建设物流园", "牵头领导", "副县长");
        edit(book, "改造老旧小区", "牵头领导", "常务副县长");
        JsonNode looked = done("import", workspace, book, "--json").json();
        List<String> cases = new ArrayList<>();
        looked.path("changed").forEach(cell ->
                cases.add(cell.path("name").asText() + " " + cell.path("field").asText() + " " + cell.path("case").asText()));
        assertThat(cases).containsExactlyInAnyOrder("建设物流园 leader conflict", "改造老旧小区 leader theirs", "推进节水灌溉 leader ours");
        JsonNode items = done("show", workspace, "--json").json().path("items");
        assertThat(items.findValuesAsText("leader")).containsExactly("县长", "常务副县长", "县委书记");
        done("import", workspace, book, "--accept", "all");
        assertThat(done("show", workspace, "--json").json().path("items").findValuesAsText("leader"))
                .containsExactly("副县长", "常务副县长", "县委书记");
        Path other = Terminal.emptyPlan(folder.resolve("other"));
        assertThat(refused("import", other, book).err()).contains("规划.xlsx");
    }

    @Test
    void whatIsNoTableIsToldAndNothingIsMade() throws IOException {
        Path workspace = Terminal.emptyPlan(folder);
        Path text = ledger("说明.csv", "这是一段说明文字\n没有表格\n");
        assertThat(refused("import", workspace, text).err()).contains("说明.csv");
        assertThat(refused("import", workspace, folder.resolve("没有.xlsx")).err()).contains("没有.xlsx");
        Path broken = ledger("坏.xlsx", "这不是表格");
        Path good = ledger("任务.csv", TASKS);
        assertThat(refused("import", workspace, good, broken).err()).contains("坏.xlsx");
        assertThat(done("show", workspace, "--json").json().path("items")).as("all or nothing").isEmpty();
        Path never = folder.resolve("never");
        assertThat(refused("new", never, "--from", good, broken).err()).contains("坏.xlsx");
        assertThat(never).doesNotExist();
    }
}
