package gangmu.ledgers.rows;

import gangmu.changes.Problem;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.ledgers.words.Meaning;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.CellReader;
import gangmu.returns.reading.CellValue;
import gangmu.returns.reading.ExpectedValue;
import gangmu.returns.reading.RawCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks sums and numbers of rows, as totals and headings say them, against the rows; whose sum is meant differs, so any that
 * fits will do.
 */
final class Totals {
    private static final Set<Meaning> SUMMED = EnumSet.of(Meaning.TOTAL_INVESTMENT, Meaning.PLANNED_INVESTMENT, Meaning.INVESTED);
    // U+9879 U+4E2A: counters of projects and tasks; U+5171: in all.
    private static final Pattern COUNT = Pattern.compile("[\uff08(\u5171]\\s*(\\d{1,4})\\s*[\u9879\u4e2a]|^\\s*(\\d{1,4})\\s*["
            + "\u9879\u4e2a]");
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final List<LedgerNode> nodes;
    private final List<Remark> remarks;

    Totals(TableReading reading, List<LedgerNode> nodes, List<Remark> remarks) {
        this.reading = reading;
        this.sheet = reading.table().sheet();
        this.nodes = nodes;
        this.remarks = remarks;
    }

    /**
     * A row that may say sums.
     *
     * @param at how many things were named above it
     * @param heading the heading that it is; null for a total
     */
    record Sum(int row, int at, @Nullable LedgerNode heading) {
    }

    void check(List<Sum> sums) {
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            List<List<LedgerNode>> scopes = scopes(sums, i);
            for (LedgerColumn column : reading.columns()) {
                BigDecimal written = amount(sum.row(), column);
                if (written != null && column.meaning() != null && SUMMED.contains(column.meaning())) {
                    checkSum(sum, column, written, scopes);
                }
            }
            checkCount(sum, scopes);
        }
    }

    /** All rows; those below the heading; those since the sum before; those up to the next one. */
    private List<List<LedgerNode>> scopes(List<Sum> sums, int i) {
        Sum sum = sums.get(i);
        List<List<LedgerNode>> scopes = new ArrayList<>();
        LedgerNode heading = sum.heading();
        if (heading != null) {
            scopes.add(leaves(nodes.stream().filter(node -> isBelow(node, heading)).toList()));
            return scopes;
        }
        int next = sums.stream().skip(i + 1L).mapToInt(Sum::at).findFirst().orElse(nodes.size());
        int before = sums.stream().limit(i).mapToInt(Sum::at).reduce(0, (a, b) -> b);
        int section = sums.stream().limit(i).filter(each -> each.heading() != null).mapToInt(Sum::at).reduce(0, (a, b) -> b);
        scopes.add(leaves(nodes));
        scopes.add(leaves(nodes.subList(before, sum.at())));
        scopes.add(leaves(nodes.subList(section, sum.at())));
        scopes.add(leaves(nodes.subList(0, sum.at())));
        scopes.add(leaves(nodes.subList(sum.at(), next)));
        for (int to = i + 1; to < sums.size(); to++) {
            scopes.add(leaves(nodes.subList(Math.min(sum.at(), sums.get(to).at()), sums.get(to).at())));
        }
        return scopes;
    }

    private static boolean isBelow(LedgerNode node, LedgerNode top) {
        for (LedgerNode at = node.parent(); at != null; at = at.parent()) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    /** Rows that are no parts of others: the topmost of each branch. */
    private static List<LedgerNode> leaves(List<LedgerNode> scope) {
        return scope.stream().filter(node -> node.role() == LedgerNode.Role.ROW
                && (node.parent() == null || node.parent().gathers())).toList();
    }

    private void checkSum(Sum sum, LedgerColumn column, BigDecimal written, List<List<LedgerNode>> scopes) {
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(Math.max(0, written.scale()));
        BigDecimal nearest = null;
        for (List<LedgerNode> scope : scopes) {
            BigDecimal total = BigDecimal.ZERO;
            for (LedgerNode node : scope) {
                for (int row : node.rows()) {
                    BigDecimal number = amount(row, column);
                    total = number == null ? total : total.add(number);
                }
            }
            if (total.subtract(written).abs().compareTo(tolerance) <= 0) {
                return;
            }
            nearest = nearest == null || total.subtract(written).abs().compareTo(nearest.subtract(written).abs()) < 0 ? total : nearest;
        }
        if (nearest != null && nearest.signum() != 0) {
            remarks.add(new Remark(Standing.ASKED, sheet.place(sum.row(), column.column()),
                    Problem.of("ledger.total-differs", written, new BigDecimal(nearest.stripTrailingZeros().toPlainString()),
                            column.heading())));
        }
    }

    private void checkCount(Sum sum, List<List<LedgerNode>> scopes) {
        for (int column : sheet.written(sum.row()).keySet()) {
            Matcher matcher = COUNT.matcher(sheet.text(sum.row(), column));
            if (matcher.find()) {
                int written = Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                if (scopes.stream().noneMatch(scope -> scope.size() == written)) {
                    remarks.add(new Remark(Standing.ASKED, sheet.place(sum.row(), column),
                            Problem.of("ledger.count-differs", written, scopes.getFirst().size())));
                }
            }
        }
    }

    /** The figure of a cell in the unit of its column, also where it is written with another; null where there is none. */
    private @Nullable BigDecimal amount(int row, LedgerColumn column) {
        SheetCell cell = sheet.written(row).get(column.column());
        if (cell == null || cell.look().struck()) {
            return null;
        }
        RawCell raw = new RawCell(cell.shown(), cell.number(), cell.format(), cell.date(), false, cell.error() ? cell.text() : null);
        ExpectedValue expected = new ExpectedValue.Amount(reading.money(column).orElse(TableReading.MONEY));
        return CellReader.read(raw, expected, null).likeliest().filter(CellValue.AmountValue.class::isInstance)
                .map(value -> ((CellValue.AmountValue) value).number()).orElse(null);
    }
}
