package gangmu.returns.comparing;

import gangmu.changes.Problem;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is told and asked about compared cells. */
final class ToldCells {
    private final TemplateWords words;
    private final List<Problem> messages;
    private final List<ReturnQuestion> questions;

    /**
     * Tells and asks.
     *
     * @param messages takes up what is told
     * @param questions takes up what is asked
     */
    ToldCells(TemplateWords words, List<Problem> messages, List<ReturnQuestion> questions) {
        this.words = words;
        this.messages = messages;
        this.questions = questions;
    }

    /** What is refused is said cell by cell, what is doubtful once a column. */
    void tell(List<CellComparison> cells) {
        Map<String, List<CellComparison>> asked = new LinkedHashMap<>();
        for (CellComparison cell : cells) {
            Problem problem = cell.problem();
            if (problem != null && cell.outcome() == CellCase.REFUSED) {
                messages.add(Problem.of("return.cell.refused", cell.place().toString(), cell.code(), cell.name(),
                        header(cell), cell.written(), problem));
            } else if (problem != null && cell.outcome() == CellCase.ASKED) {
                // A row in doubt is asked about once, whatever stands in it.
                String about = problem.code().equals(RowMatching.DOUBTFUL) ? ReturnQuestion.ofRow(cell.sheet(), problem)
                        : ReturnQuestion.ofColumn(cell.sheet(), cell.column(), problem.code());
                asked.computeIfAbsent(about, key -> new ArrayList<>()).add(cell);
            }
        }
        asked.forEach((about, same) -> {
            CellComparison first = same.getFirst();
            Problem problem = Objects.requireNonNull(first.problem());
            Problem text = problem.code().equals(RowMatching.DOUBTFUL)
                    ? Problem.of("return.row.asked", first.place().toString(), problem, same.size())
                    : Problem.of("return.cell.asked", first.place().toString(), first.code(), first.name(),
                            header(first), first.written(), problem, same.size());
            messages.add(text);
            questions.add(new ReturnQuestion(about, text, same.size(), ReturnQuestion.options(problem.code())));
        });
    }

    private String header(CellComparison cell) {
        return words.headers(cell.sheet(), cell.column()).getFirst();
    }
}
