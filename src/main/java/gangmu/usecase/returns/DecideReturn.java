package gangmu.usecase.returns;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.FileTrouble;
import gangmu.changes.NaturalId;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.Decided;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.kept.Answers;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.register.StillOpen;
import gangmu.returns.table.ReturnQuestion;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.TemporaryFiles;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Deciding about a return cell by cell, before it is finished and after: every decision, question and answer is kept as
 * soon as it is made, and the file with it, so that anybody can go on with it later.
 */
public final class DecideReturn {
    private final Workspace workspace;

    public DecideReturn(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How it stands with the cells of a return; reads the journal, so not for the JavaFX thread. */
    public Decided decided(ReturnPreview preview) {
        Snapshot now = workspace.snapshot();
        ReceivedReturn received = entry(now, preview);
        if (received != null) {
            return KeptDecisions.of(now, workspace.journal(), received);
        }
        return Decided.NOTHING;
    }

    /** The entry of the register that is gone on with, null where nothing was decided of this file yet. */
    static @Nullable ReceivedReturn entry(Snapshot now, ReturnPreview preview) {
        Recognition recognition = preview.recognition();
        ReceivedReturn received = preview.hash().isEmpty() ? null : ReceivedReturn.goneOnWith(now, preview.hash());
        return recognition == null || received == null || !received.unit().equals(recognition.unit())
                || !received.period().equals(recognition.period()) ? null : received;
    }

    /**
     * Decides about cells.
     *
     * @throws Refusal {@code return.which-unit} where nobody knows whose the return is, {@code evidence.*} where the
     *     file cannot be kept
     */
    public @Nullable Committed decide(ReturnPreview preview, Map<CellComparison.Key, CellChoice> choices) {
        return begun(preview, (draft, received) -> KeptDecisions.decide(draft, workspace.ids(), received, choices, false));
    }

    /** Takes decisions back that were made about cells. */
    public @Nullable Committed undecide(ReturnPreview preview, Collection<CellComparison.Key> cells) {
        return begun(preview, (draft, received) -> KeptDecisions.undecide(draft, received, cells));
    }

    /**
     * Asks the unit about a cell, in place of what it was asked before.
     *
     * @param question empty where it is to be asked no more
     */
    public @Nullable Committed ask(ReturnPreview preview, CellComparison.Key cell, String question) {
        return begun(preview, (draft, received) -> ask(draft, workspace, preview, cell, question));
    }

    static void ask(Draft draft, Workspace workspace, ReturnPreview preview, CellComparison.Key key, String question) {
        Recognition recognition = Objects.requireNonNull(preview.recognition());
        QuestionToUnit.open(draft.now(), recognition.unit(), recognition.period()).stream()
                .filter(known -> known.subject().equals(key.subject().id()) && known.column().equals(key.column()))
                .forEach(known -> draft.remove(QuestionToUnit.KIND, known.id()));
        if (question.isBlank()) {
            return;
        }
        String place = preview.cells().stream().filter(cell -> cell.key().equals(key)).findFirst()
                .map(cell -> cell.place().toString()).orElse("");
        draft.add(Entity.blank(QuestionToUnit.KIND, NaturalId.free(draft.now(), workspace.ids(), QuestionToUnit.KIND,
                        recognition.unit(), recognition.period(), key.subject().id(), key.column()))
                .with(QuestionToUnit.PERIOD, recognition.period()).with(QuestionToUnit.UNIT, recognition.unit())
                .with(QuestionToUnit.SUBJECT, key.subject().id()).with(QuestionToUnit.COLUMN_KEY, key.column())
                .with(QuestionToUnit.PLACE, place).with(QuestionToUnit.QUESTION, question.strip())
                .with(QuestionToUnit.ASKED, workspace.clock().instant()));
    }

    /** Keeps what was answered to what a return asks; {@link TakeInReturn#preview} goes by it from now on. */
    public @Nullable Committed answer(ReturnPreview preview, Map<String, String> answers) {
        return begun(preview, (draft, received) -> {
            Entity entity = Objects.requireNonNull(draft.now().find(ReceivedReturn.KIND, received));
            Map<String, String> all = new HashMap<>(new ReceivedReturn(entity).answers());
            all.putAll(answers);
            all.values().removeIf(String::isEmpty);
            draft.set(entity.ref(), ReceivedReturn.ANSWERS, Answers.write(all));
        });
    }

    /** Keeps that something which came along is to be attached once the return is finished, or that it is not. */
    public @Nullable Committed attach(ReturnPreview preview, EvidenceOffer offer, boolean wanted) {
        return answer(preview, Map.of(offer.key(), wanted ? ReturnQuestion.TAKE : ""));
    }

    private interface Deciding {
        void in(Draft draft, UUID received);
    }

    private @Nullable Committed begun(ReturnPreview preview, Deciding deciding) {
        Recognition recognition = preview.recognition();
        String name = String.valueOf(preview.file().getFileName());
        if (recognition == null) {
            throw Refusal.of("return.which-unit", name);
        }
        if (entry(workspace.snapshot(), preview) == null) {
            keepFile(workspace, preview);
        }
        return workspace.commit(new Origin("decide-return", name), draft -> deciding.in(draft, entry(draft, preview)));
    }

    /**
     * Keeps the file of a return, so that it can be looked at again. Where it is gone already, as a stick may be, what was
     * decided is kept all the same.
     *
     * @throws Refusal {@code return.file-changed} where it is not what was compared any more
     */
    static void keepFile(Workspace workspace, ReturnPreview preview) {
        String hash;
        try {
            hash = workspace.evidence().store(preview.file()).hash();
        } catch (Refusal gone) {
            return;
        }
        if (!hash.equals(preview.hash())) {
            throw Refusal.of("return.file-changed", String.valueOf(preview.file().getFileName()));
        }
    }

    private UUID entry(Draft draft, ReturnPreview preview) {
        ReceivedReturn known = entry(draft.now(), preview);
        if (known != null) {
            return known.entity().id();
        }
        Recognition recognition = Objects.requireNonNull(preview.recognition());
        ReceivedReturn before = ReceivedReturn.last(draft.now(), recognition.unit(), recognition.period());
        Entity begun = new KeptReturn(preview, ReturnChoices.all(Acceptance.NONE), Set.of(), Set.of(),
                before).in(ReceivedReturns.entity(draft.now(), workspace, preview, recognition, ReceivedReturn.State.BEGUN));
        draft.add(begun);
        return begun.id();
    }

    /** A return that the workspace keeps, in a file by its name of then. */
    public record Kept(ReceivedReturn received, Path file) {
    }

    /**
     * The returns of a period of which something is still to be decided, in the order in which they came; files that are
     * no longer there are left out.
     */
    public List<ReceivedReturn> pending(Period period) {
        return pending(workspace.snapshot(), period);
    }

    /** As above, of a state. */
    public static List<ReceivedReturn> pending(Snapshot now, Period period) {
        return now.where(ReceivedReturn.PERIOD, period.id()).stream().map(ReceivedReturn::new)
                .filter(each -> each.equals(ReceivedReturn.current(now, each.unit(), period.id())) && StillOpen.isPending(now, each))
                .sorted(Comparator.comparing(ReceivedReturn::received)).toList();
    }

    /** The return of a unit for a period that is to be looked at again, finished or not; null where none came. */
    public @Nullable ReceivedReturn current(UUID unit, Period period) {
        return ReceivedReturn.current(workspace.snapshot(), unit, period.id());
    }

    /**
     * Lays kept returns out as files again, each under its own name.
     *
     * @param lacking is told of those whose file is not here: they were taken in by an earlier program, or the file lies
     *     in another copy of the workspace
     * @throws Refusal {@code return.file.unreachable} where there is no room for them
     */
    public List<Kept> laidOut(List<ReceivedReturn> received, Consumer<Problem> lacking) {
        List<Kept> files = new ArrayList<>();
        for (ReceivedReturn each : received) {
            try {
                Path kept = workspace.evidence().fileOf(each.hash());
                Path file = TemporaryFiles.folder("return").resolve(fileName(each));
                Files.copy(kept, file);
                Instant written = each.entity().get(ReceivedReturn.FILE_TIME);
                if (written != null) {
                    Files.setLastModifiedTime(file, FileTime.from(written));
                }
                files.add(new Kept(each, file));
            } catch (Refusal gone) {
                lacking.accept(Problem.of("return.not-kept", each.fileName()));
            } catch (IOException e) {
                throw new Refusal(Problem.of("return.file.unreachable", each.fileName(), FileTrouble.of(e)), e);
            }
        }
        return files;
    }

    /** A name that leads nowhere else, whatever another copy of the workspace wrote down. */
    private static String fileName(ReceivedReturn received) {
        Path name = Path.of(received.fileName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")).getFileName();
        return name == null || name.toString().isBlank() || name.toString().matches("[. ]+") ? received.hash() : name.toString();
    }
}
