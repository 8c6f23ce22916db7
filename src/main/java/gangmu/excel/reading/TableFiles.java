package gangmu.excel.reading;

import gangmu.faults.OurFaults;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.HPSFPropertiesOnlyDocument;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens files with tables, whatever kind they are of, and turns what goes wrong into one kind of fault. */
final class TableFiles {
    private TableFiles() {
    }

    /** What is to be read. */
    @FunctionalInterface
    interface Reading<T> {
        T from(TableFile file) throws Exception;
    }

    /** @throws WorkbookFault where the file cannot be read: why, and nothing else is ever thrown for what a file holds */
    static <T> T read(Path file, char @Nullable [] password, Reading<T> reading) throws WorkbookFault {
        return read(file, password, Limits::ofReturn, reading);
    }

    static <T> T read(Path file, char @Nullable [] password, Supplier<Limits> limits, Reading<T> reading)
            throws WorkbookFault {
        try {
            return switch (FileKind.of(file)) {
                case XLSX -> {
                    try (WorkbookZip zip = WorkbookZip.open(file)) {
                        yield reading.from(new XlsxReader(zip, limits.get()));
                    }
                }
                case ODS -> {
                    try (WorkbookZip zip = WorkbookZip.open(file)) {
                        yield reading.from(new OdsReader(zip, limits.get()));
                    }
                }
                case DOCX -> {
                    try (WorkbookZip zip = WorkbookZip.open(file)) {
                        yield reading.from(new DocxReader(zip, limits.get()));
                    }
                }
                case OLE2 -> ole2(file, password, limits, reading);
                case XML_2003 -> reading.from(new Xml2003Reader(file));
                case HTML -> reading.from(new WebPageReader(Files.readAllBytes(file)));
                case MHTML -> reading.from(new WebPageReader(MimeParts.page(Files.readAllBytes(file))));
                case CSV -> reading.from(new CsvReader(file));
            };
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            // Wild workbooks make POI throw some fifteen kinds of exceptions; most of them undeclared.
            throw fault(e);
        }
    }

    private static WorkbookFault fault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case WorkbookFault fault -> {
                    return fault;
                }
                case OldExcelFormatException _ -> {
                    return new WorkbookFault(Reason.TOO_OLD, "", thrown);
                }
                case EncryptedDocumentException _ -> {
                    return new WorkbookFault(Reason.PASSWORD_NEEDED, "", thrown);
                }
                case OutOfMemoryError _ -> {
                    return new WorkbookFault(Reason.TOO_LARGE, "", thrown);
                }
                default -> {
                }
            }
        }
        if (OurFaults.isOurs(thrown)) {
            OurFaults.note(TableFiles.class, "reading a workbook", thrown);
            return new WorkbookFault(Reason.OUR_FAULT, "", thrown);
        }
        return new WorkbookFault(Reason.DAMAGED, "", thrown);
    }

    private static <T> T ole2(Path file, char @Nullable [] password, Supplier<Limits> limits, Reading<T> reading)
            throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return encrypted(container, password, limits, reading);
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new WorkbookFault(root.hasEntryCaseInsensitive("Book") ? Reason.TOO_OLD : Reason.OTHER_DOCUMENT);
            }
            if (Files.size(file) > Limits.XLS) {
                throw new WorkbookFault(Reason.TOO_LARGE);
            }
            // POI takes the password of an .xls from a variable of the thread.
            Biff8EncryptionKey.setCurrentUserPassword(password == null ? null : new String(password));
            try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
                return reading.from(new XlsReader(workbook, new HPSFPropertiesOnlyDocument(container)));
            } catch (EncryptedDocumentException e) {
                throw new WorkbookFault(password == null ? Reason.PASSWORD_NEEDED : Reason.PASSWORD_WRONG, "", e);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
    }

    private static <T> T encrypted(POIFSFileSystem container, char @Nullable [] password, Supplier<Limits> limits,
            Reading<T> reading) throws Exception {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
        // Protecting the structure alone encrypts with a password that every program knows.
        boolean open = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD);
        try {
            if (!open && password == null) {
                throw new WorkbookFault(Reason.PASSWORD_NEEDED);
            }
            if (!open && !decryptor.verifyPassword(new String(password))) {
                throw new WorkbookFault(Reason.PASSWORD_WRONG);
            }
        } catch (GeneralSecurityException e) {
            throw new WorkbookFault(Reason.PASSWORD_WRONG, "", e);
        }
        try (InputStream plain = decryptor.getDataStream(container); WorkbookZip zip = WorkbookZip.open(bytes(plain))) {
            return reading.from(new XlsxReader(zip, limits.get()));
        }
    }

    /** What was decrypted stays in memory: it was locked for a reason. */
    private static byte[] bytes(InputStream plain) throws IOException {
        return plain.readNBytes((int) Limits.FILE);
    }
}
