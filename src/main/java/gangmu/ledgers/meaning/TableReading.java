package gangmu.ledgers.meaning;

import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.returns.headers.UnitNotes;
import gangmu.returns.reading.UnitOfMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as it is understood.
 *
 * @param number which of the tables of its sheet it is, from 1
 * @param sure whether what it lists is beyond doubt
 */
public record TableReading(LedgerTable table, int number, TableKind kind, boolean sure, List<LedgerColumn> columns) {
    /** \u4e07\u5143, in which amounts are kept. */
    public static final UnitOfMeasure MONEY = UnitOfMeasure.of("\u4e07\u5143");

    public TableReading {
        columns = List.copyOf(columns);
    }

    public Optional<LedgerColumn> column(Meaning meaning) {
        return columns.stream().filter(column -> column.is(meaning)).findFirst();
    }

    public List<LedgerColumn> columns(Meaning meaning) {
        return columns.stream().filter(column -> column.is(meaning)).toList();
    }

    public boolean has(Meaning meaning) {
        return column(meaning).isPresent();
    }

    /** The unit of measure of a column of money; empty where neither its heading nor titles, notes and tab name one. */
    public Optional<UnitOfMeasure> money(LedgerColumn column) {
        List<String> named = new ArrayList<>();
        String own = column.sense().unit();
        if (own != null) {
            named.add(own);
        }
        table.titles().forEach(line -> named.addAll(UnitNotes.in(line.text())));
        named.addAll(UnitNotes.in(table.sheet().name()));
        return named.stream().map(unit -> UnitOfMeasure.of(MONEY.completed(unit))).filter(unit -> unit.convertsTo(MONEY)).findFirst();
    }

    /** The same with other columns. */
    public TableReading with(List<LedgerColumn> others) {
        return new TableReading(table, number, kind, sure, others);
    }
}
