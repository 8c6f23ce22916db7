package gangmu.ledgers.meaning;

import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.Numbering;
import gangmu.ledgers.words.TableKind;
import gangmu.returns.document.CellPlace;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.UnitOfMeasure;
import java.util.HashSet;
import java.util.Set;

/**
 * What the values of a column look like, by which a heading that fits two meanings is told apart.
 *
 * @param cells how many are written
 * @param rows how many rows have a value, those of merged cells each
 * @param distinct how many different texts there are
 */
record ColumnProfile(int cells, int rows, int distinct, double figures, double units, double measures, double numbered,
        double dated, double length) {
    private static final double SOME = 0.3;
    private static final int MOST = 400;

    static ColumnProfile of(LedgerTable table, int column) {
        LedgerSheet sheet = table.sheet();
        Set<CellPlace> seen = new HashSet<>();
        Set<String> texts = new HashSet<>();
        int rows = 0;
        double figures = 0;
        double units = 0;
        double measures = 0;
        double numbered = 0;
        double dated = 0;
        long length = 0;
        for (int row : table.rows()) {
            String text = sheet.text(row, column);
            SheetCell cell = sheet.cell(row, column);
            if (text.isEmpty() || cell == null || isAcross(sheet, row, column)) {
                continue;
            }
            rows++;
            if (!seen.add(sheet.source(row, column)) || seen.size() > MOST) {
                continue;
            }
            texts.add(text);
            boolean figure = cell.number() != null || text.matches(".*\\d.*");
            figures += figure ? 1 : 0;
            units += text.split("[\u3001\uff0c,;\uff1b\\n/ ]")[0].length() <= 30 && LedgerWords.endsWith("unit.endings", first(text)) ? 1
                    : 0;
            measures += text.length() <= 10 && UnitOfMeasure.known(text.replaceAll("[\uff08(].*", "")).isPresent()
                    || text.matches("[-\u2014/]+") ? 1 : 0;
            numbered += Numbering.alone(text).style() != Numbering.Style.NONE ? 1 : 0;
            dated += cell.date() != null || text.matches(".*(?:19|20)\\d\\d.*") || LedgerWords.in("end.none", text) ? 1 : 0;
            length += text.length();
        }
        int cells = Math.min(seen.size(), MOST);
        double all = Math.max(1, cells);
        return new ColumnProfile(seen.size(), rows, texts.size(), figures / all, units / all, measures / all, numbered / all,
                dated / all, length / all);
    }

    /** The first of several names in a cell. */
    private static String first(String text) {
        return text.split("[\u3001\uff0c,;\uff1b\\n/ (\uff08]")[0];
    }

    /** A text merged over much of the table is a heading of rows, no value of a column. */
    private static boolean isAcross(LedgerSheet sheet, int row, int column) {
        var region = sheet.region(row, column);
        return region != null && region.lastColumn() - region.firstColumn() >= 2;
    }

    /** Whether its values hold for several rows each. */
    boolean groups() {
        return cells > 0 && rows > cells || distinct > 0 && cells > distinct && cells >= distinct * 1.5;
    }

    /** How well the values fit a meaning, to 1; little is known of few values. */
    double fits(Meaning meaning, TableKind kind) {
        if (cells == 0) {
            return 1;
        }
        return switch (meaning) {
            case TOTAL_INVESTMENT, PLANNED_INVESTMENT, INVESTED, WEIGHT, PROGRESS, BASE, YEAR, VALUE, PHONE -> atLeast(figures);
            case MEASURE -> atLeast(measures) * (units > 0.6 ? 0.6 : 1);
            // Headings between the rows often begin in the column of numbers.
            case ORDINAL -> numbered >= 0.2 ? 1 : 0.7;
            case LEAD, RESPONSIBLE, COMPETENT, IMPLEMENTING, COOPERATING -> units >= SOME ? 1 : measures > 0.5 ? 0.4 : 0.85;
            case NAME -> kind == TableKind.UNITS || kind == TableKind.CONTACTS ? units >= SOME ? 1 : 0.8
                    : numbered > 0.8 ? 0.3 : 1;
            case START, END, SPAN, ISSUED, DATED -> dated >= SOME ? 1 : length > 14 ? 0.6 : 0.85;
            case CONTENT, STEP, NARRATIVE -> numbered > 0.8 ? 0.3 : 1;
            default -> 1;
        };
    }

    private static double atLeast(double share) {
        return share >= SOME ? 1 : 0.7;
    }
}
