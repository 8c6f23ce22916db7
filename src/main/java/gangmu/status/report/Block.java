package gangmu.status.report;

import java.util.List;

/** A part of the report that the program writes. */
public sealed interface Block {
    /**
     * A heading, without its number.
     *
     * @param level from 1
     */
    record Heading(int level, List<Piece> pieces) implements Block {
        public Heading {
            pieces = List.copyOf(pieces);
        }

        /** Its words. */
        public String text() {
            return words(pieces);
        }
    }

    /**
     * A paragraph.
     *
     * @param lead the words that it opens with, set apart; empty for none
     * @param origin which of the program's sentences it is, unique in a report: {@code overall.indicators-behind}; empty for
     *     one that says nothing which could become untrue
     */
    record Paragraph(String lead, List<Piece> pieces, String origin) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        /** Its words, without what its footnotes say. */
        public String text() {
            return lead + words(pieces);
        }
    }

    private static String words(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words said -> text.append(said.text());
                case Piece.Number number -> text.append(number.shown());
                case Piece.Note _, Piece.Again _ -> { }
            }
        }
        return text.toString();
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
