package gangmu.architecture.planted.plan;

import org.apache.poi.ss.usermodel.Workbook;

/** Planted: POI outside {@code excel} and {@code word}. */
public final class ReadsWorkbooks {
    public int read(Workbook workbook) {
        return workbook.getNumberOfSheets();
    }
}
