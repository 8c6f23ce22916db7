package gangmu.ui.ledgers;

import gangmu.ledgers.meaning.TableChoices;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person said on the page. A column is known by its heading, so that two columns of one heading are said to be the
 * same. It never changes: the reading goes on beside the screen with what was said when it began.
 *
 * @param kinds what tables list; empty for those that are to be left
 */
record SaidOfTables(Map<Place, Optional<TableKind>> kinds, Map<Heading, Optional<Meaning>> columns) implements TableChoices {
    static final SaidOfTables NOTHING = new SaidOfTables(Map.of(), Map.of());

    SaidOfTables {
        kinds = Map.copyOf(kinds);
        columns = Map.copyOf(columns);
    }

    /** Where a table stands, by which it is found again when the files are looked at again. */
    record Place(String file, String sheet, int row) {
        static Place of(LedgerTable table) {
            return new Place(table.sheet().file(), table.sheet().name(), table.headerFirst());
        }
    }

    record Heading(Place table, String text) {
    }

    /** With what a table lists; empty to leave it. */
    SaidOfTables kind(LedgerTable table, Optional<TableKind> kind) {
        Map<Place, Optional<TableKind>> said = new HashMap<>(kinds);
        said.put(Place.of(table), kind);
        return new SaidOfTables(said, columns);
    }

    /** With what a column means; empty to leave it. */
    SaidOfTables column(LedgerTable table, String heading, Optional<Meaning> meaning) {
        Map<Heading, Optional<Meaning>> said = new HashMap<>(columns);
        said.put(new Heading(Place.of(table), heading), meaning);
        return new SaidOfTables(kinds, said);
    }

    @Override
    public Optional<TableKind> kind(LedgerTable table) {
        return kinds.getOrDefault(Place.of(table), Optional.empty());
    }

    @Override
    public boolean isLeft(LedgerTable table) {
        Optional<TableKind> said = kinds.get(Place.of(table));
        return said != null && said.isEmpty();
    }

    /** What was said of a column holds for every kind of table that has such columns. */
    @Override
    public Optional<Said> column(LedgerTable table, TableKind kind, String heading) {
        Optional<Meaning> said = columns.get(new Heading(Place.of(table), heading));
        return said == null || said.isPresent() && !said.get().isOf(kind) ? Optional.empty() : Optional.of(new Said(said));
    }
}
