package gangmu.returns.document;

/**
 * What the look of a cell says of its value: what is struck out is not meant, and what cannot be seen was perhaps not
 * meant to stay.
 *
 * @param struck whether all that stands there is struck out
 * @param leftOut what was struck out beside the value; it is no part of the value
 * @param unseen whether it has the colour of its ground, or a format that shows nothing
 */
public record CellLook(boolean struck, String leftOut, boolean unseen) {
    public static final CellLook PLAIN = new CellLook(false, "", false);
    public static final CellLook STRUCK = new CellLook(true, "", false);
    public static final CellLook UNSEEN = new CellLook(false, "", true);

    /** The look of a cell as a whole. */
    public static CellLook of(boolean struck, boolean unseen) {
        return struck ? STRUCK : unseen ? UNSEEN : PLAIN;
    }

    public CellLook leavingOut(String text) {
        return text.isEmpty() ? this : new CellLook(struck, text, unseen);
    }
}
