package gangmu.ui.returns;

import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.Decided;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.table.ReturnQuestion;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One return in the list: what it would change, what was decided of it, and which of its rows are shown. */
public final class ArrivedReturn {
    private ReturnPreview preview;
    private Decided decided;
    private ReturnHints hints = ReturnHints.NONE;
    private @Nullable Set<RowKind> chosenKinds;
    private boolean sentBack;

    ArrivedReturn(ReturnPreview preview, Decided decided) {
        this.preview = preview;
        this.decided = decided;
    }

    /** How it stands with a return. */
    public enum Stage {
        /** Nothing was decided or taken yet. */
        NEW,
        /** 待处理: something was, and something is still to be decided or to be carried out. */
        PENDING,
        /** All of it was decided. */
        FINISHED,
        SENT_BACK,
        /** It cannot be taken in, or only once a question is answered. */
        NOT_TAKEN
    }

    public ReturnPreview preview() {
        return preview;
    }

    public Decided decided() {
        return decided;
    }

    ReturnHints hints() {
        return hints;
    }

    /** What of all that came along is to be attached. */
    public List<EvidenceOffer> evidence() {
        return preview.evidence().stream().filter(offer -> decided.wanted().contains(offer.key())).toList();
    }

    public boolean sentBack() {
        return sentBack;
    }

    public ReturnOutcome outcome() {
        return preview.outcome();
    }

    void read(ReturnPreview again, Decided now, ReturnHints with) {
        preview = again;
        decided = now;
        hints = with;
    }

    void sendBack() {
        sentBack = true;
    }

    /** What a row is. */
    public RowKind kind(CellComparison cell) {
        boolean carriedOut = decided.choices().containsKey(cell.key()) && !decided.waiting().contains(cell.key());
        return decided.taken().containsKey(cell.key()) || carriedOut ? RowKind.SETTLED : RowKind.of(cell.outcome());
    }

    /** How many rows there are of each kind; every kind has its count. */
    public Map<RowKind, Integer> counts() {
        Map<RowKind, Integer> counts = new EnumMap<>(RowKind.class);
        for (RowKind each : RowKind.values()) {
            counts.put(each, 0);
        }
        preview.cells().forEach(cell -> counts.merge(kind(cell), 1, Integer::sum));
        return counts;
    }

    /** What was decided about a cell, null where nobody has. */
    public @Nullable CellChoice choice(CellComparison cell) {
        return decided.choices().get(cell.key());
    }

    /** Whether a decision is called for and was not made. */
    public boolean isUndecided(CellComparison cell) {
        return cell.column().input() && kind(cell).callsForDecision() && !decided.choices().containsKey(cell.key());
    }

    /** How many cells still call for a decision, with those that wait for what their header means. */
    public int undecided() {
        return (int) preview.cells().stream().filter(this::isUndecided).count()
                + preview.questions().stream().filter(ReturnQuestion::isOfHeader).mapToInt(ReturnQuestion::cells).sum();
    }

    /** Whether a cell would be taken over, or put at another value, if the return were finished now. */
    public boolean isToBeTaken(CellComparison cell) {
        CellChoice choice = choice(cell);
        if (choice == null) {
            return cell.outcome() == CellCase.THEIRS;
        }
        return decided.waiting().contains(cell.key()) && cell.outcome() != CellCase.REFUSED && choice instanceof CellChoice.TakeTheirs
                || decided.waiting().contains(cell.key()) && choice instanceof CellChoice.Use;
    }

    /** How many cells would be taken over now. */
    public int toBeTaken() {
        return (int) preview.cells().stream().filter(this::isToBeTaken).count();
    }

    /** Whether anything happens where it is finished now: cells taken, decisions carried out, or its arrival put down. */
    public boolean canFinish() {
        return !sentBack && (outcome() == ReturnOutcome.PREVIEWED
                || outcome() == ReturnOutcome.SAME_AS_BEFORE && !decided.waiting().isEmpty());
    }

    /** Whether its rows can be decided about. */
    public boolean canDecide() {
        return !sentBack && (outcome() == ReturnOutcome.PREVIEWED || outcome() == ReturnOutcome.SAME_AS_BEFORE);
    }

    /** Whether it was taken in, whatever is still to be decided of it. */
    public boolean isTakenIn() {
        return outcome() == ReturnOutcome.SAME_AS_BEFORE || !decided.taken().isEmpty()
                || decided.choices().size() > decided.waiting().size();
    }

    public Stage stage() {
        if (sentBack) {
            return Stage.SENT_BACK;
        }
        if (outcome() == ReturnOutcome.REFUSED || outcome() == ReturnOutcome.NEEDS_ANSWER) {
            return Stage.NOT_TAKEN;
        }
        boolean begun = isTakenIn() || !decided.choices().isEmpty();
        return !begun ? Stage.NEW : undecided() > 0 || !decided.waiting().isEmpty() || toBeTaken() > 0 ? Stage.PENDING
                : Stage.FINISHED;
    }

    /**
     * The kinds of rows that are unfolded: as somebody chose, otherwise what calls for a decision; where nothing does, what
     * would be taken and what was.
     */
    public Set<RowKind> unfolded() {
        if (chosenKinds != null) {
            return Collections.unmodifiableSet(chosenKinds);
        }
        Map<RowKind, Integer> counts = counts();
        Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
        counts.forEach((kind, count) -> {
            if (kind.callsForDecision() && count > 0) {
                kinds.add(kind);
            }
        });
        return kinds.isEmpty() ? EnumSet.of(RowKind.THEIRS, RowKind.SETTLED) : kinds;
    }

    void unfold(RowKind kind, boolean shown) {
        Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
        kinds.addAll(unfolded());
        if (shown) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
        chosenKinds = kinds;
    }

    /** How many rows are folded away. */
    public int folded() {
        Set<RowKind> kinds = unfolded();
        return (int) preview.cells().stream().filter(cell -> !kinds.contains(kind(cell))).count();
    }
}
