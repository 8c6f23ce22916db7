package gangmu.architecture.planted.excel;

import java.util.logging.Logger;

/** Planted: writes what it likes into the log. */
public final class WritesTheLog {
    void write(String cell) {
        Logger.getLogger("workbook").warning(cell);
    }
}
