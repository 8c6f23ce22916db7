package gangmu.excel.reading;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;

/** How much a return may hold before it is taken for a mistake or an attack. */
final class Limits {
    /** Bytes of the file itself. */
    static final long FILE = 100L << 20;
    /** Bytes of all its parts together that are read, unpacked. */
    static final long WHOLE = 2_000L << 20;
    /** Bytes of one part of it, unpacked. */
    static final long PART = 600L << 20;
    /** Bytes of an .xls, which is held in memory whole, some twenty times as large. */
    static final long XLS = 12L << 20;
    /** Bytes of the texts that cells share, unpacked; they are held in memory. */
    static final long SHARED_TEXTS = 120L << 20;
    private static final int ROWS = 200_000;
    private static final int CELLS = 4_000_000;
    /** Plans are larger than any return. */
    private static final int PLAN_ROWS = 1_000_000;
    private static final int PLAN_CELLS = 40_000_000;
    static final int SHEETS = 200;
    static final int COLUMNS = 1_000;
    /** Merged regions of a sheet that are looked at, and of comments, shapes, pictures and links. */
    static final int MERGED = 10_000;
    /** Characters of one cell; programs allow 32,767, WPS writes somewhat more. */
    static final int TEXT = 100_000;

    private final int mostRows;
    private final int mostCells;
    private int cells;
    private int rows;

    private Limits(int mostRows, int mostCells) {
        this.mostRows = mostRows;
        this.mostCells = mostCells;
    }

    static Limits ofReturn() {
        return new Limits(ROWS, CELLS);
    }

    static Limits ofPlan() {
        return new Limits(PLAN_ROWS, PLAN_CELLS);
    }

    void row(int kept) throws WorkbookFault {
        cells += kept;
        if (++rows > mostRows || cells > mostCells) {
            throw new WorkbookFault(Reason.TOO_LARGE);
        }
    }

    static void text(int length) throws WorkbookFault {
        if (length > TEXT) {
            throw new WorkbookFault(Reason.TOO_LARGE);
        }
    }
}
