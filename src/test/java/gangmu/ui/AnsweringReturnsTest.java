package gangmu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.table.ReturnQuestion;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.returns.ArrivedReturn;
import gangmu.ui.returns.RemarksModel;
import gangmu.ui.returns.ReturnsScreen;
import gangmu.ui.shell.Place;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.ReturnsOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the window: a folder of returns, questions answered once a column, a unit asked back, reminders written. */
class AnsweringReturnsTest {
    private static final String TASKS = "重点任务";
    @TempDir
    private Path temp;

    private void aFolderOfReturns() throws Exception {
        Path in = Files.createDirectories(temp.resolve("in"));
        Files.writeString(in.resolve("~$r.xlsx"), "x");
        Files.write(in.resolve("1.1 现场.jpg"), new byte[] {1});
        try (ReturnsOffice office = ReturnsOffice.in(temp.resolve("w"));
                FilledReturn filled = FilledReturn.open(office.template(temp.resolve("sent"), office.water()));
                FilledReturn other = FilledReturn.open(office.template(temp.resolve("sent"), office.forest()))) {
            filled.put(TASKS, "水务任务1", "完成比例（%）", 0.5).put(TASKS, "水务任务2", "完成比例（%）", 0.4)
                    .put(TASKS, "水务任务3", "完成比例（%）", "140%").put(TASKS, "水务任务1", "下一步工作", "再接再厉");
            Sheet tasks = filled.sheet(TASKS);
            tasks.removeRow(tasks.getRow(2));
            tasks.getRow(3).getCell(12).setCellValue("后续安排怎么做");
            tasks.createRow(tasks.getLastRowNum() + 2).createCell(1).setCellValue("注：水务任务2另有说明");
            filled.save(in.resolve("a.xlsx"));
            other.put(TASKS, "绿化任务1", "完成比例（%）", 30).save(in.resolve("b.xlsx"));
        }
    }

    @Test
    void questionsAreAnsweredOnceAColumnAndTheFileIsTakenInAsOneChange() throws Exception {
        aFolderOfReturns();
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            on.open(temp.resolve("w"));
            on.go(Place.RETURNS);
            ReturnsScreen screen = (ReturnsScreen) WindowOn.fx(() -> Objects.requireNonNull(on.window.shell())
                    .screen(Place.RETURNS));
            assertThat(List.of("take-row", "take-column", "all-safe", "reply", "send-back")).as("as long as no file is there")
                    .allSatisfy(each -> assertThat(on.<Button>find("returns-" + each).isDisabled()).as(each).isTrue());
            WindowOn.fx(() -> screen.model().read(List.of(temp.resolve("in"))));
            on.settled();
            assertThat(on.<Button>find("returns-all-safe").isDisabled()).isFalse();
            assertThat(screen.model().files()).hasSize(2);
            ArrivedReturn file = screen.model().files().getFirst();
            assertThat(file.preview().questions()).hasSize(2);
            on.picture("returns-questions");
            for (ReturnQuestion question : file.preview().questions()) {
                String answer = question.key().startsWith("header/") ? "progress.nextSteps" : ReturnQuestion.OF_ONE;
                WindowOn.fx(() -> {
                    screen.model().answer(file, question, answer);
                    return true;
                });
                on.settled();
            }
            assertThat(file.preview().questions()).isEmpty();
            CellComparison refused = file.preview().cells().stream()
                    .filter(cell -> cell.outcome() == CellCase.REFUSED).findFirst().orElseThrow();
            WindowOn.fx(() -> screen.decisions().ask(file, refused, "超过百分之百？"));
            on.settled();
            on.desktop.folder = temp.resolve("replies");
            on.press("returns-reply");
            on.settled();
            assertThat(temp.resolve("replies").resolve("区水务局_2023年中期退改意见.xlsx")).exists();
            assertThat(temp.resolve("replies").resolve("区水务局_2023年中期退改函.docx")).exists();
            WindowOn.fx(() -> screen.decisions().choose(file, refused, new CellChoice.Use("14")));
            on.settled();
            WindowOn.fx(() -> {
                screen.decisions().attach(file, file.preview().evidence().getFirst(), true);
                return true;
            });
            on.settled();
            long before = on.session().workspace().journal().position();
            on.press("returns-finish");
            on.settled();
            assertThat(on.session().workspace().journal().position()).isEqualTo(before + 1);
            var snapshot = on.session().workspace().snapshot();
            assertThat(snapshot.all(ProgressEntry.KIND)).extracting(entry -> entry.get(ProgressEntry.PROGRESS))
                    .extracting(String::valueOf).contains("50", "40", "14");
            assertThat(snapshot.all(LearnedWord.KIND)).hasSize(1);
            assertThat(snapshot.all(QuestionToUnit.KIND)).hasSize(1);
            ArrivedReturn second = screen.model().files().get(1);
            WindowOn.fx(() -> screen.decisions().sendBack(second, "缺少佐证"));
            on.settled();
            assertThat(on.session().workspace().snapshot().all(ReceivedReturn.KIND)).hasSize(2);
            theNoteBelowTheTableBecomesANote(on);
            TabPane tabs = WindowOn.fx(() -> (TabPane) screen.node());
            for (int i = 1; i <= 2; i++) {
                int tab = i;
                WindowOn.fx(() -> {
                    tabs.getSelectionModel().select(tab);
                    return true;
                });
                on.settled();
                on.picture("returns-tab-" + i);
            }
            Grid learned = on.find("learned-grid");
            assertThat((int) WindowOn.fx(() -> learned.model().rowCount())).isEqualTo(1);
            assertThat(second.sentBack()).isTrue();
        }
    }

    private static void theNoteBelowTheTableBecomesANote(WindowOn on) throws Exception {
        ListView<RemarksModel.Line> remarks = on.find("returns-remarks");
        on.picture("returns-remarks");
        assertThat((String) WindowOn.fx(() -> remarks.getItems().getFirst().text())).contains("水务任务2另有说明");
        WindowOn.fx(() -> {
            remarks.getSelectionModel().selectFirst();
            return true;
        });
        on.press("returns-remark-note");
        on.settled();
        assertThat(on.session().workspace().snapshot().all(Item.KIND)).extracting(item -> item.orElse(Item.REMARK, ""))
                .anyMatch(remark -> remark.contains("水务任务2另有说明"));
        assertThat((boolean) WindowOn.fx(() -> remarks.getItems().getFirst().open())).isFalse();
    }
}
