package gangmu.ledgers.meaning;

import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.HeadingSense;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Settles what columns are to each other: which unit leads where several columns name units, which of two columns of names
 * gathers the rows of the other, and whether what is to be done is a step of its own or what a task consists of.
 */
final class ColumnRoles {
    private static final List<Meaning> LEADING = List.of(Meaning.LEAD, Meaning.RESPONSIBLE, Meaning.COMPETENT, Meaning.IMPLEMENTING);
    private static final Set<Meaning> LONG = EnumSet.of(Meaning.STEP, Meaning.CONTENT);
    private final LedgerTable table;
    private final TableKind kind;
    private final Map<Integer, ColumnProfile> profiles;

    ColumnRoles(LedgerTable table, TableKind kind, Map<Integer, ColumnProfile> profiles) {
        this.table = table;
        this.kind = kind;
        this.profiles = profiles;
    }

    List<LedgerColumn> settle(List<LedgerColumn> read) {
        List<LedgerColumn> columns = new ArrayList<>(read);
        // The first unit named leads: one column leads, the others cooperate.
        Meaning leading = LEADING.stream().filter(each -> has(columns, each)).findFirst().orElse(null);
        if (leading != null) {
            columns.replaceAll(column -> column.is(leading) ? column.as(Meaning.LEAD, column.sure())
                    : column.meaning() != null && LEADING.contains(column.meaning())
                            ? column.as(kind == TableKind.GROUPS || kind == TableKind.PROBLEMS || kind == TableKind.MEASURES
                                    ? null : Meaning.COOPERATING, column.sure())
                            : column);
        }
        // 责任人 is a leader where nobody else is named as that.
        columns.replaceAll(column -> column.is(Meaning.POST) && kind.isOfItems()
                ? column.as(has(columns, Meaning.LEADER) ? Meaning.CONTACT : Meaning.LEADER, column.sure()) : column);
        if (kind.isOfItems()) {
            twoNames(columns);
            steps(columns);
        }
        if (kind == TableKind.INDICATORS) {
            wideNames(columns);
        }
        withoutHeading(columns);
        return columns;
    }

    private static boolean has(List<LedgerColumn> columns, Meaning meaning) {
        return columns.stream().anyMatch(column -> column.is(meaning));
    }

    private ColumnProfile profile(LedgerColumn column) {
        return Objects.requireNonNull(profiles.get(column.column()));
    }

    private static int at(List<LedgerColumn> columns, Meaning meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).is(meaning)) {
                return i;
            }
        }
        return -1;
    }

    /** Of two columns of names the left one gathers, where its names hold for several rows. */
    private void twoNames(List<LedgerColumn> columns) {
        int name = at(columns, Meaning.NAME);
        if (name < 0 || !profile(columns.get(name)).groups()) {
            return;
        }
        for (int i = name + 1; i < columns.size(); i++) {
            LedgerColumn other = columns.get(i);
            boolean alsoName = other.meaning() == null && score(other, Meaning.NAME) >= HeadingSense.LIKELY
                    || other.is(Meaning.CONTENT) && score(other, Meaning.NAME) >= 0.95 && score(other, Meaning.STEP) < 0.9;
            if (alsoName && !profile(other).groups()) {
                columns.set(name, columns.get(name).as(Meaning.SECTION, columns.get(name).sure()));
                columns.set(i, other.as(Meaning.NAME, true));
                return;
            }
        }
    }

    private double score(LedgerColumn column, Meaning meaning) {
        return column.sense().in(kind).getOrDefault(meaning, 0.0);
    }

    /** Rows that share a name differ in their steps; where each row has a name of its own, what is to be done is its content. */
    private void steps(List<LedgerColumn> columns) {
        int name = at(columns, Meaning.NAME);
        boolean shared = name >= 0 && (profile(columns.get(name)).groups() || isContinued(columns.get(name).column()));
        int step = at(columns, Meaning.STEP);
        if (!shared && step >= 0) {
            columns.set(step, columns.get(step).as(Meaning.CONTENT, columns.get(step).sure()));
        } else if (shared && step < 0) {
            for (int i = 0; i < columns.size(); i++) {
                LedgerColumn column = columns.get(i);
                if (i > name && column.meaning() != null && LONG.contains(column.meaning()) && !profile(column).groups()) {
                    columns.set(i, column.as(Meaning.STEP, column.sure()));
                    return;
                }
            }
        }
    }

    /** Whether rows tell on without a name: their merges were lost, and the name above holds. */
    private boolean isContinued(int name) {
        return table.rows().stream().anyMatch(row -> table.sheet().text(row, name).isEmpty() && table.sheet().written(row).size() >= 2
                && table.sheet().written(row).keySet().stream().anyMatch(column -> column > name));
    }

    /** A heading of names over two columns: 居民人均可支配收入 on the left, 城镇 and 农村 on the right. */
    private void wideNames(List<LedgerColumn> columns) {
        int name = at(columns, Meaning.NAME);
        for (int i = 0; name >= 0 && i < columns.size(); i++) {
            LedgerColumn other = columns.get(i);
            if (i != name && other.heading().equals(columns.get(name).heading()) && other.meaning() == null) {
                columns.set(i, other.as(Meaning.NAME, true));
            }
        }
    }

    /** A column of numbers in front needs no heading to be that of numbers. */
    private void withoutHeading(List<LedgerColumn> columns) {
        if (has(columns, Meaning.ORDINAL) || columns.isEmpty()) {
            return;
        }
        int first = columns.getFirst().column();
        for (int column = 0; column < first; column++) {
            ColumnProfile profile = ColumnProfile.of(table, column);
            if (profile.cells() > 0 && profile.numbered() > 0.6) {
                columns.addFirst(new LedgerColumn(column, "", HeadingSense.of(List.of("")), Meaning.ORDINAL, true, List.of()));
                return;
            }
        }
    }
}
