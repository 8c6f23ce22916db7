package gangmu.ui.returns;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.table.ReturnQuestion;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.returns.ArrivedFiles;
import gangmu.usecase.returns.ReplyToUnits;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.Committed;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final ReplyToUnits replying;
    private final ObservableList<Arrived> files = FXCollections.observableArrayList();

    /** One file, with the choices made so far and, once it is taken in, what became of it. */
    public static final class Arrived {
        private ReturnPreview preview;
        private final Map<CellComparison.Key, CellChoice> choices = new HashMap<>();
        private final Map<CellComparison.Key, String> questions = new HashMap<>();
        private final Set<EvidenceOffer> evidence = new LinkedHashSet<>();
        private ReturnHints hints = ReturnHints.NONE;
        private boolean sentBack;
        private @Nullable TakenIn done;

        Arrived(ReturnPreview preview) {
            this.preview = preview;
        }

        /** What of all that came along is to be attached. */
        public Set<EvidenceOffer> evidence() {
            return Collections.unmodifiableSet(evidence);
        }

        public boolean sentBack() {
            return sentBack;
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

    private volatile @Nullable ArrivedFiles arrived;

    public ReturnsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.replying = new ReplyToUnits(session.workspace(), session.adapters().returnWorkbooks(), session.adapters().unitLetters());
        this.takeIn = new TakeInReturn(session.workspace(), session.adapters().returnWorkbooks());
    }

    public ObservableList<Arrived> files() {
        return files;
    }

    /** Reads and compares files and folders; nothing is changed. The list grows as they are read. */
    public CompletableFuture<List<ReturnPreview>> read(List<Path> filesAndFolders) {
        files.clear();
        CompletableFuture<List<ReturnPreview>> all = session.work().run(words.get("returns-screen.reading"),
                progress -> takeIn.preview(opened(filesAndFolders), ReturnHints.NONE, progress,
                        preview -> session.work().later(() -> files.add(new Arrived(preview)))));
        all.whenComplete((previews, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
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

    /** The files given, with what folders and archives hold; those of archives stay until others are read. */
    private List<Path> opened(List<Path> filesAndFolders) {
        ArrivedFiles before = arrived;
        if (before != null) {
            before.close();
        }
        ArrivedFiles now = takeIn.arrived(filesAndFolders);
        arrived = now;
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
    public void answer(Arrived file, ReturnHints hints) {
        ReturnHints all = new ReturnHints(hints.plan(), hints.period(), hints.unit(),
                hints.password() == null ? file.hints.password() : hints.password(), file.hints.answers());
        session.work().run(words.get("returns-screen.reading"), progress -> takeIn.preview(file.preview().file(), all))
                .whenComplete((preview, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        file.hints = all;
                        file.preview = preview;
                        changed(file);
                    }
                });
    }

    /** Reads a file once more, with an answer to what it asks of a whole column. */
    public void answer(Arrived file, ReturnQuestion question, String answer) {
        file.hints = file.hints.withAnswer(question.key(), answer);
        answer(file, file.hints);
    }

    /** Attaches what came along once the file is taken in, or leaves it. */
    public void attach(Arrived file, EvidenceOffer offer, boolean wanted) {
        if (wanted) {
            file.evidence.add(offer);
        } else {
            file.evidence.remove(offer);
        }
    }

    /** What is to be asked of the unit about a cell, null for nothing. */
    public @Nullable String question(Arrived file, CellComparison cell) {
        return file.questions.get(cell.key());
    }

    /** @param question empty for none */
    public void ask(Arrived file, CellComparison cell, String question) {
        if (question.isBlank()) {
            file.questions.remove(cell.key());
        } else {
            file.questions.put(cell.key(), question.strip());
        }
    }

    /** Records that a file goes back to its unit; nothing is taken from it. */
    public CompletableFuture<Committed> sendBack(Arrived file, String reason) {
        ReturnPreview preview = file.preview;
        CompletableFuture<Committed> sent = session.work().quietly(() -> takeIn.sendBack(preview, reason));
        sent.whenComplete((committed, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                file.sentBack = true;
                changed(file);
                session.notices().done("returns-screen.sent-back");
            }
        });
        return sent;
    }

    /** Writes into a folder what each unit is to correct. */
    public CompletableFuture<List<Path>> reply(Path folder) {
        Map<ReturnPreview, Map<CellComparison.Key, String>> asked = new LinkedHashMap<>();
        files.forEach(file -> asked.put(file.preview, Map.copyOf(file.questions)));
        CompletableFuture<List<Path>> written = session.work().run(words.get("returns-screen.replies"), progress -> {
            List<Path> replies = new ArrayList<>();
            asked.forEach((preview, questions) -> {
                progress.at("letters", replies.size(), asked.size());
                ReplyToUnits.Reply reply = replying.write(preview, questions, folder, null, progress);
                if (reply != null) {
                    replies.add(reply.letter());
                }
            });
            return replies;
        });
        written.whenComplete((replies, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().say("returns-screen.replied", replies.size(), folder.toString());
            }
        });
        return written;
    }

    /** Whether anything is to be decided about a cell. */
    static boolean isOpen(CellComparison cell) {
        return cell.outcome() != CellCase.UNCHANGED && cell.outcome() != CellCase.BOTH
                && cell.outcome() != CellCase.OURS;
    }

    /** Takes theirs for all cells of the same row, or of the same column of the same sheet, that can be taken. */
    public void chooseAlike(Arrived file, CellComparison like, boolean byRow) {
        for (CellComparison cell : file.preview.cells()) {
            boolean alike = byRow ? cell.subject().equals(like.subject())
                    : cell.sheet() == like.sheet() && cell.column().equals(like.column());
            if (alike && isOpen(cell) && cell.outcome() != CellCase.REFUSED) {
                file.choices.put(cell.key(), new CellChoice.TakeTheirs());
            }
        }
        changed(file);
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
        Map<CellComparison.Key, String> questions = Map.copyOf(file.questions);
        List<EvidenceOffer> evidence = List.copyOf(file.evidence);
        char[] password = file.hints.password();
        CompletableFuture<TakenIn> taken = session.work().run(words.get("returns-screen.taking-in"),
                progress -> takeIn.accept(preview, new ReturnChoices(Acceptance.SAFE, choices, questions, evidence,
                        password)));
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
                TakenIn one = takeIn.accept(file.preview, ReturnChoices.all(Acceptance.SAFE));
                all.add(one);
                session.work().later(() -> ended(file, one));
            }
            return all;
        }).whenComplete((all, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().say("returns-screen.all-taken", all.size(),
                        all.stream().mapToInt(TakenIn::taken).sum());
            }
        });
    }

    private void ended(Arrived file, TakenIn one) {
        file.done = one;
        changed(file);
    }

    private void changed(Arrived file) {
        int at = files.indexOf(file);
        if (at >= 0) {
            files.set(at, file);
        }
    }

    /** What the column of a cell is called. */
    String column(CellComparison cell) {
        Field<?> field = cell.column().field();
        return field == null ? cell.column().key() : FieldWords.name(words, field);
    }

    /** A canonical text as a person would type it. */
    String typed(CellComparison cell, String text) {
        Field<?> field = cell.column().field();
        return FieldWords.shown(words, field, text);
    }

    /**
     * The canonical text of what a person typed: a choice by its word or its code.
     *
     * @throws gangmu.changes.Refusal {@code value.unreadable}
     */
    @Nullable String canonical(CellComparison cell, String typed) {
        Field<?> field = cell.column().field();
        String text = typed.strip();
        if (field == null || text.isEmpty()) {
            return text.isEmpty() ? null : text;
        }
        return field.write(field.read(FieldWords.meant(field, text)));
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
        if (!ChoiceWords.of(field).names().isEmpty()) {
            return FieldWords.shown(words, field, text);
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
