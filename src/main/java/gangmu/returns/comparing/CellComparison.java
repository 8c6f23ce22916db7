package gangmu.returns.comparing;

import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.returns.document.CellPlace;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateSheet;
import org.jspecify.annotations.Nullable;

/**
 * One cell compared three ways. The three values are canonical texts of the column's field; null is no value.
 *
 * @param place where it stands in the unit's workbook
 * @param subject the item or indicator of its row
 * @param code the code of the item or indicator
 * @param name what the item or indicator is called
 * @param theirs what their text was understood as; null also where it could not be read
 * @param written what they wrote, letter by letter
 * @param problem what is doubtful or wrong about it, and what was expected; null where nothing is
 */
public record CellComparison(CellPlace place, TemplateSheet sheet, TemplateColumn column, Ref subject, String code,
        String name, CellCase outcome, @Nullable String sent, @Nullable String ours, @Nullable String theirs,
        String written, @Nullable Problem problem) {
    /** The same cell wherever it stands in whichever file. */
    public Key key() {
        return new Key(subject, column.key());
    }

    /** Whether its column holds numbers, which are the same however they are written. */
    public boolean isNumber() {
        return OpenCells.isNumber(column);
    }

    /** Whether it says something else than it was sent with. */
    public boolean isWritten() {
        return outcome == CellCase.REFUSED ? column.input() && !written.isBlank() : column.input()
                && !CellInterpreter.same(column, theirs, sent);
    }

    /** Whether what they say could be taken as it was understood, where somebody who has the choice accepts it. */
    public boolean isTakable() {
        return problem == null || ReturnQuestion.isTakable(problem);
    }

    /** What a choice is made for. */
    public record Key(Ref subject, String column) {
    }

    /** The same, to be asked about; what was refused stays so. */
    public CellComparison asked(Problem why) {
        return outcome == CellCase.REFUSED ? this : new CellComparison(place, sheet, column, subject, code, name,
                CellCase.ASKED, sent, ours, theirs, written, why);
    }

    /** The same, where what we have is newer than what they say. */
    public CellComparison superseded() {
        return outcome == CellCase.UNCHANGED ? this : new CellComparison(place, sheet, column, subject, code, name,
                CellCase.OURS, sent, ours, theirs, written, null);
    }

    CellComparison refused(Problem why) {
        return new CellComparison(place, sheet, column, subject, code, name, CellCase.REFUSED, sent, ours, theirs,
                written, why);
    }
}
