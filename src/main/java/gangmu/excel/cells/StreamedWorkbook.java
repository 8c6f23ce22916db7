package gangmu.excel.cells;

import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook that is streamed out, so that a plan of 100,000 items needs little memory. It is packed lightly: the usual
 * effort would make such a file a quarter smaller, and take a third of the time of writing it.
 */
public final class StreamedWorkbook extends SXSSFWorkbook {
    private static final int ROWS_IN_MEMORY = 100;
    /** Of zip, from 1 to 9; the usual is 6. */
    private static final int EFFORT = 2;

    public StreamedWorkbook() {
        super(ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(EFFORT);
        return zip;
    }
}
