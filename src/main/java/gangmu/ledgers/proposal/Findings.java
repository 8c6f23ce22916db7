package gangmu.ledgers.proposal;

import gangmu.changes.Problem;
import gangmu.ledgers.sheet.CellAccount;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where all that is to be said of cells comes together: the account of what became of them, and the remarks. */
final class Findings {
    private final CellAccount account = new CellAccount();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<Remark> said = new HashSet<>();

    CellAccount account() {
        return account;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** What is to be known of a file as a whole. */
    void told(LedgerPlace place, Problem problem) {
        say(Standing.NOTED, place, problem);
    }

    void taken(LedgerPlace place) {
        account.mark(place, Fate.TAKEN);
    }

    void noted(LedgerPlace place, Problem problem) {
        account.mark(place, Fate.TAKEN);
        say(Standing.NOTED, place, problem);
    }

    void asked(LedgerPlace place, Problem problem) {
        account.mark(place, Fate.ASKED);
        say(Standing.ASKED, place, problem);
    }

    void left(LedgerPlace place, Problem problem) {
        account.mark(place, Fate.LEFT);
        say(Standing.LEFT, place, problem);
    }

    /** A cell that is meant for many rows is told of once. */
    private void say(Standing standing, LedgerPlace place, Problem problem) {
        Remark remark = new Remark(standing, place, problem);
        if (said.add(remark)) {
            remarks.add(remark);
        }
    }
}
