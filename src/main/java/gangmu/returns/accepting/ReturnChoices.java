package gangmu.returns.accepting;

import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken from a return: cell by cell where a choice was made, by the general rule elsewhere.
 *
 * @param questions what is to be asked of the unit about a cell
 * @param evidence what is to be attached of what came along
 * @param password of the workbook, for the pictures in it
 * @param answers what was answered to what the return asks, by the keys of the questions; to be kept with it
 */
public record ReturnChoices(Acceptance acceptance, Map<CellComparison.Key, CellChoice> cells,
        Map<CellComparison.Key, String> questions, List<EvidenceOffer> evidence,
        char @Nullable [] password, Map<String, String> answers) {
    public ReturnChoices {
        cells = Map.copyOf(cells);
        questions = Map.copyOf(questions);
        evidence = List.copyOf(evidence);
        answers = Map.copyOf(answers);
    }

    public ReturnChoices(Acceptance acceptance, Map<CellComparison.Key, CellChoice> cells,
            Map<CellComparison.Key, String> questions, List<EvidenceOffer> evidence, char @Nullable [] password) {
        this(acceptance, cells, questions, evidence, password, Map.of());
    }

    public ReturnChoices(Acceptance acceptance, Map<CellComparison.Key, CellChoice> cells) {
        this(acceptance, cells, Map.of(), List.of(), null);
    }

    public ReturnChoices with(List<EvidenceOffer> along, char @Nullable [] itsPassword) {
        return new ReturnChoices(acceptance, cells, questions, along, itsPassword, answers);
    }

    /** The same, to be kept with what was answered. */
    public ReturnChoices answered(Map<String, String> given) {
        return new ReturnChoices(acceptance, cells, questions, evidence, password, given);
    }

    /** The same, with what was decided before about other cells. */
    public ReturnChoices over(Map<CellComparison.Key, CellChoice> before) {
        Map<CellComparison.Key, CellChoice> all = new HashMap<>(before);
        all.putAll(cells);
        return new ReturnChoices(acceptance, all, questions, evidence, password, answers);
    }

    public static ReturnChoices all(Acceptance acceptance) {
        return new ReturnChoices(acceptance, Map.of());
    }

    /** Whether nothing at all is to be done. */
    public boolean isOnlyLooking() {
        return acceptance == Acceptance.NONE && cells.isEmpty() && questions.isEmpty() && evidence.isEmpty();
    }
}
