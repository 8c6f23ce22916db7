package gangmu.ledgers.proposal;

import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.CellAccount;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import java.util.List;

/**
 * What a plan made of ledgers would be.
 *
 * @param frame what the plan is called and which years it is for, as far as that was given or read
 * @param units its units in the order in which they are named, those that are known too
 * @param things all else, each after what it refers to
 * @param tables what was understood, table by table
 * @param strangers the tables that nothing could be made of
 * @param remarks all that is to be said, in the order of files, sheets and cells
 * @param account what became of every cell
 */
public record LedgerProposal(Frame frame, List<Proposed> units, List<Proposed> things, List<TableReading> tables,
        List<LedgerTable> strangers, List<Remark> remarks, CellAccount account) {
    public LedgerProposal {
        units = List.copyOf(units);
        things = List.copyOf(things);
        tables = List.copyOf(tables);
        strangers = List.copyOf(strangers);
        remarks = List.copyOf(remarks);
    }

    /** The remarks of one standing. */
    public List<Remark> remarks(Standing standing) {
        return remarks.stream().filter(remark -> remark.standing() == standing).toList();
    }

    /** The same for a plan of another name. */
    public LedgerProposal with(Frame another) {
        return new LedgerProposal(another, units, things, tables, strangers, remarks, account);
    }
}
