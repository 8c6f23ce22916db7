package gangmu.returns;

import gangmu.changes.Problem;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.document.CellPlace;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is told about its return: the cells to correct or to answer for, and what could not be placed. Never what is
 * the office's own affair.
 *
 * @param plan the name of the plan
 * @param remarks what is said of the file, its rows and columns
 */
public record ReturnReply(String plan, String unit, String period, List<Correction> corrections, List<Problem> remarks) {
    /** What is said of a file that its unit can mend. */
    private static final Set<String> OF_THE_UNIT = Set.of("return.no-table", "return.remark.outside-links",
            "return.remark.broken-parts", "return.remark.beside-lacking", "return.column.unknown",
            "return.column.missing", "return.column.converted", "return.row.other-period", "return.row.other-unit",
            "return.row.twice", "return.row.unknown", "return.row.copied", "return.row.hidden", "return.row.nameless",
            "return.row.more", "return.rows-missing");

    public ReturnReply {
        corrections = List.copyOf(corrections);
        remarks = List.copyOf(remarks);
    }

    /**
     * One cell to correct or to answer for.
     *
     * @param column what the column is called
     * @param written what stands there
     */
    public record Correction(CellPlace place, String code, String name, String column, String written, Problem what) {
    }

    /**
     * What is to be told.
     *
     * @param asked what the office asks about cells besides
     * @param decided the cells of which the office has decided: there is nothing more to say of them
     * @return null where there is nothing to tell, or nobody knows whom
     */
    public static @Nullable ReturnReply of(ReturnPreview preview, String plan, TemplateWords words,
            Map<CellComparison.Key, String> asked, Set<CellComparison.Key> decided) {
        if (preview.unitName() == null || preview.periodName() == null) {
            return null;
        }
        List<Correction> corrections = new ArrayList<>();
        for (CellComparison cell : preview.cells()) {
            String question = asked.get(cell.key());
            Problem what = question != null ? Problem.of("return.reply.question", question)
                    : decided.contains(cell.key()) ? null : what(cell);
            if (what != null) {
                corrections.add(new Correction(cell.place(), cell.code(), cell.name(),
                        words.headers(cell.sheet(), cell.column()).getFirst(), cell.written(), what));
            }
        }
        List<Problem> remarks = new ArrayList<>();
        preview.messages().stream().filter(message -> OF_THE_UNIT.contains(message.code())).forEach(remarks::add);
        preview.questions().stream().filter(question -> question.isOfHeader() && question.cells() > 0).forEach(question ->
                remarks.add(Problem.of("return.reply.column", question.header(), question.cells())));
        return corrections.isEmpty() && remarks.isEmpty() ? null
                : new ReturnReply(plan, preview.unitName(), preview.periodName(), corrections, remarks);
    }

    private static @Nullable Problem what(CellComparison cell) {
        return switch (cell.outcome()) {
            case REFUSED -> cell.problem();
            case ASKED -> Problem.of("return.reply.unclear", Objects.requireNonNull(cell.problem()));
            case CONFLICT -> cell.ours() == null ? Problem.of("return.reply.differs-from-nothing")
                    : Problem.of("return.reply.differs", cell.ours());
            case UNCHANGED, THEIRS, OURS, BOTH -> null;
        };
    }
}
