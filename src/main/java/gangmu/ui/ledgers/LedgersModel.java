package gangmu.ui.ledgers;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.FileNames;
import gangmu.faults.OurFaults;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.proposal.Frame;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.plan.Sort;
import gangmu.ui.shell.Work;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.workspace.Adapters;
import gangmu.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The office's own tables on their way to a plan: what was understood of them, what may be corrected, what would be made.
 * Nothing is made before {@link #make}.
 */
public final class LedgersModel {
    private final Words words;
    private final Work work;
    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final ImportLedgers ledgers;
    private final List<Path> files;
    private final Actions actions;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> start = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> end = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final ObjectProperty<LedgerAcceptance> acceptance = new SimpleObjectProperty<>(LedgerAcceptance.SAFE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SeenLedgers> seen = new ReadOnlyObjectWrapper<>();
    private final StringBinding nameProblem;
    private final StringBinding yearsProblem;
    private final StringBinding folderProblem;
    private final BooleanBinding ready;
    private SaidOfTables said = SaidOfTables.NOTHING;
    private boolean folderChosen;
    private boolean proposing;
    private int asked;

    /** What lies around the page. */
    public interface Actions {
        /** Asks where the workspace goes; null where the user thought better of it. */
        @Nullable Path chooseFolder();

        /** Leaves the page; nothing was made. */
        void back();

        /**
         * Goes on with the workspace that was made.
         *
         * @param open how many places are left to look at: those that were not taken, and those that nobody confirmed
         */
        void made(Path workspace, int open);
    }

    /** @param files what was chosen or dropped */
    public LedgersModel(Words words, Work work, Adapters adapters, Clock clock, Supplier<UUID> ids, List<Path> files,
            Actions actions) {
        this.words = words;
        this.work = work;
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.ledgers = new ImportLedgers(adapters.ledgerFiles(), ids);
        this.files = files.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct().toList();
        this.actions = actions;
        nameProblem = Bindings.createStringBinding(() -> seen.get() == null || !name.get().isBlank() ? ""
                : words.get("new-plan.name-needed"), name, seen);
        yearsProblem = Bindings.createStringBinding(this::wrongYears, start, end, seen);
        folderProblem = Bindings.createStringBinding(this::wrongFolder, folder, seen);
        ready = Bindings.createBooleanBinding(this::isReady, seen, busy, nameProblem, yearsProblem, folderProblem,
                acceptance, start, end);
        name.addListener((o, was, is) -> proposeFolder());
        start.addListener((o, was, is) -> yearsChanged());
        end.addListener((o, was, is) -> yearsChanged());
    }

    private String wrongYears() {
        LocalDate from = start.get();
        LocalDate to = end.get();
        if (seen.get() == null || from != null && to != null && to.isAfter(from)) {
            return "";
        }
        return words.get(from == null || to == null ? "ledgers-page.years-needed" : "new-plan.end-after-start");
    }

    private String wrongFolder() {
        Path place = folder.get();
        if (place == null) {
            return seen.get() == null ? "" : words.get("ledgers-page.folder-needed");
        }
        if (!Files.exists(place)) {
            return "";
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.findAny().isEmpty() ? "" : words.problem(Problem.of("workspace.exists", place.toString()));
        } catch (IOException e) {
            return words.problem(Problem.of("workspace.not-written", place.toString(), FileTrouble.of(e, place)));
        }
    }

    private boolean isReady() {
        SeenLedgers now = seen.get();
        return !busy.get() && now != null && now.isFor(start.get(), end.get()) && !now.counts(acceptance.get()).isEmpty()
                && nameProblem.get().isEmpty() && yearsProblem.get().isEmpty() && folderProblem.get().isEmpty();
    }

    /** Reads the files and looks at them for the first time. */
    public void read() {
        busy.set(true);
        message.set("");
        work.run(words.get("ledgers-page.reading"), progress -> {
            ImportLedgers.Opened opened = ledgers.read(files, progress);
            return SeenLedgers.look(ledgers, opened, Frame.UNKNOWN, SaidOfTables.NOTHING, progress);
        }).whenComplete((first, fault) -> {
            busy.set(false);
            if (fault != null) {
                refused(fault);
                return;
            }
            seen.set(first);
            years(first.frame());
            String found = first.frame().name();
            name.set(found == null ? "" : found);
        });
    }

    private void years(Frame frame) {
        proposing = true;
        start.set(frame.start());
        end.set(frame.end());
        proposing = false;
    }

    private void yearsChanged() {
        if (!proposing) {
            again();
        }
    }

    /** Looks at what was read again, with all that is said by now; of several looks the last one holds. */
    private void again() {
        SeenLedgers before = seen.get();
        LocalDate from = start.get();
        LocalDate to = end.get();
        if (before == null || from == null || to == null || !to.isAfter(from)) {
            return;
        }
        int mine = ++asked;
        SaidOfTables choices = said;
        String called = name.get().isBlank() ? null : name.get().strip();
        busy.set(true);
        message.set("");
        work.run(words.get("ledgers-page.looking"), progress -> {
            return SeenLedgers.look(ledgers, before.opened(), Frame.given(called, from, to), choices, progress);
        }).whenComplete((now, fault) -> {
            if (mine != asked) {
                return;
            }
            busy.set(false);
            if (fault == null) {
                seen.set(now);
            } else {
                // What is shown is what was understood: what was asked for since is taken back.
                said = before.said();
                years(before.frame());
                refused(fault);
            }
        });
    }

    private void refused(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        switch (cause) {
            case Refusal refusal -> message.set(words.problem(refusal.problem()));
            case CancellationException _ -> message.set(words.get("ledgers-page.stopped"));
            default -> {
                OurFaults.note(LedgersModel.class, "with ledgers", cause);
                message.set(words.problem(Problem.of("unexpected")));
            }
        }
    }

    /** Says what a table lists; empty to leave it. */
    void say(SeenLedgers.Table table, Optional<TableKind> kind) {
        said = said.kind(table.table(), kind);
        again();
    }

    /** Says what a column means; empty to leave it. */
    void say(SeenLedgers.Table table, LedgerColumn column, Optional<Meaning> meaning) {
        said = said.column(table.table(), column.heading(), meaning);
        again();
    }

    /** Makes the workspace of what is accepted; where that is refused, it is said here and nothing is made. */
    void make() {
        SeenLedgers now = seen.get();
        Path where = folder.get();
        if (now == null || where == null || !ready.get()) {
            return;
        }
        ImportLedgers.Looked looked = now.looked().named(name.get().strip());
        LedgerAcceptance accepted = acceptance.get();
        busy.set(true);
        message.set("");
        work.run(words.get("start.making"), progress -> {
            return new MakeWorkspace(adapters, clock, ids, progress).fromLedgers(where, ledgers, looked, accepted);
        }).whenComplete((made, fault) -> {
            busy.set(false);
            if (fault == null) {
                actions.made(where, (int) made.remarks().stream().filter(LedgersModel::isOpen).count());
            } else {
                refused(fault);
            }
        });
    }

    private static boolean isOpen(Remark remark) {
        return remark.standing() != Standing.NOTED;
    }

    void back() {
        actions.back();
    }

    void chooseFolder() {
        Path chosen = actions.chooseFolder();
        if (chosen != null) {
            folderChosen = true;
            folder.set(chosen);
        }
    }

    /** Beside the first file, under the name of the plan, until somebody chooses. */
    private void proposeFolder() {
        Path beside = files.isEmpty() ? null : files.getFirst().getParent();
        if (!folderChosen && beside != null) {
            folder.set(name.get().isBlank() ? null : beside.resolve(FileNames.onDisk(name.get().strip())));
        }
    }

    /** What would be made, in a line. */
    String counted(LedgerAcceptance accepted) {
        SeenLedgers now = seen.get();
        Map<Sort, Integer> counts = now == null ? Map.of() : now.counts(accepted);
        return counts.isEmpty() ? words.get("ledgers-page.nothing") : counts.entrySet().stream()
                .map(entry -> entry.getKey().word(words) + " " + entry.getValue())
                .collect(Collectors.joining(words.get("ledgers-page.comma")));
    }

    /** The tables of the files, in their order; those that nothing is made of last. */
    List<SeenLedgers.Table> tables() {
        SeenLedgers now = seen.get();
        return now == null ? List.of() : now.tables();
    }

    /** What is to be said of places in the files by what is accepted. */
    List<Remark> remarks() {
        SeenLedgers now = seen.get();
        return now == null ? List.of() : now.remarks(acceptance.get());
    }

    /** The files that could not be read, each with what to do. */
    List<String> faults() {
        SeenLedgers now = seen.get();
        return now == null ? List.of() : now.looked().faults().stream().map(words::problem).toList();
    }

    Words words() {
        return words;
    }

    Work work() {
        return work;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<@Nullable LocalDate> start() {
        return start;
    }

    ObjectProperty<@Nullable LocalDate> end() {
        return end;
    }

    /** Where the workspace goes: a folder that is new or empty. */
    ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder;
    }

    ObjectProperty<LedgerAcceptance> acceptance() {
        return acceptance;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why something could not be done; empty for nothing. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** What was understood last; null before the files are read. */
    ReadOnlyObjectProperty<@Nullable SeenLedgers> seen() {
        return seen.getReadOnlyProperty();
    }

    StringBinding nameProblem() {
        return nameProblem;
    }

    StringBinding yearsProblem() {
        return yearsProblem;
    }

    StringBinding folderProblem() {
        return folderProblem;
    }

    /** Whether a plan can be made of what is chosen. */
    BooleanBinding ready() {
        return ready;
    }

    /** What the kind of a table is called; of one that nothing is made of, that. */
    String kindWord(@Nullable TableKind kind) {
        return words.get(kind == null ? "ledgers-page.left" : "ledger.kind." + kind.code());
    }

    /** What the meaning of a column is called. */
    String meaningWord(@Nullable Meaning meaning) {
        return words.get(meaning == null ? "ledgers-page.left" : "ledger.meaning." + meaning.code());
    }

    /** The words of a remark. */
    String text(Remark remark) {
        return words.problem(remark.problem());
    }
}
