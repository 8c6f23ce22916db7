package gangmu.ui.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.shell.Work;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on the page between the office's own tables and a plan. */
class LedgersModelTest {
    private static final String TASKS = """
            某区国民经济和社会发展第十五个五年规划重点任务分解表,,,,
            序号,任务名称,主要内容,牵头单位,完成时限
            1,建设数据中心,建成一个,区发展改革委,2028年12月
            2,整治河道,整治三条,区水务局,明年适当时候
            3,改造管网,改造十公里,区水务局,2027年6月
            """;
    @TempDir
    private Path temp;
    private final Words words = Words.of(java.util.Locale.SIMPLIFIED_CHINESE);
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Work work = new Work(step -> words.get("progress." + step), screen::add);
    private final List<String> done = new ArrayList<>();
    private @Nullable Path chosen;

    @AfterEach
    void close() {
        work.close();
    }

    private final class Around implements LedgersModel.Actions {
        @Override
        public @Nullable Path chooseFolder() {
            return chosen;
        }

        @Override
        public void back() {
            done.add("back");
        }

        @Override
        public void made(Path workspace, int open) {
            done.add("made " + workspace.getFileName() + " " + open);
        }
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(temp.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void until(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                Objects.requireNonNull(screen.poll(120, TimeUnit.SECONDS), "waited in vain").run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private LedgersModel read(Path... files) {
        LedgersModel model = new LedgersModel(words, work, HeldWorkspaces.adapters(TestWorkspaces.CLOCK), TestWorkspaces.CLOCK,
                UUID::randomUUID, List.of(files), new Around());
        model.read();
        until(() -> !model.busy().get());
        return model;
    }

    private static int count(LedgersModel model, LedgerAcceptance accepted, String sort) {
        return Objects.requireNonNull(model.seen().get()).counts(accepted).entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(sort)).mapToInt(Map.Entry::getValue).sum();
    }

    @Test
    void nameAndYearsAreProposedFromTheTitleAndTheFolderBesideTheFiles() {
        LedgersModel model = read(file("任务.csv", TASKS));
        assertThat(model.name().get()).contains("某区").contains("规划");
        assertThat(model.start().get()).isEqualTo("2026-01-01");
        assertThat(model.end().get()).isEqualTo("2030-12-31");
        assertThat(model.folder().get()).isEqualTo(temp.resolve(model.name().get()));
        assertThat(model.ready().get()).isTrue();
        assertThat(temp.resolve(model.name().get())).doesNotExist();
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndNothingCanBeMade() throws IOException {
        LedgersModel model = read(file("任务.csv", TASKS));
        model.name().set(" ");
        assertThat(model.nameProblem().get()).isNotEmpty();
        assertThat(model.ready().get()).isFalse();
        model.name().set("规划");
        model.end().set(LocalDate.of(2025, 1, 1));
        assertThat(model.yearsProblem().get()).contains("晚于");
        assertThat(model.ready().get()).isFalse();
        model.end().set(LocalDate.of(2030, 12, 31));
        until(() -> !model.busy().get());
        assertThat(model.ready().get()).isTrue();
        chosen = Files.createDirectory(temp.resolve("已有"));
        Files.writeString(chosen.resolve("文件.txt"), "x");
        model.chooseFolder();
        assertThat(model.folderProblem().get()).contains("已有");
        assertThat(model.ready().get()).isFalse();
        model.make();
        assertThat(done).isEmpty();
        // A folder that was chosen stays, whatever the plan is called then.
        chosen = temp.resolve("新");
        model.chooseFolder();
        model.name().set("另一个名称");
        assertThat(model.folder().get()).isEqualTo(chosen);
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void tablesWithoutYearsCountNothingUntilTheYearsAreWritten() {
        LedgersModel model = read(file("任务.csv", "序号,任务名称,牵头单位\n1,建设数据中心,区发展改革委\n2,整治河道,区水务局\n"));
        assertThat(model.yearsProblem().get()).isNotEmpty();
        assertThat(Objects.requireNonNull(model.seen().get()).taken()).isEmpty();
        assertThat(model.ready().get()).isFalse();
        model.start().set(LocalDate.of(2026, 1, 1));
        model.end().set(LocalDate.of(2030, 12, 31));
        until(() -> !model.busy().get());
        model.name().set("规划");
        assertThat(count(model, LedgerAcceptance.SAFE, "task")).isEqualTo(2);
        assertThat(count(model, LedgerAcceptance.SAFE, "unit")).isEqualTo(2);
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void aTableThatIsLeftAddsNothingAndComesBackAsTheKindThatIsSaid() {
        LedgersModel model = read(file("任务.csv", TASKS));
        model.say(model.tables().getFirst(), Optional.empty());
        until(() -> !model.busy().get());
        assertThat(model.tables()).singleElement().satisfies(table -> assertThat(table.reading()).isNull());
        assertThat(count(model, LedgerAcceptance.ALL, "task")).isZero();
        assertThat(model.ready().get()).isFalse();
        model.say(model.tables().getFirst(), Optional.of(TableKind.PROJECTS));
        until(() -> !model.busy().get());
        assertThat(count(model, LedgerAcceptance.ALL, "project")).isEqualTo(3);
        assertThat(count(model, LedgerAcceptance.ALL, "task")).isZero();
    }

    @Test
    void aDoubtfulColumnThatIsConfirmedIsTakenAmongWhatIsBeyondDoubt() {
        LedgersModel model = read(file("任务.csv", TASKS.replace("完成时限", "区里最后商量定下来的完成时限")));
        SeenLedgers.Table table = model.tables().getFirst();
        LedgerColumn end = Objects.requireNonNull(table.reading()).column(Meaning.END).orElseThrow();
        assertThat(end.sure()).isFalse();
        assertThat(ends(model)).isZero();
        model.say(table, end, Optional.of(Meaning.END));
        until(() -> !model.busy().get());
        assertThat(Objects.requireNonNull(model.tables().getFirst().reading()).column(Meaning.END).orElseThrow().sure()).isTrue();
        assertThat(ends(model)).isEqualTo(2);
    }

    @Test
    void aTableGoesOnWhereItsNumbersLookLikeYears() {
        StringBuilder rows = new StringBuilder("某区“十五五”规划任务分解表,,,,\n序号,领域,任务名称,开始时间,完成时限\n");
        for (int number = 1897; number < 1905; number++) {
            rows.append(number).append(",生态领域,整治第").append(number).append("条河道,2026年,2027年底\n");
        }
        LedgersModel model = read(file("任务.csv", rows.toString()));
        assertThat(model.tables()).hasSize(1);
        assertThat(count(model, LedgerAcceptance.SAFE, "task")).isEqualTo(8);
    }

    private static long ends(LedgersModel model) {
        return Objects.requireNonNull(Objects.requireNonNull(model.seen().get()).taken().get(LedgerAcceptance.SAFE)).added().stream()
                .filter(entity -> entity.kind() == Item.KIND && entity.get(Item.END) != null).count();
    }

    @Test
    void aColumnThatIsLeftIsNamedAndNotTaken() {
        LedgersModel model = read(file("任务.csv", TASKS));
        SeenLedgers.Table table = model.tables().getFirst();
        model.say(table, Objects.requireNonNull(table.reading()).column(Meaning.LEAD).orElseThrow(), Optional.empty());
        until(() -> !model.busy().get());
        assertThat(Objects.requireNonNull(model.tables().getFirst().reading()).has(Meaning.LEAD)).isFalse();
        assertThat(count(model, LedgerAcceptance.ALL, "unit")).isZero();
        assertThat(model.remarks()).map(model::text).anyMatch(text -> text.contains("牵头单位"));
    }

    @Test
    void doubtsNameFileSheetAndCellAndTheirPlanIsMadeUnderTheNameThatWasWritten() {
        LedgersModel model = read(file("任务.csv", TASKS));
        assertThat(model.remarks()).filteredOn(remark -> remark.place().address().equals("E4")).map(Remark::place)
                .allSatisfy(place -> assertThat(place.file()).isEqualTo("任务.csv")).isNotEmpty();
        model.name().set("某区“十五五”规划");
        Path folder = Objects.requireNonNull(model.folder().get());
        model.make();
        until(() -> !done.isEmpty());
        assertThat(done).singleElement().satisfies(text -> assertThat(text).startsWith("made " + folder.getFileName()));
        try (Workspace workspace = HeldWorkspaces.open(folder)) {
            var snapshot = workspace.snapshot();
            PlanTree tree = new PlanTree(snapshot, PlanTree.plans(snapshot).getFirst().id());
            assertThat(PlanTree.plans(snapshot).getFirst().name()).isEqualTo("某区“十五五”规划");
            assertThat(tree.inOrder()).map(Item::name).containsExactly("建设数据中心", "整治河道", "改造管网");
            assertThat(PlanTree.units(snapshot)).map(Unit::name).containsExactlyInAnyOrder("区发展改革委", "区水务局");
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersGoOn() throws IOException {
        Path broken = Files.write(temp.resolve("坏.xlsx"), new byte[] {1, 2, 3});
        LedgersModel model = read(broken, file("任务.csv", TASKS));
        assertThat(model.faults()).singleElement().satisfies(text -> assertThat(text).contains("坏.xlsx"));
        assertThat(count(model, LedgerAcceptance.SAFE, "task")).isEqualTo(3);
        LedgersModel nothing = read(broken);
        assertThat(nothing.faults()).hasSize(1);
        assertThat(nothing.ready().get()).isFalse();
    }

    @Test
    void whatIsStoppedLeavesWhatWasUnderstoodAndSaysSo() {
        LedgersModel model = read(file("任务.csv", TASKS));
        SeenLedgers before = Objects.requireNonNull(model.seen().get());
        model.end().set(LocalDate.of(2035, 12, 31));
        work.jobs().forEach(Work.Job::cancel);
        until(() -> !model.busy().get());
        // It may have come to its end first; then nothing was stopped, and nothing is said.
        assertThat(model.message().get().isEmpty()).isEqualTo(model.seen().get() != before);
        assertThat(Objects.requireNonNull(model.seen().get()).isFor(model.start().get(), model.end().get())).isTrue();
    }
}
