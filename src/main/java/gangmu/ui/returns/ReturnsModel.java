package gangmu.ui.returns;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.returns.Acceptance;
import gangmu.returns.CellCase;
import gangmu.returns.CellChoice;
import gangmu.returns.CellComparison;
import gangmu.returns.ReturnChoices;
import gangmu.returns.ReturnHints;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.ui.shell.Session;
import gangmu.usecase.FieldTexts;
import gangmu.usecase.TakeInReturn;
import gangmu.usecase.TakenIn;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The returns that are being looked at: what each would change, and what was chosen for its cells. */
public final class ReturnsModel {
    private final Session session;
    private final Words words;
    private final TakeInReturn takeIn;
    private final ObservableList<Arrived> files = FXCollections.observableArrayList();

    /** One file, with the choices made so far and, once it is taken in, what became of it. */
    public static final class Arrived {
        private ReturnPreview preview;
        private final Map<CellComparison.Key, CellChoice> choices = new HashMap<>();
        private @Nullable TakenIn done;

        Arrived(ReturnPreview preview) {
            this.preview = preview;
        }

        public ReturnPreview preview() {
            return preview;
        }

        public @Nullable TakenIn done() {
            return done;
        }

        public ReturnOutcome outcome() {
            return done == null ? preview.outcome() : done.outcome();
        }
    }

    public ReturnsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.takeIn = new TakeInReturn(session.workspace(), session.adapters().returnWorkbooks());
    }

    public ObservableList<Arrived> files() {
        return files;
    }

    /** Reads and compares files and folders; nothing is changed. The list grows as they are read. */
    public CompletableFuture<List<ReturnPreview>> read(List<Path> filesAndFolders) {
        files.clear();
        CompletableFuture<List<ReturnPreview>> all = session.work().run(words.get("returns-screen.reading"), progress -> {
            List<Path> paths = TakeInReturn.files(filesAndFolders);
            List<ReturnPreview> previews = new ArrayList<>();
            for (Path path : paths) {
                progress.at("take-in", previews.size(), paths.size());
                previews.add(takeIn.preview(path, ReturnHints.NONE));
            }
            return previews;
        });
        all.whenComplete((previews, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                previews.forEach(preview -> files.add(new Arrived(preview)));
            }
        });
        return all;
    }

    /** Reads a file once more, with an answer to what it asked. */
    public void answer(Arrived file, ReturnHints hints) {
        session.work().run(words.get("returns-screen.reading"), progress -> takeIn.preview(file.preview().file(), hints))
                .whenComplete((preview, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        file.preview = preview;
                        files.set(files.indexOf(file), file);
                    }
                });
    }

    /** What is to happen to a cell. */
    public CellChoice choice(Arrived file, CellComparison cell) {
        CellChoice made = file.choices.get(cell.key());
        return made != null ? made : cell.outcome() == CellCase.THEIRS ? new CellChoice.TakeTheirs()
                : new CellChoice.KeepOurs();
    }

    public void choose(Arrived file, CellComparison cell, CellChoice choice) {
        file.choices.put(cell.key(), choice);
    }

    /** How many cells would be taken over now. */
    public long chosen(Arrived file) {
        return file.preview.cells().stream().filter(cell -> cell.outcome() != CellCase.REFUSED
                && !(choice(file, cell) instanceof CellChoice.KeepOurs)).count();
    }

    /** Takes over what was chosen, as one change set. */
    public CompletableFuture<TakenIn> accept(Arrived file) {
        Map<CellComparison.Key, CellChoice> choices = new HashMap<>();
        for (CellComparison cell : file.preview.cells()) {
            if (cell.outcome() != CellCase.UNCHANGED && cell.outcome() != CellCase.REFUSED
                    || choice(file, cell) instanceof CellChoice.Use) {
                choices.put(cell.key(), choice(file, cell));
            }
        }
        ReturnPreview preview = file.preview;
        CompletableFuture<TakenIn> taken = session.work().run(words.get("returns-screen.taking-in"),
                progress -> takeIn.accept(preview, new ReturnChoices(Acceptance.SAFE, choices)));
        taken.whenComplete((one, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                ended(file, one);
                session.notices().done("returns-screen.taken", one.taken());
            }
        });
        return taken;
    }

    /** Takes in the safe cells of every file that was not taken in yet, one change set a file. */
    public void acceptAllSafe() {
        List<Arrived> open = files.stream().filter(f -> f.done == null && f.outcome() == ReturnOutcome.PREVIEWED)
                .toList();
        session.work().run(words.get("returns-screen.taking-in"), progress -> {
            List<TakenIn> all = new ArrayList<>();
            for (Arrived file : open) {
                progress.at("take-in", all.size(), open.size());
                all.add(takeIn.accept(file.preview, ReturnChoices.all(Acceptance.SAFE)));
            }
            return all;
        }).whenComplete((all, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                for (int i = 0; i < all.size(); i++) {
                    ended(open.get(i), all.get(i));
                }
                session.notices().say("returns-screen.all-taken", all.size(),
                        all.stream().mapToInt(TakenIn::taken).sum());
            }
        });
    }

    private void ended(Arrived file, TakenIn one) {
        file.done = one;
        int at = files.indexOf(file);
        if (at >= 0) {
            files.set(at, file);
        }
    }

    /** What the column of a cell is called. */
    String column(CellComparison cell) {
        Field<?> field = cell.column().field();
        return field == null ? cell.column().key() : words.get("field." + field.kind().name() + "." + field.name());
    }

    /** A canonical text as people read it. */
    String shown(CellComparison cell, @Nullable String text) {
        Field<?> field = cell.column().field();
        if (text == null || text.isEmpty()) {
            return words.get("returns-screen.nothing");
        }
        if (field == null) {
            return text;
        }
        if (!field.type().choices().isEmpty()) {
            return words.get("choice." + field.kind().name() + "." + field.name() + "." + text);
        }
        if (field.type() == ValueType.PERCENT) {
            return text + "%";
        }
        return field.type() == ValueType.REF || field.type() == ValueType.REFS ? names(field, text) : text;
    }

    private String names(Field<?> field, String text) {
        UUID plan = Objects.requireNonNull(session.view().get().plan()).id();
        return new FieldTexts(session.view().get().snapshot(), plan).writeValue(field, field.read(text));
    }
}
