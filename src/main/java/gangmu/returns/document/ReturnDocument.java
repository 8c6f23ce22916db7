package gangmu.returns.document;

import gangmu.returns.reading.RawSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A returned workbook as it was read: its sheets, and the signs by which it may be known again.
 *
 * @param hiddenFacts what its hidden sheet says: {@code template}, {@code plan}, {@code period}, {@code unit} …
 * @param properties the same from its document properties
 * @param names the same from its defined names
 * @param remarks what the reader noticed beside the cells
 * @param described what people wrote into its document properties: its title, subject, keywords, category, comments
 */
public record ReturnDocument(String fileName, List<Sheet> sheets, Map<String, String> hiddenFacts,
        Map<String, String> properties, Map<String, String> names, List<Remark> remarks, List<String> described) {
    public ReturnDocument {
        sheets = List.copyOf(sheets);
        hiddenFacts = Map.copyOf(hiddenFacts);
        properties = Map.copyOf(properties);
        names = Map.copyOf(names);
        remarks = List.copyOf(remarks);
        described = List.copyOf(described);
    }

    /** A document whose properties say nothing in people's words. */
    public ReturnDocument(String fileName, List<Sheet> sheets, Map<String, String> hiddenFacts, Map<String, String> properties,
            Map<String, String> names, List<Remark> remarks) {
        this(fileName, sheets, hiddenFacts, properties, names, remarks, List.of());
    }

    /** The same with another remark. */
    public ReturnDocument noting(Remark remark) {
        return remarks.contains(remark) ? this : new ReturnDocument(fileName, sheets, hiddenFacts, properties, names,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList(), described);
    }

    /** The same with other sheets. */
    public ReturnDocument with(List<Sheet> others) {
        return new ReturnDocument(fileName, others, hiddenFacts, properties, names, remarks, described);
    }

    /** The same with what its properties say in people's words. */
    public ReturnDocument describedBy(List<String> texts) {
        return new ReturnDocument(fileName, sheets, hiddenFacts, properties, names, remarks, texts);
    }

    /** What a reader notices; each has its words under {@code problem.return.remark.<remark>}. */
    public enum Remark {
        /** Macros, which are never run. */
        MACROS,
        /** Formulas that point into other workbooks. */
        OUTSIDE_LINKS,
        /** A part that is missing, a merge or a link that points nowhere; the rest was read. */
        BROKEN_PARTS,
        /** What stands beside the cells is damaged or more than is read: comments, shapes, pictures or links may be lacking. */
        BESIDE_LACKING
    }

    /**
     * A sheet with its rows that hold anything, in order. The hidden sheets of a template are not among them.
     *
     * @param beside what people put there beside the cells
     */
    public record Sheet(String name, boolean hidden, List<Row> rows, List<RawSheet.Region> merged,
            List<Attachment> attachments, List<Beside> beside) {
        public Sheet {
            rows = List.copyOf(rows);
            merged = List.copyOf(merged);
            attachments = List.copyOf(attachments);
            beside = List.copyOf(beside);
        }

        /** A sheet with nothing beside its cells. */
        public Sheet(String name, boolean hidden, List<Row> rows, List<RawSheet.Region> merged,
                List<Attachment> attachments) {
            this(name, hidden, rows, merged, attachments, List.of());
        }

        /** The same with other rows. */
        public Sheet with(List<Row> others) {
            return new Sheet(name, hidden, others, merged, attachments, beside);
        }

        public CellPlace place(int row, int column) {
            return new CellPlace(name, row, column);
        }
    }

    /**
     * A picture or link of a cell.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @param picture the part of the workbook that holds the picture; null for a link
     * @param link where a link points; null for a picture
     */
    public record Attachment(int row, int column, @Nullable String picture, @Nullable String link) {
    }

    /**
     * A row with its cells that hold anything, by column.
     *
     * @param index counted from 0
     * @param hidden whether people do not see it: hidden by hand, or filtered away
     */
    public record Row(int index, List<SheetCell> cells, boolean hidden) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(int index, List<SheetCell> cells) {
            this(index, cells, false);
        }

        public @Nullable SheetCell cell(int column) {
            for (SheetCell cell : cells) {
                if (cell.column() == column) {
                    return cell;
                }
            }
            return null;
        }

        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            cells.forEach(cell -> texts.add(cell.text()));
            return texts;
        }
    }
}
