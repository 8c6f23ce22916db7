package gangmu.returns;

import gangmu.changes.Problem;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.document.CellPlace;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a unit is told about its return: the cells to correct or to answer for, and what could not be placed.
 *
 * @param remarks what is said of the file, its rows and columns
 */
public record ReturnReply(String unit, String period, List<Correction> corrections, List<Problem> remarks) {
    public ReturnReply {
        corrections = List.copyOf(corrections);
        remarks = List.copyOf(remarks);
    }

    private static final Set<String> INTERNAL = Set.of("return.another-version", "return.same-file",
            "return.never-sent");

    /**
     * One cell to correct or to answer for.
     *
     * @param column what the column is called
     * @param written what stands there
     */
    public record Correction(CellPlace place, String code, String name, String column, String written, Problem what) {
    }

    /** @param asked what the office asks about cells besides */
    static ReturnReply of(ReturnPreview preview, TemplateWords words, Map<CellComparison.Key, String> asked) {
        List<Correction> corrections = new ArrayList<>();
        for (CellComparison cell : preview.cells()) {
            String question = asked.get(cell.key());
            Problem what = question != null ? Problem.of("return.reply.question", question)
                    : cell.outcome() == CellCase.REFUSED ? cell.problem()
                    : cell.outcome() == CellCase.ASKED ? Problem.of("return.reply.unclear",
                            Objects.requireNonNull(cell.problem())) : null;
            if (what != null) {
                corrections.add(new Correction(cell.place(), cell.code(), cell.name(),
                        words.headers(cell.sheet(), cell.column()).getFirst(), cell.written(), what));
            }
        }
        // What is said of cells stands beside them already, and how the office goes about its files is its own business.
        List<Problem> remarks = preview.messages().stream().filter(message ->
                !message.code().startsWith("return.cell.") && !INTERNAL.contains(message.code())).toList();
        return new ReturnReply(preview.unitName() == null ? "" : preview.unitName(),
                preview.periodName() == null ? "" : preview.periodName(), corrections, remarks);
    }

    public boolean isEmpty() {
        return corrections.isEmpty() && remarks.isEmpty();
    }
}
