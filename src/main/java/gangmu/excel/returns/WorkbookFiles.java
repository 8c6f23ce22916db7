package gangmu.excel.returns;

import gangmu.excel.template.BundledTemplateWords;
import gangmu.excel.template.HiddenParts;
import gangmu.excel.template.TemplateWriter;
import gangmu.faults.OurFaults;
import gangmu.returns.ReturnReply;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import gangmu.returns.register.Reminder;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateWords;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Templates and returns as files of Excel, WPS and LibreOffice. */
public final class WorkbookFiles implements ReturnWorkbooks {
    private final BundledTemplateWords words = new BundledTemplateWords();
    private final TemplateWriter writer = new TemplateWriter(words);
    private final ReplyWriter replies = new ReplyWriter();
    private final ReminderWriter reminders = new ReminderWriter(words);

    @Override
    public void write(TemplateContent content, Path file) throws IOException {
        writer.write(content, file);
    }

    @Override
    public String fileName(TemplateContent.Named unit, TemplateContent.Named period) {
        return Words.of(Locale.SIMPLIFIED_CHINESE).get("template.file-name", safe(unit.name()), safe(period.name()));
    }

    /** Windows knows names that no file may have, and signs that may not stand in one or at its end. */
    static String safe(String name) {
        String kept = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip().replaceAll("[. ]+$", "");
        return kept.isEmpty() ? "_" : kept.length() > 60 ? kept.substring(0, 60) : kept;
    }

    @Override
    public TemplateWords words() {
        return words;
    }

    @Override
    public ReturnDocument read(Path file, char @Nullable [] password) throws WorkbookFault {
        String name = String.valueOf(file.getFileName());
        return guarded(file, password, new Reading<>() {
            @Override
            public ReturnDocument xlsx(XlsxReader reader) throws Exception {
                return reader.read(name);
            }

            @Override
            public ReturnDocument xls(XlsReader reader) throws Exception {
                return reader.read(name);
            }

            @Override
            public ReturnDocument csv(Path table) throws Exception {
                return CsvReader.read(table);
            }
        });
    }

    @Override
    public Map<String, String> sentTexts(Path file, char @Nullable [] password) throws WorkbookFault {
        List<ReturnDocument.Row> rows = guarded(file, password, new Reading<>() {
            @Override
            public List<ReturnDocument.Row> xlsx(XlsxReader reader) throws Exception {
                return reader.rows(HiddenParts.SENT_SHEET::equals);
            }

            @Override
            public List<ReturnDocument.Row> xls(XlsReader reader) throws Exception {
                return reader.rows(HiddenParts.SENT_SHEET);
            }

            @Override
            public List<ReturnDocument.Row> csv(Path table) {
                return List.of();
            }
        });
        Map<String, String> texts = new HashMap<>();
        rows.forEach(row -> HiddenParts.readSent(row.texts(), texts));
        return texts;
    }

    @Override
    public void extract(Path file, char @Nullable [] password, String picture, Path to) throws WorkbookFault {
        guarded(file, password, new Reading<Path>() {
            @Override
            public Path xlsx(XlsxReader reader) throws Exception {
                reader.extract(picture, to);
                return to;
            }

            @Override
            public Path xls(XlsReader reader) throws Exception {
                reader.extract(picture, to);
                return to;
            }

            @Override
            public Path csv(Path table) {
                return to;
            }
        });
    }

    @Override
    public String replyName(Path file) {
        return replies.name(file);
    }

    @Override
    public void writeReply(Path file, ReturnReply reply, Path to) throws IOException {
        replies.write(file, reply, to);
    }

    @Override
    public String reminderListName(Reminder reminder) {
        return safe(reminders.listName(reminder));
    }

    @Override
    public void writeReminderList(Reminder reminder, Path to) throws IOException {
        reminders.writeList(reminder, to);
    }

    @Override
    public String reminderLetterName(Reminder reminder, Reminder.Unit unit) {
        return safe(reminders.letterName(reminder, unit));
    }

    @Override
    public void writeReminderLetter(Reminder reminder, Reminder.Unit unit, Path to) throws IOException {
        reminders.writeLetter(reminder, unit, to);
    }

    /** What is to be read from each kind of workbook. */
    private interface Reading<T> {
        T xlsx(XlsxReader reader) throws Exception;

        T xls(XlsReader reader) throws Exception;

        T csv(Path file) throws Exception;
    }

    private static <T> T guarded(Path file, char @Nullable [] password, Reading<T> reading) throws WorkbookFault {
        try {
            return switch (FileKind.of(file)) {
                case XLSX -> {
                    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                        yield reading.xlsx(new XlsxReader(opened));
                    }
                }
                case OLE2 -> ole2(file, password, reading);
                case CSV -> reading.csv(file);
            };
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            // Wild workbooks make POI throw some fifteen kinds of exceptions, most of them undeclared.
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
                    if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                        return new WorkbookFault(Reason.TOO_LARGE, "", thrown);
                    }
                }
            }
        }
        if (OurFaults.isOurs(thrown)) {
            OurFaults.note(WorkbookFiles.class, "reading a return", thrown);
            return new WorkbookFault(Reason.OUR_FAULT, "", thrown);
        }
        return new WorkbookFault(Reason.DAMAGED, "", thrown);
    }

    private static <T> T ole2(Path file, char @Nullable [] password, Reading<T> reading) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return encrypted(container, password, reading);
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
                return reading.xls(new XlsReader(workbook));
            } catch (EncryptedDocumentException e) {
                throw new WorkbookFault(password == null ? Reason.PASSWORD_NEEDED : Reason.PASSWORD_WRONG, "", e);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
    }

    private static <T> T encrypted(POIFSFileSystem container, char @Nullable [] password, Reading<T> reading)
            throws Exception {
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
        try (InputStream plain = decryptor.getDataStream(container); OPCPackage opened = OPCPackage.open(plain)) {
            return reading.xlsx(new XlsxReader(opened));
        }
    }
}
