package gangmu.status.report;

import gangmu.period.Evaluation;
import gangmu.status.figures.Figures;
import gangmu.status.report.Draft.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports as documents; the file format is the adapter's affair. */
public interface ReportFiles {
    /**
     * What was written.
     *
     * @param marks every figure, where it stands
     * @param loose numbers that a template has typed in: no figure stands behind them
     * @param removed what was in the template that would run or reach out, and is not in the report: {@code macros},
     *     {@code external} links to other files, {@code fields} that fetch files or start programs
     */
    record Written(List<Mark> marks, List<String> loose, List<String> removed) {
        public Written without(List<String> taken) {
            return new Written(marks, loose, List.copyOf(taken));
        }
    }

    /**
     * Writes a report as a new document.
     *
     * @param template whose outline, texts and looks it takes; the program's own where it is null
     * @throws DocumentFault {@code report.template-damaged}
     * @throws gangmu.changes.Refusal {@code report.unknown-mark}
     */
    Written write(ReportContent content, Locale language, @Nullable Path template, Path file) throws IOException;

    /** Writes a page for a meeting as a document of its own. */
    void writePage(SupervisionSheet.Page page, Figures figures, Locale language, Path file) throws IOException;

    /** The code of a figure by which its marks are named. */
    String code(String key);

    /** Writes the program's own template, for an office to change. */
    void writeTemplate(Locale language, Evaluation evaluation, Path file) throws IOException;

    /**
     * The places of an office's template, those that it invented among them, each with the text that stands there until
     * people write another.
     *
     * @throws DocumentFault {@code report.template-damaged}
     */
    Map<String, String> places(Path template) throws IOException;

    /**
     * Reads which figures a draft has, wherever people moved them.
     *
     * @throws DocumentFault {@code report.unreadable}, {@code report.not-ours}
     */
    Draft read(Path file) throws IOException;

    /**
     * What becomes of a draft.
     *
     * @param marks by the name of the mark: the figure as it is now
     * @param sentences by the code of their origin: sentences of the program's to be written anew
     * @param confirmed all sentences that people confirmed, as they stand after it
     */
    record Renewal(Map<String, Mark> marks, Map<String, Block.Paragraph> sentences, Figures figures, List<String> confirmed) {
        public Renewal {
            marks = Map.copyOf(marks);
            sentences = Map.copyOf(sentences);
            confirmed = List.copyOf(confirmed);
        }
    }

    /** Writes a draft anew with other numbers in its marks and other sentences; every other word stays as people left it. */
    void renew(Path draft, Renewal renewal, Path file) throws IOException;
}
