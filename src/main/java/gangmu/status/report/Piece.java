package gangmu.status.report;

import gangmu.status.figures.Figure;
import java.util.List;

/** A stretch of a paragraph. */
public sealed interface Piece {
    /** Words without a figure in them. */
    record Words(String text) implements Piece {
    }

    /**
     * A figure, alone.
     *
     * @param shown how it is written
     */
    record Number(Figure figure, String shown) implements Piece {
    }

    /**
     * A footnote, at this place.
     *
     * @param name by which {@link Again} names it, unique in a report; empty where nothing does
     */
    record Note(List<Piece> pieces, String name) implements Piece {
        public Note {
            pieces = List.copyOf(pieces);
        }

        public Note(List<Piece> pieces) {
            this(pieces, "");
        }
    }

    /** The number of a footnote that stands before. */
    record Again(String note) implements Piece {
    }
}
