package gangmu.excel.reading;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks as they are read, of every kind that spreadsheet programs open: .xlsx (Transitional and Strict), .xls, .ods,
 * the XML of Excel 2003, web pages, tables of text. Nothing in them is run, and nothing is fetched.
 */
public final class WorkbookReading {
    private WorkbookReading() {
    }

    /** @throws WorkbookFault where it cannot be read */
    public static ReturnDocument document(Path file, char @Nullable [] password) throws WorkbookFault {
        String name = String.valueOf(file.getFileName());
        return TableFiles.read(file, password, tables -> whole(tables.read(name)));
    }

    /**
     * As {@link #document}, of larger files, such as plans are.
     *
     * @throws WorkbookFault where it cannot be read
     */
    public static ReturnDocument tables(Path file, char @Nullable [] password) throws WorkbookFault {
        String name = String.valueOf(file.getFileName());
        return TableFiles.read(file, password, Limits::ofPlan, tables -> whole(tables.read(name)));
    }

    /** Where as much was read as is looked at, more may stand there. */
    private static ReturnDocument whole(ReturnDocument document) {
        boolean full = document.sheets().stream().anyMatch(sheet -> sheet.beside().size() >= Limits.MERGED
                || sheet.attachments().size() >= Limits.MERGED);
        return full ? document.noting(ReturnDocument.Remark.BESIDE_LACKING) : document;
    }

    /** The rows of one sheet by its name, also of one that a template hides; none where it is not there. */
    public static List<ReturnDocument.Row> rows(Path file, char @Nullable [] password, String sheet)
            throws WorkbookFault {
        return TableFiles.read(file, password, tables -> tables.rows(sheet));
    }

    /** Writes a picture, named as {@link ReturnDocument.Attachment#picture()} names it, as a file of its own. */
    public static void extract(Path file, char @Nullable [] password, String picture, Path to) throws WorkbookFault {
        TableFiles.read(file, password, tables -> {
            tables.extract(picture, to);
            return to;
        });
    }

    /** Whether a file is a workbook that POI can open, change and write back. */
    public static boolean isOoxml(Path file) {
        try {
            return FileKind.of(file) == FileKind.XLSX;
        } catch (WorkbookFault fault) {
            return false;
        }
    }

    /** What a zip unpacks to, in bytes. */
    public static long unpacked(Path file) throws IOException {
        return FileKind.unpacked(file);
    }
}
