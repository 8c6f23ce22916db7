package gangmu.ui.returns;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.faults.OurFaults;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Decided;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.ReturnDecision;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.table.ReturnQuestion;
import gangmu.ui.shell.Session;
import gangmu.usecase.returns.ArrivedFiles;
import gangmu.usecase.returns.DecideReturn;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Progress;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The list of the returns that are being looked at, and what each would change. What is decided here ({@link
 * ReturnDecisions}), on another screen or by an undo is shown in it.
 */
public final class ReturnsModel {
    private final Session session;
    private final Words words;
    private final TakeInReturn takeIn;
    private final DecideReturn deciding;
    private final ObservableList<ArrivedReturn> files = FXCollections.observableArrayList();
    /** What was unpacked for the files of the list; of a session one reads some tens. */
    private final List<ArrivedFiles> arrived = new CopyOnWriteArrayList<>();

    public ReturnsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.takeIn = new TakeInReturn(session.workspace(), session.adapters().returnWorkbooks());
        this.deciding = new DecideReturn(session.workspace());
        session.listen(this::follow);
    }

    public ObservableList<ArrivedReturn> files() {
        return files;
    }

    /** Reads files and folders and puts them to the list; those that are there stay, nothing else is changed. */
    public CompletableFuture<List<ReturnPreview>> read(List<Path> filesAndFolders) {
        CompletableFuture<List<ReturnPreview>> all = readAll(() -> opened(filesAndFolders));
        all.whenComplete((previews, fault) -> {
            if (fault == null) {
                List<Path> locks = TakeInReturn.locks(filesAndFolders);
                if (!locks.isEmpty()) {
                    session.notices().tell(Problem.of("return.lock-passed-over", String.valueOf(locks.getFirst().getFileName())));
                } else if (previews.size() > 1) {
                    summary(previews);
                }
            }
        });
        return all;
    }

    /** Opens the returns of the period again of which something is still to be decided. */
    public CompletableFuture<List<ReturnPreview>> readPending() {
        Period period = session.view().get().period();
        return readAll(() -> period == null ? List.of() : laidOut(deciding.pending(period)));
    }

    /** Opens the last return of a unit again, finished or not. */
    public CompletableFuture<List<ReturnPreview>> readAgain(UUID unit) {
        Period period = session.view().get().period();
        ReceivedReturn received = period == null ? null : deciding.current(unit, period);
        return readAll(() -> received == null ? List.of() : laidOut(List.of(received)));
    }

    private List<Path> laidOut(List<ReceivedReturn> received) {
        Set<String> here = new HashSet<>();
        files.forEach(file -> here.add(file.preview().hash()));
        return deciding.laidOut(received.stream().filter(each -> !here.contains(each.hash())).toList(),
                problem -> session.work().later(() -> session.notices().tell(problem))).stream().map(DecideReturn.Kept::file).toList();
    }

    private CompletableFuture<List<ReturnPreview>> readAll(Supplier<List<Path>> found) {
        Set<UUID> units = new HashSet<>();
        List<Path> here = new ArrayList<>();
        CompletableFuture<List<ReturnPreview>> all = session.work().run(words.get("returns-screen.reading"),
                progress -> takeIn.preview(found.get(), ReturnHints.NONE, progress, preview -> {
                    Decided decided = deciding.decided(preview);
                    session.work().later(() -> add(new ArrivedReturn(preview, decided)));
                }));
        files.forEach(file -> here.add(file.preview().file()));
        all.whenComplete((previews, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
                return;
            }
            previews.forEach(preview -> Optional.ofNullable(preview.recognition()).ifPresent(known -> units.add(known.unit())));
            // What lies in the list of the same unit may be another version of what came now.
            files.stream().filter(file -> here.contains(file.preview().file()) && file.preview().recognition() != null
                    && units.remove(file.preview().recognition().unit())).findFirst().ifPresent(this::refresh);
        });
        return all;
    }

    /** A file that is read once more takes the place it has. */
    private void add(ArrivedReturn file) {
        for (int at = 0; at < files.size(); at++) {
            ReturnPreview there = files.get(at).preview();
            if (there.file().equals(file.preview().file())
                    || !there.hash().isEmpty() && there.hash().equals(file.preview().hash())) {
                files.set(at, file);
                return;
            }
        }
        files.add(file);
    }

    /** Takes a file out of the list; what was decided of it stays in the workspace. */
    public void remove(ArrivedReturn file) {
        files.remove(file);
        if (files.isEmpty()) {
            arrived.forEach(ArrivedFiles::close);
            arrived.clear();
        }
    }

    private List<Path> opened(List<Path> filesAndFolders) {
        ArrivedFiles now = takeIn.arrived(filesAndFolders);
        arrived.add(now);
        now.messages().forEach(message -> session.work().later(() -> session.notices().tell(message)));
        return now.files();
    }

    private void summary(List<ReturnPreview> previews) {
        Map<ReturnOutcome, Long> counts = new EnumMap<>(ReturnOutcome.class);
        previews.forEach(preview -> counts.merge(preview.outcome(), 1L, Long::sum));
        session.notices().say("returns-screen.summary", previews.size(),
                counts.getOrDefault(ReturnOutcome.PREVIEWED, 0L), counts.getOrDefault(ReturnOutcome.SAME_AS_BEFORE, 0L),
                counts.getOrDefault(ReturnOutcome.NEEDS_ANSWER, 0L), counts.getOrDefault(ReturnOutcome.REFUSED, 0L));
    }

    /** Reads a file once more, with an answer to what it asked: its password, whose it is. */
    public void answer(ArrivedReturn file, ReturnHints hints) {
        ReturnHints all = new ReturnHints(hints.plan(), hints.period(), hints.unit(),
                hints.password() == null ? file.hints().password() : hints.password(), file.hints().answers());
        again(file, all, () -> { });
    }

    /** Reads a file once more, with an answer to what it asks of a whole column; the answer is kept with the return. */
    public void answer(ArrivedReturn file, ReturnQuestion question, String answer) {
        ReturnPreview before = file.preview();
        again(file, file.hints().withAnswer(question.key(), answer),
                () -> deciding.answer(before, Map.of(question.key(), answer)));
    }

    private void again(ArrivedReturn file, ReturnHints hints, Runnable first) {
        Path path = file.preview().file();
        session.work().run(words.get("returns-screen.reading"), progress -> {
            first.run();
            ReturnPreview preview = takeIn.preview(path, hints);
            return new Read(preview, deciding.decided(preview));
        }).whenComplete((read, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                file.read(read.preview(), read.decided(), hints);
                changed(file);
            }
        });
    }

    private record Read(ReturnPreview preview, Decided decided) {
    }

    /** Shows again what a change set touched: one made here, on another screen, or taken back. */
    private void follow(Committed committed) {
        Set<UUID> subjects = new HashSet<>();
        Set<UUID> units = new HashSet<>();
        boolean decided = false;
        for (Change change : committed.changeSet().changes()) {
            if (change.kind() == ProgressEntry.KIND || change.kind() == IndicatorValue.KIND) {
                Entity report = whole(change, committed.before(), committed.after());
                subjects.add(report.need(change.kind() == ProgressEntry.KIND ? ProgressEntry.ITEM : IndicatorValue.INDICATOR));
            } else if (change.kind() == ReceivedReturn.KIND) {
                units.add(whole(change, committed.before(), committed.after()).need(ReceivedReturn.UNIT));
            } else {
                decided |= change.kind() == ReturnDecision.KIND || change.kind() == QuestionToUnit.KIND;
            }
        }
        for (ArrivedReturn file : List.copyOf(files)) {
            boolean moved = file.preview().recognition() != null && units.contains(file.preview().recognition().unit())
                    || !subjects.isEmpty() && file.preview().cells().stream().anyMatch(cell -> subjects.contains(cell.subject().id()));
            if (moved) {
                refresh(file);
            } else if (decided) {
                again(file, file.preview(), () -> file.preview());
            }
        }
    }

    private static Entity whole(Change change, Snapshot before, Snapshot after) {
        Entity now = after.find(change.ref());
        return Objects.requireNonNull(now == null ? before.find(change.ref()) : now);
    }

    /** Compares a file again, with the others of the list that are of its unit. */
    private void refresh(ArrivedReturn file) {
        ReturnPreview known = file.preview();
        ReturnHints hints = file.hints();
        List<ArrivedReturn> ofUnit = files.stream().filter(each -> known.recognition() != null && each.preview().recognition() != null
                && each.preview().recognition().unit().equals(known.recognition().unit())).toList();
        if (ofUnit.size() < 2) {
            again(file, known, () -> takeIn.preview(known.file(), hints));
            return;
        }
        List<Path> paths = ofUnit.stream().map(each -> each.preview().file()).toList();
        session.work().quietly(() -> takeIn.preview(paths, ReturnHints.NONE, Progress.NONE, preview -> { }).stream()
                .map(preview -> new Read(preview, deciding.decided(preview))).toList()).whenComplete((all, fault) -> {
                    if (fault != null) {
                        OurFaults.note(ReturnsModel.class, "reading returns again", fault);
                        return;
                    }
                    all.forEach(read -> ofUnit.stream().filter(each -> each.preview().file().equals(read.preview().file()))
                            .forEach(each -> {
                                each.read(read.preview(), read.decided(), each.hints());
                                changed(each);
                            }));
                });
    }

    private void again(ArrivedReturn file, ReturnPreview known, Supplier<ReturnPreview> reading) {
        session.work().quietly(() -> {
            ReturnPreview preview = reading.get();
            // A stick may have been taken away: what was read of it still holds.
            ReturnPreview shown = preview.outcome() == ReturnOutcome.REFUSED && known.outcome() != ReturnOutcome.REFUSED ? known : preview;
            return new Read(shown, deciding.decided(shown));
        }).whenComplete((read, fault) -> {
            if (fault != null) {
                OurFaults.note(ReturnsModel.class, "reading a return again", fault);
            } else if (file.preview() == known) {
                file.read(read.preview(), read.decided(), file.hints());
                changed(file);
            }
        });
    }

    /** Shows a file of the list anew. */
    void changed(ArrivedReturn file) {
        int at = files.indexOf(file);
        if (at >= 0) {
            files.set(at, file);
        }
    }
}
