package gangmu.excel.returns;

import gangmu.excel.cells.SheetText;
import gangmu.excel.reading.Archives;
import gangmu.excel.reading.WorkbookReading;
import gangmu.excel.template.BundledTemplateWords;
import gangmu.excel.template.HiddenParts;
import gangmu.excel.template.TemplateWriter;
import gangmu.returns.ReturnReply;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.register.Reminder;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateWords;
import gangmu.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates and returns as files of Excel, WPS and LibreOffice. */
public final class WorkbookFiles implements ReturnWorkbooks {
    private final BundledTemplateWords words = new BundledTemplateWords();
    private final TemplateWriter writer = new TemplateWriter(words);
    private final ReplyWriter replies = new ReplyWriter();
    private final ReminderWriter reminders = new ReminderWriter();

    @Override
    public void write(TemplateContent content, Path file) throws IOException {
        writer.write(content, file);
    }

    @Override
    public boolean holds(String text) {
        return SheetText.escape(text).length() <= SheetText.LONGEST;
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
    public @Nullable Instant saved(Path file) {
        return SavedTime.of(file);
    }

    @Override
    public TemplateWords words() {
        return words;
    }

    @Override
    public ReturnDocument read(Path file, char @Nullable [] password) throws WorkbookFault {
        return WorkbookReading.document(file, password);
    }

    @Override
    public Map<String, String> sentTexts(Path file, char @Nullable [] password) throws WorkbookFault {
        Map<String, String> texts = new HashMap<>();
        WorkbookReading.rows(file, password, HiddenParts.SENT_SHEET).forEach(row -> HiddenParts.readSent(row.texts(), texts));
        return texts;
    }

    @Override
    public boolean holdsTable(Path document) {
        try {
            return WorkbookReading.document(document, null).sheets().stream().flatMap(sheet -> sheet.rows().stream())
                    .anyMatch(row -> words.isHeader(row.texts()));
        } catch (WorkbookFault fault) {
            return false;
        }
    }

    @Override
    public boolean isArchive(Path file) {
        return Archives.isArchive(file);
    }

    @Override
    public List<String> unpack(Path archive, Path folder) throws WorkbookFault {
        return Archives.unpack(archive, folder);
    }

    @Override
    public void extract(Path file, char @Nullable [] password, String picture, Path to) throws WorkbookFault {
        WorkbookReading.extract(file, password, picture, to);
    }

    @Override
    public String replyName(Path file, ReturnReply reply) {
        return safe(replies.name(file, reply));
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
}
