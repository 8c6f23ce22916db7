package gangmu.returns.headers;

import gangmu.returns.reading.CellText;
import gangmu.returns.reading.RawSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the header of a table below titles and notes: the row, or two or three rows, whose paths match the most known
 * columns. One row is preferred where more add nothing.
 */
public final class HeaderFinder {
    private static final int TALLEST = 3;
    private static final int FEWEST = 2;
    private static final double DOUBT = 0.4;
    /** No qualifier and no unit of measure is longer. */
    private static final int LONGEST_WORD = 20;

    private final HeaderMatcher matcher;

    public HeaderFinder(HeaderMatcher matcher) {
        this.matcher = matcher;
    }

    /** The header; empty where fewer than two known columns stand in one row. */
    public Optional<HeaderRows> find(RawSheet raw) {
        SheetTop sheet = new SheetTop(raw);
        HeaderRows best = null;
        double most = 0;
        int rows = sheet.rows();
        for (int first = 0; first < rows; first++) {
            if (sheet.isBlank(first)) {
                continue;
            }
            for (int height = 1; height <= TALLEST && first + height <= rows; height++) {
                List<HeaderMatch> matches = matcher.match(paths(sheet, first, first + height - 1));
                double score = score(matches);
                if (score > most + 1e-9) {
                    most = score;
                    best = new HeaderRows(first, first + height - 1, matches);
                }
            }
        }
        if (best == null || most < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(withWordsAround(sheet, withMergedRows(sheet, best)));
    }

    /** Rows that say no more than 本期 and 累计, or 万元 and %, belong to the header above or below them. */
    private HeaderRows withWordsAround(SheetTop sheet, HeaderRows found) {
        int first = found.first();
        int last = found.last();
        while (last + 1 < sheet.rows() && last - first < TALLEST && continues(sheet, last + 1, true)) {
            last++;
        }
        if (first > 0 && last - first < TALLEST && continues(sheet, first - 1, false)) {
            first--;
        }
        return first == found.first() && last == found.last() ? found
                : new HeaderRows(first, last, matcher.match(paths(sheet, first, last)));
    }

    private static boolean continues(SheetTop sheet, int row, boolean below) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < sheet.columns(); column++) {
            texts.add(sheet.text(row, column));
        }
        return continues(texts, below);
    }

    /**
     * Whether the texts of a row belong to the header next to it: below it qualifiers and units alone, above it at least
     * one qualifier that stands alone.
     */
    public static boolean continues(List<String> texts, boolean below) {
        boolean any = false;
        for (String text : texts) {
            String clean = CellText.clean(text);
            if (clean.isEmpty()) {
                continue;
            }
            if (clean.length() > LONGEST_WORD) {
                if (below) {
                    return false;
                }
                continue;
            }
            HeaderText header = HeaderText.of(clean);
            HeaderSense sense = HeaderSense.of(List.of(clean), null);
            boolean says = sense.core().isEmpty() && clean.length() > 1
                    && (!sense.qualifiers().isEmpty() || sense.soFar());
            boolean unit = header.unit() != null && header.key().isEmpty();
            if (below && !says && !unit) {
                return false;
            }
            any |= says || below && unit;
        }
        return any;
    }

    /** The paths of all columns between two rows, with what merged cells spread over them. */
    private static List<HeaderPath> paths(SheetTop sheet, int first, int last) {
        List<HeaderPath> paths = new ArrayList<>();
        for (int column = 0; column < sheet.columns(); column++) {
            List<String> levels = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String text = sheet.text(row, column);
                boolean parent = text.isEmpty() && row < last && column > 0 && !sheet.text(last, column).isEmpty();
                levels.add(parent ? parentToTheLeft(sheet, row, last, column) : text);
            }
            HeaderPath path = new HeaderPath(column, levels);
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** Some programs undo merges on saving: 完成情况 then stands over its first column only. */
    private static String parentToTheLeft(SheetTop sheet, int row, int last, int column) {
        for (int left = column - 1; left >= 0; left--) {
            String text = sheet.text(row, left);
            if (!text.isEmpty()) {
                boolean hasChild = !sheet.text(last, left).isEmpty() && !sheet.text(last, left).equals(text);
                return hasChild && sheet.region(row, left) == null ? text : "";
            }
        }
        return "";
    }

    /** A header merged downwards belongs to the header as far as the merge goes, matched or not. */
    private HeaderRows withMergedRows(SheetTop sheet, HeaderRows found) {
        int last = found.last();
        for (HeaderMatch match : found.matches()) {
            RawSheet.Region region = sheet.region(found.last(), match.path().column());
            boolean reaches = region != null && region.firstRow() >= found.first()
                    && region.lastRow() - found.first() < TALLEST;
            last = region != null && reaches && match.sure() ? Math.max(last, region.lastRow()) : last;
        }
        return new HeaderRows(found.first(), last, last == found.last() ? found.matches()
                : matcher.match(paths(sheet, found.first(), last)));
    }

    private static double score(List<HeaderMatch> matches) {
        return matches.stream().mapToDouble(match -> match.sure() ? match.score() : match.isDoubtful() ? DOUBT : 0)
                .sum();
    }
}
