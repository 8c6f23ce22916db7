package gangmu.ui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.register.ReturnRegister;
import gangmu.returns.register.ReturnRegister.Standing;
import gangmu.returns.table.ReturnQuestion;
import gangmu.ui.SessionAlone;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.RemindUnits;
import gangmu.usecase.returns.ReturnsOffice;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen of returns decides: by row, for all, over restarts, and when a return is opened again. */
class DecidingReturnsTest {
    private static final String TASKS = "重点任务";
    private static final String SHARE = "完成比例（%）";
    @TempDir
    private Path temp;
    private Path water;
    private Path forest;

    /** Of the water unit two safe cells, one refused, one doubtful and one in conflict; of the forest unit a safe one. */
    @BeforeEach
    void returns() {
        try (ReturnsOffice office = ReturnsOffice.in(temp.resolve("w"));
                FilledReturn filled = FilledReturn.open(office.template(temp.resolve("sent"), office.water()));
                FilledReturn other = FilledReturn.open(office.template(temp.resolve("sent"), office.forest()))) {
            filled.put(TASKS, "水务任务1", SHARE, 50).put(TASKS, "水务任务2", SHARE, 60).put(TASKS, "水务任务3", SHARE, "140%")
                    .put(TASKS, "水务任务4", SHARE, 0.4).put(TASKS, "水务任务5", SHARE, 70);
            office.report("1.5", ProgressEntry.PROGRESS, new BigDecimal(20));
            Hyperlink link = filled.workbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.cn/1");
            filled.cell(TASKS, "水务任务1", SHARE).setHyperlink(link);
            water = filled.save(temp.resolve("a.xlsx"));
            forest = other.put(TASKS, "绿化任务1", SHARE, 30).save(temp.resolve("b.xlsx"));
        }
    }

    private static void read(SessionAlone alone, CompletableFuture<?> reading) {
        alone.until(reading::isDone);
        alone.settled();
    }

    private static CellComparison cell(ArrivedReturn file, String code) {
        return file.preview().cells().stream().filter(cell -> cell.code().equals(code)
                && cell.column().key().equals("progress.progress")).findFirst().orElseThrow();
    }

    private static @Nullable String progress(SessionAlone alone, ArrivedReturn file, String code) {
        ProgressEntry entry = Reports.progress(alone.session.workspace().snapshot(), cell(file, code).subject().id(),
                Objects.requireNonNull(alone.session.view().get().period()).id());
        BigDecimal progress = entry == null ? null : entry.entity().get(ProgressEntry.PROGRESS);
        return progress == null ? null : progress.stripTrailingZeros().toPlainString();
    }

    private static ReturnRegister.Line line(SessionAlone alone) {
        return new RemindUnits(alone.session.workspace(), alone.session.adapters().returnWorkbooks(),
                alone.session.adapters().unitLetters()).register(Objects.requireNonNull(alone.session.view().get().plan()),
                Objects.requireNonNull(alone.session.view().get().period())).getFirst();
    }

    private <T> T on(Function<SessionAlone, T> doing) {
        try (SessionAlone alone = new SessionAlone(temp.resolve("w"))) {
            return doing.apply(alone);
        }
    }

    @Test
    void takingAllThatIsSafeKeepsWhatWasDecidedByRowAndLeavesTheRestPending() {
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            read(alone, model.read(List.of(water)));
            ArrivedReturn file = model.files().getFirst();
            read(alone, decisions.choose(file, cell(file, "1.1"), new CellChoice.KeepOurs()));
            assertThat(file.stage()).isEqualTo(ArrivedReturn.Stage.PENDING);
            read(alone, decisions.acceptAllSafe());
            assertThat(progress(alone, file, "1.1")).isNull();
            assertThat(progress(alone, file, "1.2")).isEqualTo("60");
            assertThat(progress(alone, file, "1.5")).isEqualTo("20");
            assertThat(file.stage()).isEqualTo(ArrivedReturn.Stage.PENDING);
            assertThat(file.undecided()).isEqualTo(3);
            assertThat(line(alone).standing()).isEqualTo(Standing.PENDING);
            assertThat(line(alone)).extracting(ReturnRegister.Line::taken, ReturnRegister.Line::asked, ReturnRegister.Line::refused,
                    ReturnRegister.Line::conflicts, ReturnRegister.Line::open).containsExactly(1L, 1L, 1L, 1L, 3L);
            return true;
        });
    }

    @Test
    void thePasswordOfAKeptReturnIsAskedForOnceWhileTheProgramRuns() throws Exception {
        Path locked = temp.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mima2023");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(water, out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            read(alone, model.read(List.of(locked)));
            ArrivedReturn file = model.files().getFirst();
            assertThat(file.outcome()).isEqualTo(ReturnOutcome.NEEDS_ANSWER);
            model.answer(file, ReturnHints.NONE.withPassword("mima2023".toCharArray()));
            alone.until(() -> file.outcome() == ReturnOutcome.PREVIEWED);
            read(alone, new ReturnDecisions(alone.session, model).choose(file, cell(file, "1.1"), new CellChoice.KeepOurs()));
            model.remove(file);
            read(alone, model.readPending());
            assertThat(model.files()).singleElement().extracting(ArrivedReturn::stage).isEqualTo(ArrivedReturn.Stage.PENDING);
            return true;
        });
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            read(alone, model.readPending());
            assertThat(model.files()).singleElement().extracting(ArrivedReturn::outcome).isEqualTo(ReturnOutcome.NEEDS_ANSWER);
            return true;
        });
    }

    @Test
    void aPendingReturnIsGoneOnWithAfterARestartAndOpenedAgainOnceItIsFinished() {
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            read(alone, model.read(List.of(water)));
            read(alone, decisions.acceptAllSafe());
            read(alone, decisions.choose(model.files().getFirst(), cell(model.files().getFirst(), "1.5"), new CellChoice.TakeTheirs()));
            return true;
        });
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            read(alone, model.readPending());
            ArrivedReturn file = model.files().getFirst();
            assertThat(file.preview().file().getFileName()).hasToString("a.xlsx");
            assertThat(file.undecided()).isEqualTo(2);
            assertThat(file.isToBeTaken(cell(file, "1.5"))).isTrue();
            ReturnQuestion question = file.preview().questions().getFirst();
            model.answer(file, question, ReturnQuestion.OF_ONE);
            alone.until(() -> file.preview().questions().isEmpty());
            alone.settled();
            assertThat(file.canFinish()).as("what the answer frees can be taken").isTrue();
            read(alone, decisions.keepTheRest(file));
            read(alone, decisions.accept(file));
            assertThat(progress(alone, file, "1.4")).isEqualTo("40");
            assertThat(progress(alone, file, "1.5")).isEqualTo("70");
            assertThat(file.stage()).isEqualTo(ArrivedReturn.Stage.FINISHED);
            assertThat(line(alone).standing()).isEqualTo(Standing.TAKEN_IN);
            return true;
        });
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            read(alone, model.readPending());
            assertThat(model.files()).isEmpty();
            read(alone, model.readAgain(line(alone).unit()));
            ArrivedReturn file = model.files().getFirst();
            assertThat(file.stage()).isEqualTo(ArrivedReturn.Stage.FINISHED);
            assertThat(file.unfolded()).contains(RowKind.SETTLED);
            assertThat(Objects.requireNonNull(file.decided().taken().get(cell(file, "1.5").key())).before()).isEqualTo("20");
            assertThat(file.kind(cell(file, "1.3"))).as("what was refused and put aside").isEqualTo(RowKind.SETTLED);
            return true;
        });
    }

    @Test
    void whatIsToBeAttachedIsKeptAtOnceAndAttachedOnceTheReturnIsFinished() {
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            read(alone, model.read(List.of(water)));
            ArrivedReturn file = model.files().getFirst();
            assertThat(file.evidence()).isEmpty();
            read(alone, decisions.attach(file, file.preview().evidence().getFirst(), true));
            assertThat(file.evidence()).hasSize(1);
            return true;
        });
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            read(alone, model.read(List.of(water)));
            ArrivedReturn file = model.files().getFirst();
            assertThat(file.evidence()).hasSize(1);
            read(alone, decisions.acceptAllSafe());
            assertThat(EvidenceRules.evidenceOf(alone.session.workspace().snapshot(), cell(file, "1.1").subject().id()))
                    .extracting(piece -> piece.text(Evidence.SOURCE_LINK)).containsExactly("https://example.cn/1");
            assertThat(file.evidence()).isEmpty();
            return true;
        });
    }

    @Test
    void undoTakesADecisionBackAndAFinishedReturnOpensAgainAsItWas() {
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            read(alone, model.read(List.of(water)));
            ArrivedReturn file = model.files().getFirst();
            read(alone, decisions.accept(file));
            assertThat(file.decided().taken()).hasSize(2);
            read(alone, alone.session.workspace().undo());
            assertThat(file.decided().taken()).isEmpty();
            assertThat(file.stage()).isEqualTo(ArrivedReturn.Stage.NEW);
            return true;
        });
    }

    @Test
    void aSecondFileLeavesTheFirstAndRowsThatNeedNoDecisionAreFolded() {
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            read(alone, model.read(List.of(water)));
            read(alone, model.read(List.of(forest)));
            assertThat(model.files()).hasSize(2);
            ArrivedReturn first = model.files().getFirst();
            assertThat(first.unfolded()).containsExactlyInAnyOrder(RowKind.CONFLICT, RowKind.ASKED, RowKind.REFUSED);
            assertThat(model.files().get(1).unfolded()).contains(RowKind.THEIRS);
            first.unfold(RowKind.THEIRS, true);
            assertThat(first.unfolded()).contains(RowKind.THEIRS, RowKind.CONFLICT);
            model.remove(first);
            assertThat(model.files()).hasSize(1);
            return true;
        });
    }

    @Test
    void whetherAnybodyIsToBeToldIsFoundOutBeforeTheQuestionWhereTo() {
        on(alone -> {
            ReturnsModel model = new ReturnsModel(alone.session);
            ReturnDecisions decisions = new ReturnDecisions(alone.session, model);
            RegisterModel register = new RegisterModel(alone.session);
            read(alone, model.read(List.of(water, forest)));
            model.files().forEach(file -> {
                read(alone, decisions.keepTheRest(file));
                read(alone, decisions.accept(file));
            });
            CompletableFuture<?> told = new RepliesModel(alone.session, model.files()).toReply();
            read(alone, told);
            assertThat((List<?>) told.join()).isEmpty();
            // No folder is chosen: whoever is asked for one says nothing.
            register.remind();
            alone.settled();
            assertThat(alone.said()).isEqualTo(alone.session.words().get("cli.nobody-to-remind"));
            return true;
        });
    }
}
