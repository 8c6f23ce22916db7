package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.OpenCell;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.SaidCells;
import gangmu.returns.recognising.FileVersion;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.table.ReturnQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the register keeps of a return: what it said, which is the base for the next one, and what is still to be decided. */
final class KeptReturn {
    /** The longest text that the register holds. */
    private static final int LONGEST = 1_000_000;
    /** Listed one by one: as many as fit the longest text, however much stands in them. */
    private static final int MOST_OPEN = 1_500;
    private static final String UNREAD = "!";
    private final ReturnPreview preview;
    private final ReturnChoices choices;
    private final Set<CellComparison.Key> taken;
    private final Set<CellComparison.Key> decided;
    private final @Nullable ReceivedReturn before;

    /**
     * A return as it will be kept.
     *
     * @param taken the cells that are taken over now
     * @param decided the cells of which something was decided earlier
     * @param before the last return of the unit for the period, null where this is the first
     */
    KeptReturn(ReturnPreview preview, ReturnChoices choices, Set<CellComparison.Key> taken, Set<CellComparison.Key> decided,
            @Nullable ReceivedReturn before) {
        this.decided = decided;
        this.preview = preview;
        this.choices = choices;
        this.taken = taken;
        this.before = before;
    }

    /** The entry of the register, filled in. */
    Entity in(Entity entry) {
        String said = said();
        List<OpenCell> open = open();
        FileVersion version = preview.version();
        return entry.with(ReceivedReturn.SAID, said.length() > LONGEST ? null : said)
                .with(ReceivedReturn.OPEN_CELLS, open.isEmpty() ? null : OpenCell.write(open))
                .with(ReceivedReturn.ASKED, (long) asked())
                .with(ReceivedReturn.REFUSED, (long) preview.count(CellCase.REFUSED))
                .with(ReceivedReturn.SAVED, version == null ? null : version.saved())
                .with(ReceivedReturn.FILE_TIME, version == null ? null : version.fileTime());
    }

    private int asked() {
        return (int) preview.cells().stream().filter(cell -> cell.outcome() == CellCase.ASKED && isOpen(cell)).count()
                + preview.questions().stream().filter(ReturnQuestion::isOfHeader).mapToInt(ReturnQuestion::cells).sum();
    }

    private boolean isOpen(CellComparison cell) {
        boolean undecided = switch (cell.outcome()) {
            case ASKED, REFUSED, CONFLICT, THEIRS -> true;
            case UNCHANGED, OURS, BOTH -> false;
        };
        return undecided && cell.column().input() && !taken.contains(cell.key()) && choices.cells().get(cell.key()) == null
                && !decided.contains(cell.key());
    }

    private String said() {
        SaidCells last = before == null ? null : before.said();
        SaidCells.Builder said = new SaidCells.Builder(last);
        for (CellComparison cell : preview.cells()) {
            UUID subject = cell.subject().id();
            String column = cell.column().key();
            if (!cell.column().input() || cell.outcome() == CellCase.OURS && last != null && last.covers(subject, column)) {
                continue;
            }
            if (cell.isWritten()) {
                said.add(subject, column, cell.isNumber(), cell.outcome() == CellCase.REFUSED ? UNREAD + cell.written()
                        : cell.theirs(), isOpen(cell));
            } else {
                said.remove(subject, column);
            }
        }
        return said.build().write();
    }

    private List<OpenCell> open() {
        Map<CellComparison.Key, CellComparison> here = new HashMap<>();
        List<OpenCell> open = new ArrayList<>();
        int more = 0;
        for (CellComparison cell : preview.cells()) {
            here.put(cell.key(), cell);
            if (isOpen(cell)) {
                if (open.size() >= MOST_OPEN) {
                    more++;
                    continue;
                }
                OpenCell.What what = switch (cell.outcome()) {
                    case REFUSED -> OpenCell.What.REFUSED;
                    case CONFLICT -> OpenCell.What.CONFLICT;
                    case THEIRS -> OpenCell.What.THEIRS;
                    case ASKED, UNCHANGED, OURS, BOTH -> OpenCell.What.ASKED;
                };
                open.add(new OpenCell(cell.subject().id(), cell.column().key(), cell.place().toString(), cell.code(),
                        cell.name(), what, cell.written(), SaidCells.markOf(cell.isNumber(), cell.ours()), 1));
            }
        }
        Recognition recognition = Objects.requireNonNull(preview.recognition());
        preview.questions().stream().filter(question -> question.isOfHeader() && question.cells() > 0).forEach(question ->
                open.add(new OpenCell(recognition.unit(), question.key(), "", "",
                        question.header(), OpenCell.What.ASKED, "", "",
                        question.cells())));
        if (more > 0) {
            // Counted, if not listed.
            open.add(new OpenCell(recognition.unit(), "", "", "", "", OpenCell.What.ASKED, "", "", more));
        }
        if (before != null) {
            before.openCells().stream().filter(cell -> !cell.isColumn() && here.keySet().stream().noneMatch(key ->
                    key.subject().id().equals(cell.subject()) && key.column().equals(cell.column()))).forEach(open::add);
        }
        return open;
    }
}
