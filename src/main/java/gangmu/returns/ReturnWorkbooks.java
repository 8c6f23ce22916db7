package gangmu.returns;

import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.register.Reminder;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates and returns as workbooks; the file format is the adapter's affair. */
public interface ReturnWorkbooks {
    /** Lays a template out as a new workbook. */
    void write(TemplateContent content, Path file) throws IOException;

    /** Whether a cell of a workbook can hold a text whole. */
    boolean holds(String text);

    /** The name of the file of a template, safe on every system: {@code 区水务局_2023年中期填报表.xlsx}. */
    String fileName(TemplateContent.Named unit, TemplateContent.Named period);

    /**
     * Reads a returned workbook. Formulas are not computed and macros not run.
     *
     * @throws WorkbookFault where it cannot be read: what it is, and what to do
     */
    ReturnDocument read(Path file, char @Nullable [] password) throws WorkbookFault;

    /**
     * What a returned workbook itself remembers of the cells that were sent, by {@link TemplateContent#sentKey}; empty where that part
     * was lost. Read only where the workspace does not remember the template.
     */
    Map<String, String> sentTexts(Path file, char @Nullable [] password) throws WorkbookFault;

    /** Whether a file that is no workbook, a letter perhaps, holds a table such as templates have. */
    boolean holdsTable(Path document);

    /** Whether a file is an archive, such as chats hand on, and no workbook. */
    boolean isArchive(Path file);

    /**
     * Unpacks an archive into an empty folder; no name in it leads out of that. A file in it that is locked or damaged leaves
     * the others.
     *
     * @return the names of the files that could not be unpacked
     * @throws WorkbookFault where none can be unpacked here, or it unpacks to too much
     */
    List<String> unpack(Path archive, Path folder) throws WorkbookFault;

    /** When the document in a file says that it was saved last; null where it was not saved since it was made, or does not say. */
    @Nullable Instant saved(Path file);

    /** Writes a picture of a returned workbook, {@link EvidenceOffer#picture()}, as a file of its own. */
    void extract(Path file, char @Nullable [] password, String picture, Path to) throws WorkbookFault, IOException;

    /** The name of the reply to a returned file; its ending says whether it is a marked copy or a list. */
    String replyName(Path file, ReturnReply reply);

    /**
     * Writes the reply: the returned workbook as it is, with marks and comments at the cells to correct and a sheet that
     * lists them; the list alone where the file is no workbook that can be written back.
     */
    void writeReply(Path file, ReturnReply reply, Path to) throws IOException;

    /** The name of the list of units to remind. */
    String reminderListName(Reminder reminder);

    void writeReminderList(Reminder reminder, Path to) throws IOException;

    /** The words that columns and choices have in templates. */
    TemplateWords words();
}
