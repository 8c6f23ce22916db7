package gangmu.returns;

import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.SaidCells;
import gangmu.returns.recognising.FileVersion;
import gangmu.returns.table.ReturnQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A return as one of several versions that its unit sent: what is compared on top of the last one, and what becomes of it
 * where it is an older one, or where nobody can tell.
 */
final class ReturnVersion {
    private static final int MOST_NAMED = 5;
    private final String name;
    private final String hash;
    private final FileVersion file;
    private final Map<String, String> answers;
    private final List<Problem> messages = new ArrayList<>();
    private List<CellComparison> cells;
    private List<ReturnQuestion> questions;
    private boolean older;
    private boolean unsure;

    ReturnVersion(String name, String hash, FileVersion file, List<CellComparison> cells, List<ReturnQuestion> questions,
            Map<String, String> answers) {
        this.name = name;
        this.hash = hash;
        this.file = file;
        this.cells = List.copyOf(cells);
        this.questions = List.copyOf(questions);
        this.answers = answers;
    }

    /** Finds out whether it is newer than the last return that was taken in, and takes that for its base. */
    void beside(ReceivedReturn last, Snapshot now) {
        SaidCells said = last.said();
        if (last.hash().equals(hash)) {
            return;
        }
        FileVersion.Said order = order(last, said, now);
        String signs = "return.version.no-sign";
        Problem why = order.signs().stream().reduce((one, next) -> Problem.of("return.and", one, next))
                .orElse(Problem.of(signs));
        String answer = answers.get(ReturnQuestion.VERSION);
        FileVersion.Order decided = answer == null ? order.order()
                : answer.equals(ReturnQuestion.OLDER) ? FileVersion.Order.OLDER : FileVersion.Order.NEWER;
        switch (decided) {
            case NEWER -> {
                if (said != null) {
                    messages.add(Problem.of("return.version.newer", name, last.fileName(), why));
                }
            }
            case OLDER -> {
                older = true;
                List<CellComparison> alone = said == null || answer != null ? List.of()
                        : cells.stream().filter(cell -> isHereAlone(cell, said)).toList();
                cells = cells.stream().map(CellComparison::superseded).toList();
                questions = List.of();
                messages.add(Problem.of("return.version.older", name, last.fileName(), why));
                if (!alone.isEmpty()) {
                    messages.add(Problem.of("return.version.older-alone", alone.size(), last.fileName(), alone.stream().limit(MOST_NAMED)
                            .map(cell -> cell.place() + " " + cell.theirs()).collect(Collectors.joining("\u3001"))));
                }
            }
            case UNSURE -> unsure(last.fileName(), why);
        }
    }

    /** Whether the newer version left empty what stands here: it was taken back there, or somebody else filled it in. */
    private static boolean isHereAlone(CellComparison cell, SaidCells said) {
        return (cell.outcome() == CellCase.THEIRS || cell.outcome() == CellCase.CONFLICT) && cell.theirs() != null
                && !said.covers(cell.subject().id(), cell.column().key());
    }

    private FileVersion.Said order(ReceivedReturn last, @Nullable SaidCells said, Snapshot now) {
        boolean taken = now.where(ReceivedReturn.HASH, hash).stream().map(ReceivedReturn::new)
                .anyMatch(before -> before.state() != ReceivedReturn.State.BEGUN && before.received().isBefore(last.received()));
        if (taken) {
            return new FileVersion.Said(FileVersion.Order.OLDER, List.of(Problem.of("return.version.arrival.older")));
        }
        long written = cells.stream().filter(CellComparison::isWritten).count();
        long alike = alike(said);
        int before = said == null ? 0 : said.size();
        return file.beside(new FileVersion(last.fileName(), last.entity().get(ReceivedReturn.SAVED),
                last.entity().get(ReceivedReturn.FILE_TIME)), before > 0 && alike == before && written > before,
                said != null && alike == written && written < before, true);
    }

    /** How many of its cells say what the last return said there. */
    private long alike(@Nullable SaidCells said) {
        return said == null ? 0 : cells.stream().filter(cell -> cell.isWritten() && said.said(cell.subject().id(),
                cell.column().key(), cell.isNumber(), cell.theirs())).count();
    }

    /** Whether it says again what the last return said, of which everything is decided: no cell more, none less, none else. */
    boolean repeats(ReceivedReturn last) {
        SaidCells said = last.said();
        boolean waits = !questions.isEmpty() || cells.stream().anyMatch(cell -> switch (cell.outcome()) {
            case THEIRS, CONFLICT, ASKED, REFUSED -> true;
            case UNCHANGED, OURS, BOTH -> false;
        });
        long written = cells.stream().filter(CellComparison::isWritten).count();
        // One that said nothing keeps nothing of what it said.
        boolean same = said == null ? written == 0 && last.entity().orElse(ReceivedReturn.TAKEN, 0L) == 0
                : written == said.size() && alike(said) == written;
        return same && !waits && last.openCells().isEmpty();
    }

    /** Nothing that differs is taken before a person has said which version is the newer one. */
    private void unsure(String last, Problem why) {
        Problem text = Problem.of("return.version.unsure", name, last, why);
        Problem doubt = Problem.of("return.cell.version-unsure", last);
        int[] asked = {0};
        cells = cells.stream().map(cell -> {
            boolean changed = cell.outcome() == CellCase.THEIRS || cell.outcome() == CellCase.CONFLICT
                    || cell.outcome() == CellCase.ASKED;
            asked[0] += changed ? 1 : 0;
            return changed ? cell.asked(doubt) : cell;
        }).toList();
        if (asked[0] > 0) {
            unsure = true;
            List<ReturnQuestion> left = new ArrayList<>();
            left.add(new ReturnQuestion(ReturnQuestion.VERSION, text, asked[0], ReturnQuestion.options(ReturnQuestion.VERSION)));
            questions.stream().filter(ReturnQuestion::isOfHeader).forEach(left::add);
            questions = left;
            messages.add(text);
        }
    }

    /** What is asked of single columns waits until the version is known. */
    boolean isStillToSay(Problem message) {
        return !older && !unsure || !message.code().equals("return.cell.asked") && !message.code().equals("return.row.asked");
    }

    boolean isOlder() {
        return older;
    }

    /** Whether anything in it is to be taken that was not taken before. */
    boolean hasNew() {
        return cells.stream().anyMatch(cell -> cell.outcome() == CellCase.THEIRS);
    }

    FileVersion file() {
        return file;
    }

    List<CellComparison> cells() {
        return cells;
    }

    List<ReturnQuestion> questions() {
        return questions;
    }

    List<Problem> messages() {
        return messages;
    }
}
