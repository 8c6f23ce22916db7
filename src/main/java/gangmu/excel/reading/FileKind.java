package gangmu.excel.reading;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its content; its name may say anything (.et files are often .xls or .xlsx inside). */
public enum FileKind {
    /** A zip with an .xlsx or .xlsm workbook inside. */
    XLSX,
    /** A zip with an .ods workbook inside. */
    ODS,
    /** A zip with a .docx inside that has tables. */
    DOCX,
    /** An OLE2 file: an .xls workbook, or an encrypted .xlsx. */
    OLE2,
    /** The XML of Excel 2003, mostly named .xls. */
    XML_2003,
    /** A web page with tables, mostly named .xls. */
    HTML,
    /** A web page with what belongs to it in one file. */
    MHTML,
    /** A table of text. */
    CSV;

    private static final int SNIFFED = 4_096;
    private static final String SHEETS_2003 = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final Pattern MIME = Pattern.compile("(?is)^\\s*(?:mime-version|from|content-type|subject|date):.*"
            + "(?:multipart/|text/html).*");
    private static final Pattern WEB_PAGE = Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*"
            + "<(?:!doctype html|html|head|body|table|meta|div|style)\\b.*");

    /** @throws WorkbookFault where it is none that can be read */
    public static FileKind of(Path file) throws WorkbookFault {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("~$")) {
            throw new WorkbookFault(Reason.LOCK_FILE);
        }
        byte[] start;
        try {
            if (Files.size(file) > Limits.FILE) {
                throw new WorkbookFault(Reason.TOO_LARGE);
            }
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(SNIFFED);
            }
        } catch (IOException e) {
            throw new WorkbookFault(Reason.UNREACHABLE, "", e);
        }
        if (start.length == 0) {
            throw new WorkbookFault(Reason.EMPTY);
        }
        if (startsWith(start, 'P', 'K')) {
            return zipped(file, name);
        }
        if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLE2;
        }
        if (startsWith(start, 'R', 'a', 'r', '!') || startsWith(start, '7', 'z', 0xbc, 0xaf)) {
            throw new WorkbookFault(Reason.PACKED);
        }
        // BIFF2 to BIFF4 start with a bare BOF record.
        if (startsWith(start, 0x09, 0x00) || startsWith(start, 0x09, 0x02) || startsWith(start, 0x09, 0x04)) {
            throw new WorkbookFault(Reason.TOO_OLD);
        }
        return text(start, name.toLowerCase(Locale.ROOT));
    }

    private static FileKind text(byte[] start, String lower) throws WorkbookFault {
        // Signs of tags are the same in UTF-8 and GB18030, and in UTF-16 but for the zeros between them.
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^[^\\x20-\\x7e\\s]{1,3}", "");
        if (text.contains(SHEETS_2003) && text.stripLeading().startsWith("<")) {
            return XML_2003;
        }
        if (MIME.matcher(text).matches()) {
            return MHTML;
        }
        if (WEB_PAGE.matcher(text).matches()) {
            return HTML;
        }
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        throw new WorkbookFault(lower.endsWith(".txt") || lower.endsWith(".tsv") ? Reason.TEXT_TABLE
                : Reason.NOT_A_WORKBOOK);
    }

    /** What a file unpacks to, in bytes. */
    public static long unpacked(Path file) throws IOException {
        try (WorkbookZip zip = WorkbookZip.open(file)) {
            return zip.size();
        } catch (WorkbookFault e) {
            throw new IOException(e);
        }
    }

    private static boolean startsWith(byte[] start, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileKind zipped(Path file, String name) throws WorkbookFault {
        Reason other = Reason.NOT_A_WORKBOOK;
        try (WorkbookZip zip = WorkbookZip.open(file)) {
            String workbook = zip.workbook();
            for (String part : zip.names()) {
                other = switch (part) {
                    case "xl/workbook.bin" -> Reason.BINARY_WORKBOOK;
                    case "word/document.xml", "ppt/presentation.xml" -> Reason.OTHER_DOCUMENT;
                    default -> other;
                };
            }
            if (workbook != null && other == Reason.NOT_A_WORKBOOK) {
                return XLSX;
            }
            if (other == Reason.OTHER_DOCUMENT && zip.has("word/document.xml")) {
                return DOCX;
            }
            if (zip.has("content.xml") && zip.has("META-INF/manifest.xml")) {
                if (OdsReader.isSpreadsheet(zip)) {
                    return ODS;
                }
                throw new WorkbookFault(Reason.OTHER_DOCUMENT);
            }
            if (other == Reason.NOT_A_WORKBOOK && !zip.has("[Content_Types].xml")) {
                other = Reason.PACKED;
            }
        } catch (IOException e) {
            throw new WorkbookFault(Reason.DAMAGED, "", e);
        }
        throw new WorkbookFault(other);
    }
}
