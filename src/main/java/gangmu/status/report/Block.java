package gangmu.status.report;

import java.util.List;

/** A part of the report that the program writes. */
public sealed interface Block {
    /**
     * A heading, without its number.
     *
     * @param level from 1
     */
    record Heading(int level, String text) implements Block {
    }

    /**
     * A paragraph.
     *
     * @param lead the words that it opens with, set apart; empty for none
     */
    record Paragraph(String lead, List<Piece> pieces) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A table of an annex.
     *
     * @param measure the unit of measure above it, empty for none
     */
    record Listing(List<Column> columns, List<List<List<Piece>>> rows, String measure) implements Block {
        public Listing {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param width its share of the table's width, against the other columns'
     * @param centred whether its cells stand in the middle
     */
    record Column(String heading, int width, boolean centred) {
    }
}
