package gangmu.ledgers.sheet;

import java.util.List;

/**
 * One table of a sheet.
 *
 * @param titles what stands above its headings, from the top
 * @param headings by column, the highest row first
 * @param headerFirst the first row of its headings
 * @param headerLast the last row of its headings, with rows of units of measure and of column numbers
 * @param rows the rows below its headings, up to the next table
 */
public record LedgerTable(LedgerSheet sheet, List<Line> titles, List<Heading> headings, int headerFirst, int headerLast,
        List<Integer> rows) {
    public LedgerTable {
        titles = List.copyOf(titles);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** A text that stands by itself. */
    public record Line(int row, int column, String text) {
    }

    /**
     * What stands over a column.
     *
     * @param levels from the top row to the lowest, each text once
     */
    public record Heading(int column, List<String> levels) {
        public Heading {
            levels = List.copyOf(levels);
        }

        public String text() {
            return String.join("/", levels);
        }

        public String leaf() {
            return levels.isEmpty() ? "" : levels.getLast();
        }
    }

    /** All words of its titles. */
    public String title() {
        return String.join(" ", titles.stream().map(Line::text).toList());
    }
}
