package gangmu.word;

/**
 * About which page a paragraph stands on, for the contents page until a word processor works it out: 22 lines of 28
 * characters to the page.
 */
final class PageEstimate {
    private static final int LINES = 22;
    private static final int CHARACTERS = 28;
    private int page = 1;
    private int line;

    /** Lays a paragraph out and gives the page that it begins on. */
    int add(String text, boolean newPage) {
        if (newPage) {
            nextPage();
        }
        int letters = text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() + 4;
        int lines = Math.max(1, (letters + 2 * CHARACTERS - 1) / (2 * CHARACTERS));
        if (line >= LINES) {
            page++;
            line = 0;
        }
        int begins = page;
        line += lines;
        while (line > LINES) {
            line -= LINES;
            page++;
        }
        return begins;
    }

    /** Lays out so many lines of half the height: the rows of a table. */
    void addRows(int rows) {
        line += (rows + 1) / 2;
        page += line / LINES;
        line %= LINES;
    }

    void nextPage() {
        if (line > 0) {
            page++;
            line = 0;
        }
    }
}
