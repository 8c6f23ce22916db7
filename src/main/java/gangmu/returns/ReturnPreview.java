package gangmu.returns;

import gangmu.changes.Problem;
import gangmu.returns.beside.FoundRemark;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.recognising.FileVersion;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.table.ReturnQuestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a returned file would change, cell by cell, before anything is changed.
 *
 * @param hash SHA-256 of the file; empty where it could not be read
 * @param outcome {@code PREVIEWED}, {@code SAME_AS_BEFORE}, {@code NEEDS_ANSWER} or {@code REFUSED}
 * @param recognition whose return it is, null where that is not known
 * @param unitName what people call the unit, null where it is not known
 * @param questions what may be answered once for a whole column
 * @param lessons what was said of headers and names, to be remembered when it is taken in
 * @param evidence what came along and may be attached
 * @param remarks what the unit wrote beside the cells that it was asked for
 * @param onTopOf the hash of the older version on top of which it was compared though that is not taken in yet; null for none
 * @param messages all that is to be said of the file as a whole and of what could not be placed or taken
 */
public record ReturnPreview(Path file, String hash, ReturnOutcome outcome, @Nullable Recognition recognition,
        @Nullable String unitName, @Nullable String periodName, List<CellComparison> cells,
        List<ReturnQuestion> questions, List<LearnedWord.Lesson> lessons,
        List<EvidenceOffer> evidence, List<FoundRemark> remarks, List<Problem> messages, @Nullable FileVersion version,
        @Nullable String onTopOf) {
    public ReturnPreview {
        cells = List.copyOf(cells);
        questions = List.copyOf(questions);
        lessons = List.copyOf(lessons);
        evidence = List.copyOf(evidence);
        remarks = List.copyOf(remarks);
        messages = List.copyOf(messages);
    }

    /** How many cells there are of each case; every case has its count. */
    public Map<CellCase, Integer> counts() {
        Map<CellCase, Integer> counts = new EnumMap<>(CellCase.class);
        for (CellCase each : CellCase.values()) {
            counts.put(each, 0);
        }
        cells.forEach(cell -> counts.merge(cell.outcome(), 1, Integer::sum));
        return counts;
    }

    public int count(CellCase outcome) {
        return (int) cells.stream().filter(cell -> cell.outcome() == outcome).count();
    }

    /** The same, as it looks once an older version that lies beside it is taken in; null where none needs to be. */
    public ReturnPreview onTopOf(@Nullable String older) {
        return new ReturnPreview(file, hash, outcome, recognition, unitName, periodName, cells, questions, lessons, evidence,
                remarks, messages, version, older);
    }

    /** The same, with one more thing to tell. */
    public ReturnPreview with(Problem message) {
        List<Problem> more = new ArrayList<>(messages);
        more.add(message);
        return new ReturnPreview(file, hash, outcome, recognition, unitName, periodName, cells, questions,
                lessons, evidence, remarks, more, version, onTopOf);
    }

    /** The same, of which nothing is to be taken, for a newer version lies beside it. */
    public ReturnPreview superseded(Problem why) {
        List<Problem> more = new ArrayList<>(messages);
        more.addFirst(why);
        return new ReturnPreview(file, hash, ReturnOutcome.SAME_AS_BEFORE, recognition, unitName, periodName,
                cells.stream().map(CellComparison::superseded).toList(), List.of(), lessons, evidence, remarks, more, version, onTopOf);
    }

    /** The same, with cells of which another version says something else asked about. */
    public ReturnPreview asked(Problem why, Map<CellComparison.Key, Problem> doubts) {
        List<Problem> more = new ArrayList<>(messages);
        more.addFirst(why);
        List<CellComparison> doubtful = cells.stream().map(cell -> {
            Problem doubt = doubts.get(cell.key());
            return doubt == null || cell.outcome() == CellCase.UNCHANGED || cell.outcome() == CellCase.OURS ? cell
                    : cell.asked(doubt);
        }).toList();
        List<ReturnQuestion> asked = new ArrayList<>(questions);
        asked.addFirst(new ReturnQuestion(ReturnQuestion.VERSION, why, doubts.size(),
                ReturnQuestion.options(ReturnQuestion.VERSION)));
        return new ReturnPreview(file, hash, outcome, recognition, unitName, periodName, doubtful, asked, lessons,
                evidence, remarks, more, version, onTopOf);
    }

    /** A file that could not even be compared. */
    public static ReturnPreview stopped(Path file, String hash, ReturnOutcome outcome, List<Problem> messages) {
        return new ReturnPreview(file, hash, outcome, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), messages, null, null);
    }
}
