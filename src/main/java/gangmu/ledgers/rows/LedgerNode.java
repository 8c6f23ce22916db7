package gangmu.ledgers.rows;

import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.words.Numbering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a table names: a heading between its rows, a group of a column, a row, a step of what is named beside it. */
public final class LedgerNode {
    private final Role role;
    private final @Nullable LedgerNode parent;
    private final String name;
    private final LedgerPlace place;
    private final Numbering number;
    private final List<Integer> rows = new ArrayList<>();
    private final List<LedgerNode> children = new ArrayList<>();

    LedgerNode(Role role, @Nullable LedgerNode parent, String name, LedgerPlace place, Numbering number) {
        this.role = role;
        this.parent = parent;
        this.name = name;
        this.place = place;
        this.number = number;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** What it is in the table. */
    public enum Role {
        /** A row that gathers those below it. */
        HEADING,
        /** A text of a column that gathers. */
        GROUP,
        ROW,
        /** A row of a table whose names hold for several. */
        STEP
    }

    public Role role() {
        return role;
    }

    public @Nullable LedgerNode parent() {
        return parent;
    }

    /** Its words, without its number. */
    public String name() {
        return name;
    }

    /** The cell that names it. */
    public LedgerPlace place() {
        return place;
    }

    public Numbering number() {
        return number;
    }

    /** The rows of the sheet that tell of it; none for a group of a column. */
    public List<Integer> rows() {
        return rows;
    }

    public List<LedgerNode> children() {
        return children;
    }

    /** Whether it only gathers. */
    public boolean gathers() {
        return role == Role.HEADING || role == Role.GROUP;
    }
}
