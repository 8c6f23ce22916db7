package gangmu.returns.document;

/**
 * What a person put onto a sheet beside its cells: a comment, a text box, a file that was laid into it.
 *
 * @param row of the cell it hangs on or lies over, counted from 0; -1 where it has no place
 * @param column counted from 0; -1 where it has no place
 * @param author who wrote it, as the file says; empty where it does not
 * @param text what it says; of a thread of comments each with its author, a line each; the name of a file or picture
 */
public record Beside(Kind kind, int row, int column, String author, String text) {
    /** What it is. */
    public enum Kind {
        /** A comment of a cell, with the answers to it. */
        COMMENT,
        /** A text box or another shape with a text. */
        SHAPE,
        /** A picture that is no attachment of a cell. */
        PICTURE,
        /** A file or chart that lies in the sheet. */
        OBJECT,
        /** A text of the page: its header or footer, or what stands outside the tables of a web page. */
        PAGE
    }
}
