package gangmu.ui.controls.grid;

/**
 * A text that is looked for in cells. Capitals and small letters, full-width and half-width forms are the same.
 *
 * @param typed as it was typed; empty is found nowhere
 */
record SearchedText(String typed) {
    boolean in(String cell) {
        return at(cell, 0) >= 0;
    }

    /** The cell's text with another in every place of this one. */
    String replacedIn(String cell, String by) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int at = at(cell, 0); at >= 0; at = at(cell, from)) {
            replaced.append(cell, from, at).append(by);
            from = at + typed.length();
        }
        return replaced.append(cell, from, cell.length()).toString();
    }

    private int at(String cell, int from) {
        for (int at = from; !typed.isEmpty() && at + typed.length() <= cell.length(); at++) {
            int same = 0;
            while (same < typed.length() && folded(cell.charAt(at + same)) == folded(typed.charAt(same))) {
                same++;
            }
            if (same == typed.length()) {
                return at;
            }
        }
        return -1;
    }

    /** U+FF01 to U+FF5E are the full-width forms of the ASCII characters, U+3000 is the full-width space. */
    private static char folded(char character) {
        char narrow = character >= '\uff01' && character <= '\uff5e' ? (char) (character - 0xfee0)
                : character == '\u3000' ? ' ' : character;
        return Character.toLowerCase(narrow);
    }
}
