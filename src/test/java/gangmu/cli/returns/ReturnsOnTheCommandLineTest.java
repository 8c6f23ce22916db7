package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.excel.reading.SheetReader;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.ReturnsOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns from the command line: questions answered, cells chosen, replies, register, reminders, learned words. */
class ReturnsOnTheCommandLineTest {
    private static final String TASKS = "重点任务";
    @TempDir
    private Path temp;
    private CommandLineOn line;
    private Path file;

    @BeforeEach
    void aReturn() {
        Path folder = temp.resolve("w");
        file = temp.resolve("in").resolve("r.xlsx");
        try (ReturnsOffice office = ReturnsOffice.in(folder);
                FilledReturn filled = FilledReturn.open(office.template(temp.resolve("sent"), office.water()))) {
            Files.createDirectories(file.getParent());
            filled.put(TASKS, "水务任务1", "完成比例（%）", 0.5).put(TASKS, "水务任务2", "完成比例（%）", 0.4)
                    .put(TASKS, "水务任务3", "完成比例（%）", "140%").put(TASKS, "水务任务4", "完成比例（%）", 40)
                    .put(TASKS, "水务任务1", "下一步工作", "再接再厉");
            Sheet tasks = filled.sheet(TASKS);
            tasks.removeRow(tasks.getRow(2));
            tasks.getRow(3).getCell(12).setCellValue("后续安排怎么做");
            filled.save(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        line = new CommandLineOn(folder);
    }

    @Test
    void questionsAreAskedOnceAColumnAndAnswered() {
        JsonNode asked = line.json("take-in", file.toString()).path("files").path(0);
        assertThat(asked.path("questions").findValuesAsText("key")).containsExactlyInAnyOrder(
                "header/tasks/后续安排怎么做", "column/tasks/progress.progress/reading.percent.fraction");
        assertThat(line.json("learned").path("learned")).isEmpty();

        JsonNode taken = line.json("take-in", file.toString(), "--accept", "safe",
                "--answer", "header/tasks/后续安排怎么做=progress.nextSteps",
                "--answer", "column/tasks/progress.progress/reading.percent.fraction=of-one",
                "--use", "1.3:progress.progress=14", "--keep", "1.4:progress.progress",
                "--question", "1.2:progress.progress=是四成吗", "--annotate", temp.resolve("out").toString())
                .path("files").path(0);
        assertThat(taken.path("outcome").asText()).isEqualTo("taken-in");
        assertThat(taken.path("taken").asInt()).isEqualTo(4);
        assertThat(Path.of(taken.path("reply").asText())).exists();
        assertThat(line.json("learned").path("learned").path(0).path("means").asText()).isEqualTo("progress.nextSteps");
        JsonNode water = line.json("register").path("units").path(0);
        assertThat(water.path("standing").asText()).isEqualTo("taken-in");
        assertThat(water.path("questions").asInt()).isEqualTo(1);
        String id = line.json("learned").path("learned").path(0).path("id").asText();
        assertThat(line.run("learned", "--set", id + "=no.such")).isEqualTo(1);
        assertThat(line.json("learned", "--forget", id).path("learned")).isEmpty();
    }

    @Test
    void aChoiceForACellThatIsNotThereIsTold() {
        assertThat(line.run("take-in", file.toString(), "--keep", "1.4:progress.progress", "--take", "9.9:name")).isEqualTo(1);
        assertThat(line.err()).contains("9.9:name").doesNotContain("1.4:progress.progress");
    }

    @Test
    void aReturnIsSentBackAndItsUnitRemindedButNobodyWhoWasSentNothing() throws Exception {
        JsonNode back = line.json("take-in", file.toString(), "--send-back", "请补佐证").path("files").path(0);
        assertThat(back.path("sentBack").asText()).isNotEmpty();
        assertThat(line.json("register").path("units").path(0).path("standing").asText()).isEqualTo("sent-back");
        JsonNode files = line.json("reminders", "--out", temp.resolve("letters").toString()).path("files");
        assertThat(files).hasSize(2);
        List<String> list = SheetReader.read(Path.of(files.path(0).asText())).getFirst().rows().stream()
                .map(row -> row.cells().values().toString()).toList();
        assertThat(list).anyMatch(row -> row.contains("水务局") && row.contains("已退回"))
                .anyMatch(row -> row.contains("未发出"));
        assertThat(files.path(1).asText()).contains("水务局");
    }
}
