package gangmu.ledgers.rows;

import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.TableFinder;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.Numbering;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.RawSheet.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells rows that name something from headings between them, totals, notes and headings that are printed again. */
final class RowSort {
    private static final int LONGEST_TOTAL = 16;
    private static final int LONGEST_HEADING = 60;
    private static final Set<Meaning> SUMMED = EnumSet.of(Meaning.TOTAL_INVESTMENT, Meaning.PLANNED_INVESTMENT, Meaning.INVESTED);
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final boolean numbered;
    private final int nameColumn;

    RowSort(TableReading reading) {
        this.reading = reading;
        this.sheet = reading.table().sheet();
        this.nameColumn = reading.column(Meaning.NAME).map(LedgerColumn::column).orElse(0);
        this.numbered = reading.column(Meaning.ORDINAL).map(column -> {
            long with = reading.table().rows().stream().filter(row -> !sheet.text(row, column.column()).isEmpty()).count();
            return with * 2 >= reading.table().rows().size();
        }).orElse(false);
    }

    enum Sort {
        ROW,
        HEADING,
        TOTAL,
        NOTE,
        /** The headings of the table once more. */
        AGAIN
    }

    Sort of(int row) {
        Map<Integer, SheetCell> written = sheet.written(row);
        if (TableFinder.isAgain(sheet, row, reading.table().headings())) {
            return Sort.AGAIN;
        }
        TreeMap<Integer, String> texts = new TreeMap<>();
        written.keySet().forEach(column -> texts.put(column, sheet.text(row, column)));
        texts.values().removeIf(String::isEmpty);
        if (texts.isEmpty()) {
            return Sort.NOTE;
        }
        if (isTotal(texts)) {
            return Sort.TOTAL;
        }
        String lead = texts.firstEntry().getValue();
        int first = texts.firstKey();
        boolean alone = texts.size() == 1;
        if (LedgerWords.startsWith("row.note", lead) && (alone || !hasName(row) || isLabels(texts))) {
            return Sort.NOTE;
        }
        if (alone) {
            return lone(row, first, lead);
        }
        return isHeadingWithFigures(row, texts) ? Sort.HEADING : Sort.ROW;
    }

    /** 填表人：  审核人： in one row. */
    private static boolean isLabels(Map<Integer, String> texts) {
        return texts.values().stream().allMatch(text -> LedgerWords.startsWith("row.note", text) || text.length() <= 12);
    }

    private boolean hasName(int row) {
        return !sheet.text(row, nameColumn).isEmpty();
    }

    private Sort lone(int row, int column, String text) {
        if (text.length() > LONGEST_HEADING && text.contains("\u3002")) {
            return Sort.NOTE;
        }
        Region region = sheet.region(row, column);
        boolean wide = region != null && region.lastColumn() - region.firstColumn() >= Math.min(2, sheet.lastColumn() / 2);
        boolean headed = Numbering.before(text).style().isOfHeadings();
        if (wide || headed) {
            return Sort.HEADING;
        }
        boolean value = reading.columns().stream().anyMatch(each -> each.column() == column && each.meaning() != null
                && !Set.of(Meaning.ORDINAL, Meaning.SECTION, Meaning.NAME).contains(each.meaning()));
        boolean holds = value || reading.columns().stream().anyMatch(each -> each.is(Meaning.NAME) && hasName(row)
                && sheet.region(row, each.column()) != null && each.column() != column);
        if (holds || Numbering.alone(text).style() != Numbering.Style.NONE) {
            return Sort.ROW;
        }
        return column != nameColumn || numbered && ordinalBlank(row) ? Sort.HEADING : Sort.ROW;
    }

    private boolean ordinalBlank(int row) {
        return reading.column(Meaning.ORDINAL).map(each -> sheet.text(row, each.column()).isEmpty()).orElse(true);
    }

    /** 一、交通（3项）with the sum of its projects: it tells no unit, no date and no content. */
    private boolean isHeadingWithFigures(int row, TreeMap<Integer, String> texts) {
        boolean headed = texts.headMap(nameColumn, true).values().stream().anyMatch(text ->
                Numbering.before(text).style().isOfHeadings() || Numbering.alone(text).style().isOfHeadings());
        boolean counted = texts.getOrDefault(nameColumn, "").matches(".*[\uff08(]?\\d+\\s*[\u9879\u4e2a][\uff09)]?$") && ordinalBlank(row);
        if (!headed && !counted) {
            return false;
        }
        for (LedgerColumn column : reading.columns()) {
            String text = texts.get(column.column());
            boolean told = text != null && column.column() > nameColumn;
            boolean sum = column.meaning() != null && SUMMED.contains(column.meaning()) || text != null
                    && text.matches("[-\\d.,%\\s]+[\u9879\u4e2a]?");
            if (told && !sum) {
                return false;
            }
        }
        return texts.containsKey(nameColumn) || texts.headMap(nameColumn).values().stream()
                .anyMatch(text -> Numbering.before(text).style().isOfHeadings());
    }

    private boolean isTotal(TreeMap<Integer, String> texts) {
        int looked = 0;
        for (Map.Entry<Integer, String> entry : texts.entrySet()) {
            if (entry.getKey() > nameColumn || looked++ > 2) {
                return false;
            }
            String text = LedgerWords.compact(entry.getValue());
            String bare = text.replaceAll("\\(.*\\)|[:\\d]+[\u9879\u4e2a]?|[\u5171]", "");
            boolean word = List.of("row.total", "row.subtotal").stream().anyMatch(list -> LedgerWords.of(list).contains(bare)
                    || bare.length() > 2 && LedgerWords.of(list).stream().filter(each -> each.length() > 1 && !each.startsWith("\u7d2f"))
                            .anyMatch(bare::endsWith));
            if (word && text.length() <= LONGEST_TOTAL) {
                return true;
            }
        }
        return false;
    }
}
