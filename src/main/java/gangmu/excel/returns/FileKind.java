package gangmu.excel.returns;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is by its content; its name may say anything (.et files are often .xls or .xlsx inside). */
enum FileKind {
    /** A zip with an .xlsx or .xlsm workbook inside. */
    XLSX,
    /** An OLE2 file: an .xls workbook, or an encrypted .xlsx. */
    OLE2,
    /** A table of text. */
    CSV;

    private static final int SNIFFED = 512;

    static FileKind of(Path file) throws WorkbookFault {
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
            throw new WorkbookFault(Reason.UNREACHABLE, String.valueOf(e.getMessage()), e);
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
        // BIFF2 to BIFF4 start with a bare BOF record.
        if (startsWith(start, 0x09, 0x00) || startsWith(start, 0x09, 0x02) || startsWith(start, 0x09, 0x04)) {
            throw new WorkbookFault(Reason.TOO_OLD);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        throw new WorkbookFault(lower.endsWith(".txt") || lower.endsWith(".tsv") ? Reason.TEXT_TABLE
                : Reason.NOT_A_WORKBOOK);
    }

    /** What a file unpacks to, in bytes. */
    static long unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.stream().mapToLong(entry -> Math.max(entry.getSize(), 0)).sum();
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
        boolean workbook = false;
        Reason other = Reason.NOT_A_WORKBOOK;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (entry.getSize() > (part.endsWith("sharedstrings.xml") ? Limits.SHARED_TEXTS : Limits.PART)) {
                    throw new WorkbookFault(Reason.TOO_LARGE, entry.getName(), null);
                }
                workbook |= part.endsWith("workbook.xml");
                other = switch (part) {
                    case "xl/workbook.bin" -> Reason.BINARY_WORKBOOK;
                    case "word/document.xml", "ppt/presentation.xml" -> Reason.OTHER_DOCUMENT;
                    case "content.xml" -> name.toLowerCase(Locale.ROOT).endsWith(".odt") ? Reason.OTHER_DOCUMENT
                            : Reason.OPEN_DOCUMENT;
                    default -> other;
                };
            }
        } catch (IOException e) {
            throw new WorkbookFault(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
        if (!workbook) {
            throw new WorkbookFault(other);
        }
        return XLSX;
    }
}
