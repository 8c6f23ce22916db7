package gangmu.ledgers.sheet;

import gangmu.ledgers.words.HeadingSense;
import gangmu.ledgers.words.Numbering;
import gangmu.returns.document.SheetCell;
import gangmu.returns.headers.HeaderFinder;
import gangmu.returns.reading.RawSheet.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a sheet: below titles and notes, headings of up to three rows, one table below another, headings
 * that are printed again on every page.
 */
public final class TableFinder {
    private static final int LONGEST_HEADING = 40;
    private static final int TALLEST = 4;
    private static final int LOOK_AHEAD = 4;
    private static final double SHARE = 0.5;
    private static final double FEWEST = 1.5;
    /** Digits of a year. */
    private static final int YEAR = 4;
    private final LedgerSheet sheet;
    private final List<Integer> rows;
    private final Map<String, Double> known = new HashMap<>();

    private TableFinder(LedgerSheet sheet) {
        this.sheet = sheet;
        this.rows = List.copyOf(sheet.rows());
    }

    /**
     * The tables of a sheet.
     *
     * @param tables from the top
     * @param outside the rows that belong to none; they are all where there is no table
     */
    public record Found(List<LedgerTable> tables, List<Integer> outside) {
    }

    public static Found find(LedgerSheet sheet) {
        return new TableFinder(sheet).find();
    }

    private Found find() {
        List<LedgerTable> tables = new ArrayList<>();
        int from = 0;
        int header = next(0, null);
        if (header < 0) {
            return new Found(List.of(), rows);
        }
        while (header >= 0) {
            int first = first(header, from);
            int last = last(header);
            List<LedgerTable.Heading> headings = headings(first, last);
            List<LedgerTable.Line> titles = new ArrayList<>();
            for (int i = from; i < rows.size() && rows.get(i) < first; i++) {
                int row = rows.get(i);
                sheet.written(row).forEach((column, cell) -> titles.add(new LedgerTable.Line(row, column, sheet.text(row, column))));
            }
            int body = from;
            while (body < rows.size() && rows.get(body) <= last) {
                body++;
            }
            int next = next(body, headings);
            int end = next < 0 ? rows.size() : titlesBefore(next, body);
            tables.add(new LedgerTable(sheet, titles, headings, first, last, rows.subList(body, end)));
            from = end;
            header = next;
        }
        return new Found(tables, List.of());
    }

    /** The titles of the next table are not rows of this one: lone texts right above its headings. */
    private int titlesBefore(int header, int body) {
        int at = header;
        while (at > body && sheet.written(rows.get(at - 1)).size() <= 2 && spans(rows.get(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean spans(int row) {
        return sheet.written(row).keySet().stream().anyMatch(column -> {
            Region region = sheet.region(row, column);
            return region != null && region.lastColumn() - region.firstColumn() >= sheet.lastColumn() / 2;
        }) || rows.size() > 1 && sheet.written(row).size() == 1 && sheet.written(row).containsKey(0);
    }

    /** The index of the next row that begins headings; those of the table above are none, however often they are printed. */
    private int next(int from, @Nullable List<LedgerTable.Heading> above) {
        for (int i = from; i < rows.size(); i++) {
            double score = score(rows.get(i));
            if (score > 0 && (above == null || above.size() >= 2 && score >= 2.5 && !isAgain(rows.get(i), above)
                    && words(rows.get(i)) >= FEWEST)) {
                // A row of labels, 填报单位 and 联系人, may stand above the headings.
                for (int j = i + 1; j < Math.min(rows.size(), i + LOOK_AHEAD); j++) {
                    if (score(rows.get(j)) > score * 1.7) {
                        return j;
                    }
                }
                return i;
            }
        }
        return -1;
    }

    /** Whether a row says again what the headings of a table say. */
    public static boolean isAgain(LedgerSheet sheet, int row, List<LedgerTable.Heading> headings) {
        Map<Integer, LedgerTable.Heading> byColumn = new HashMap<>();
        headings.forEach(heading -> byColumn.put(heading.column(), heading));
        long same = sheet.written(row).keySet().stream().filter(column -> {
            LedgerTable.Heading heading = byColumn.get(column);
            return heading != null && heading.levels().stream().anyMatch(sheet.text(row, column)::equals);
        }).count();
        return same >= 2 && same * 2 >= sheet.written(row).size();
    }

    private boolean isAgain(int row, List<LedgerTable.Heading> headings) {
        return isAgain(sheet, row, headings);
    }

    /** How much a row looks like headings; 0 where it does not. */
    private double score(int row) {
        List<String> texts = new ArrayList<>();
        int figures = 0;
        for (Map.Entry<Integer, SheetCell> cell : sheet.written(row).entrySet()) {
            String text = sheet.text(row, cell.getKey());
            boolean year = text.matches("(?:19|20)\\d\\d");
            if (cell.getValue().number() != null && !year) {
                figures++;
            }
            if (text.length() > LONGEST_HEADING || text.endsWith(":") || text.endsWith("\uff1a")) {
                figures++;
            } else {
                texts.add(text);
            }
        }
        // What is no row of headings by its look alone is not asked for its words: that takes long, and most rows are none.
        if (texts.size() < 2 || figures * 4 > texts.size()) {
            return 0;
        }
        double needed = Math.max(FEWEST, SHARE * (texts.size() + figures));
        double sum = 0;
        int left = texts.size();
        // Those that stand in many rows come first: with them most rows are settled already.
        texts.sort(Comparator.comparing(text -> !known.containsKey(text)));
        for (String text : texts) {
            if (sum + left < needed) {
                return 0;
            }
            double score = isCount(text) ? 0 : known.computeIfAbsent(text, each -> HeadingSense.of(List.of(each)).known());
            sum += score >= HeadingSense.LIKELY ? score : 0;
            left--;
        }
        return sum >= needed ? sum : 0;
    }

    /**
     * As {@link #score}, without what dates say: below headings a row of a field, a number from 1900 on and two years is a row
     * like those above it.
     */
    private double words(int row) {
        return sheet.written(row).keySet().stream().map(column -> HeadingSense.of(List.of(sheet.text(row, column))))
                .filter(sense -> !sense.cores().getFirst().isEmpty()).mapToDouble(HeadingSense::known)
                .filter(score -> score >= HeadingSense.LIKELY).sum();
    }

    /** Digits alone say nothing, unless they are a year. */
    private static boolean isCount(String text) {
        return text.length() != YEAR && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** Group headings above the row, 完成情况 over two columns, belong to it. */
    private int first(int header, int from) {
        int first = rows.get(header);
        for (int i = header - 1; i >= from && header - i < TALLEST; i--) {
            int row = rows.get(i);
            int above = row;
            boolean reaches = sheet.written(row).keySet().stream().anyMatch(column -> {
                Region region = sheet.region(above, column);
                return region != null && region.lastRow() >= rows.get(header) && region.lastRow() > region.firstRow();
            });
            if (!reaches) {
                break;
            }
            first = row;
        }
        return first;
    }

    private int last(int header) {
        int first = rows.get(header);
        int last = first;
        boolean again = true;
        while (again && last - first < TALLEST) {
            again = false;
            int reach = last;
            boolean grouped = false;
            for (int row = first; row <= last; row++) {
                for (int column = 0; column <= sheet.lastColumn(); column++) {
                    Region region = sheet.region(row, column);
                    if (region != null && !sheet.text(row, column).isEmpty()) {
                        reach = Math.max(reach, Math.min(region.lastRow(), first + TALLEST - 1));
                        grouped |= row == last && region.lastRow() == row && region.lastColumn() > region.firstColumn()
                                && region.lastColumn() - region.firstColumn() < sheet.lastColumn();
                    }
                }
            }
            int below = below(last);
            if (reach > last) {
                last = reach;
                again = true;
            } else if (below > last && (grouped && isShort(below) || spills(last, below) || says(below))) {
                last = below;
                again = true;
            }
        }
        int numbers = below(last);
        return numbers > 0 && isColumnNumbers(numbers) ? numbers : last;
    }

    private int below(int row) {
        int at = rows.indexOf(row);
        while (at < 0 && row >= 0) {
            at = rows.indexOf(--row);
        }
        return at + 1 < rows.size() ? rows.get(at + 1) : -1;
    }

    private boolean isShort(int row) {
        return sheet.written(row).values().stream().allMatch(cell -> cell.text().length() <= LONGEST_HEADING
                && (cell.number() == null || cell.text().matches("(?:19|20)\\d\\d")));
    }

    /** Where no merges are kept: what stands below the empty places of a heading row, and is known, continues it. */
    private boolean spills(int header, int below) {
        Map<Integer, SheetCell> own = sheet.written(below);
        if (!isShort(below) || own.isEmpty() || own.containsKey(sheet.written(header).keySet().stream().min(Integer::compare).orElse(0))) {
            return false;
        }
        boolean fillsGap = own.keySet().stream().anyMatch(column -> sheet.text(header, column).isEmpty());
        long knownTexts = own.keySet().stream().filter(column -> {
            HeadingSense sense = HeadingSense.of(List.of(sheet.text(below, column)));
            return sense.known() >= HeadingSense.LIKELY || sense.unit() != null || !sense.dates().isEmpty();
        }).count();
        return fillsGap && knownTexts * 2 >= own.size();
    }

    /** Units of measure and qualifiers alone. */
    private boolean says(int row) {
        List<String> texts = sheet.written(row).keySet().stream().map(column -> sheet.text(row, column)).toList();
        return isShort(row) && HeaderFinder.continues(texts, true);
    }

    /** A row that numbers the columns: 1 2 3, or 甲 乙 1 2. */
    private boolean isColumnNumbers(int row) {
        Map<Integer, SheetCell> own = sheet.written(row);
        if (own.size() < 3) {
            return false;
        }
        int expected = 0;
        int counted = 0;
        for (int column : own.keySet()) {
            String text = sheet.text(row, column);
            if (text.matches("\\d{1,2}")) {
                int number = Integer.parseInt(text);
                if (expected != 0 && number != expected) {
                    return false;
                }
                expected = number + 1;
                counted++;
            } else if (text.length() > 1 || Numbering.alone(text).style() == Numbering.Style.CHINESE) {
                return false;
            }
        }
        return counted >= 2 && counted * 2 >= own.size() && expected > counted;
    }

    private List<LedgerTable.Heading> headings(int first, int last) {
        Map<Integer, List<String>> levels = new LinkedHashMap<>();
        for (int column = 0; column <= sheet.lastColumn(); column++) {
            List<String> texts = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String text = sheet.text(row, column);
                if (text.isEmpty() && row < last && column > 0) {
                    text = groupToTheLeft(row, last, column, levels);
                }
                boolean number = row == last && row > first && isColumnNumbers(row);
                if (!text.isEmpty() && !number && !texts.contains(text)) {
                    texts.add(text);
                }
            }
            if (!texts.isEmpty()) {
                levels.put(column, texts);
            }
        }
        return levels.entrySet().stream().map(entry -> new LedgerTable.Heading(entry.getKey(), entry.getValue())).toList();
    }

    /** Where merges were lost, a group heading stands over its first column only. */
    private String groupToTheLeft(int row, int last, int column, Map<Integer, List<String>> levels) {
        if (sheet.region(row, column) != null || sheet.text(last, column).isEmpty()) {
            return "";
        }
        for (int left = column - 1; left >= 0; left--) {
            String text = sheet.text(row, left);
            if (!text.isEmpty()) {
                boolean group = sheet.region(row, left) == null && !sheet.text(last, left).isEmpty()
                        && !Objects.equals(sheet.text(last, left), text) && levels.containsKey(left);
                return group ? text : "";
            }
        }
        return "";
    }
}
