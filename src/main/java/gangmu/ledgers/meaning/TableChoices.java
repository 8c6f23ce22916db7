package gangmu.ledgers.meaning;

import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import java.util.Optional;

/** What a person said of tables and columns, now on the page or earlier for this office; it goes before all reading. */
public interface TableChoices {
    /** Nobody said anything. */
    TableChoices NONE = new TableChoices() {
    };

    /** What a column is said to be; its meaning is empty where it is to be left. */
    record Said(Optional<Meaning> meaning) {
    }

    /** What a table lists; empty where nobody said. */
    default Optional<TableKind> kind(LedgerTable table) {
        return Optional.empty();
    }

    /** Whether a table is to be left. */
    default boolean isLeft(LedgerTable table) {
        return false;
    }

    /** What a heading means in a table of a kind; empty where nobody said. */
    default Optional<Said> column(LedgerTable table, TableKind kind, String heading) {
        return Optional.empty();
    }
}
