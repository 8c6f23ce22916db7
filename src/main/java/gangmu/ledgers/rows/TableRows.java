package gangmu.ledgers.rows;

import gangmu.changes.Problem;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.CellAccount;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.Numbering;
import gangmu.returns.reading.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of the rows of a table. Which row stands below which follows from numbering (rows of one style are on one
 * level), from headings between the rows, from columns that gather, and from names that hold for several rows.
 */
public final class TableRows {
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final CellAccount account;
    private final List<Remark> remarks;
    private final List<LedgerNode> nodes = new ArrayList<>();
    private final List<Totals.Sum> sums = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private final List<LedgerColumn> names;
    private final List<LedgerColumn> groups;
    private final @Nullable LedgerColumn step;
    private final @Nullable LedgerColumn ordinal;
    private final boolean decimals;
    private final Map<Integer, String> lastGroup = new HashMap<>();
    private final Map<String, LedgerNode> groupNodes = new HashMap<>();
    private @Nullable LedgerNode current;
    private @Nullable LedgerNode lastHeading;

    private record Level(String level, LedgerNode node) {
    }

    private TableRows(TableReading reading, CellAccount account, List<Remark> remarks) {
        this.reading = reading;
        this.sheet = reading.table().sheet();
        this.account = account;
        this.remarks = remarks;
        names = reading.columns(Meaning.NAME);
        groups = reading.columns(Meaning.SECTION);
        step = reading.column(Meaning.STEP).orElse(null);
        ordinal = reading.column(Meaning.ORDINAL).orElse(null);
        long close = reading.table().rows().stream().filter(row -> sheet.text(row, nameColumn()).matches("\\d{1,2}(\\.\\d{1,3})+\\D.*"))
                .count();
        decimals = close * 2 > reading.table().rows().size();
    }

    /** The things that a table names, each before what stands below it. */
    public static List<LedgerNode> read(TableReading reading, CellAccount account, List<Remark> remarks) {
        TableRows rows = new TableRows(reading, account, remarks);
        RowSort sort = new RowSort(reading);
        for (int row : reading.table().rows()) {
            switch (sort.of(row)) {
                case AGAIN -> account.markRow(rows.sheet, row, Fate.UNDERSTOOD);
                case TOTAL -> rows.total(row);
                case NOTE -> rows.note(row);
                case HEADING -> rows.heading(row);
                case ROW -> rows.row(row);
            }
        }
        new Totals(reading, rows.nodes, remarks).check(rows.sums);
        return List.copyOf(rows.nodes);
    }

    private int nameColumn() {
        return names.isEmpty() ? 0 : names.getFirst().column();
    }

    private LedgerPlace firstPlace(int row) {
        return sheet.place(row, sheet.written(row).keySet().iterator().next());
    }

    private void total(int row) {
        account.markRow(sheet, row, Fate.UNDERSTOOD);
        sums.add(new Totals.Sum(row, nodes.size(), null));
    }

    private void note(int row) {
        account.markRow(sheet, row, Fate.LEFT);
        StringBuilder text = new StringBuilder();
        sheet.written(row).keySet().forEach(column -> text.append(sheet.text(row, column)).append(' '));
        if (!text.toString().isBlank()) {
            remarks.add(new Remark(Standing.LEFT, firstPlace(row), Problem.of("ledger.note-below", text.toString().strip())));
        } else {
            remarks.add(new Remark(Standing.LEFT, firstPlace(row), Problem.of("ledger.struck")));
        }
    }

    /** The heading between rows: its words, or number and words in two cells. */
    private void heading(int row) {
        Numbering number = new Numbering(Numbering.Style.NONE, "", "");
        String text = "";
        LedgerPlace place = firstPlace(row);
        for (int column : sheet.written(row).keySet()) {
            String here = sheet.text(row, column);
            Numbering alone = Numbering.alone(here);
            if (text.isEmpty() && number.number().isEmpty() && alone.style() != Numbering.Style.NONE) {
                number = alone;
            } else if (text.isEmpty() && !here.isEmpty()) {
                Numbering before = numbering(here);
                number = before.style() != Numbering.Style.NONE ? before : number;
                text = before.rest();
                place = sheet.place(row, column);
            }
        }
        account.markRow(sheet, row, Fate.TAKEN);
        String level = number.style() == Numbering.Style.NONE ? "heading" : "heading-" + number.level();
        while (!open.isEmpty() && open.peek().node().role() != LedgerNode.Role.HEADING) {
            open.pop();
        }
        LedgerNode parent = parentAt(level);
        String name = text.replaceAll("[\uff08(](?:\u5171)?\\d+\\s*[\u9879\u4e2a][\uff09)]$", "").strip();
        LedgerNode node = new LedgerNode(LedgerNode.Role.HEADING, parent, name.isEmpty() ? text : name, place, number);
        node.rows().add(row);
        nodes.add(node);
        open.push(new Level(level, node));
        lastGroup.clear();
        groupNodes.clear();
        current = null;
        lastHeading = node;
        sums.add(new Totals.Sum(row, nodes.size(), node));
    }

    private Numbering numbering(String text) {
        return decimals ? Numbering.decimalBefore(text) : Numbering.before(text);
    }

    private void closeRows() {
        while (!open.isEmpty() && !open.peek().node().gathers()) {
            open.pop();
        }
    }

    /** Closes what is not above a level, and gives what is. */
    private @Nullable LedgerNode parentAt(String level) {
        if (open.stream().anyMatch(each -> each.level().equals(level))) {
            while (!open.pop().level().equals(level)) {
                // Deeper levels end where one of this level begins.
                continue;
            }
        }
        return open.isEmpty() ? null : open.peek().node();
    }

    private void row(int row) {
        String text = name(row);
        LedgerColumn steps = step;
        LedgerNode above = current;
        boolean merged = above != null && sheet.region(row, nameColumn()) != null && sheet.place(row, nameColumn()).equals(above.place())
                && names.stream().skip(1).allMatch(column -> sheet.text(row, column.column()).isEmpty()
                        || sheet.source(row, column.column()).row() < row);
        boolean again = merged || steps != null && above != null && isSame(row, text);
        if (text.isEmpty() && !again) {
            stray(row);
            return;
        }
        if (!again) {
            current = named(row, text);
        }
        LedgerNode node = Objects.requireNonNull(current);
        if (steps == null) {
            node.rows().add(row);
        } else {
            String what = sheet.text(row, steps.column());
            if (what.isEmpty()) {
                node.rows().add(row);
            } else {
                Numbering number = Numbering.before(what);
                LedgerNode below = new LedgerNode(LedgerNode.Role.STEP, node, number.rest(), sheet.place(row, steps.column()), number);
                below.rows().add(row);
                nodes.add(below);
            }
        }
    }

    private String name(int row) {
        List<String> parts = new ArrayList<>();
        for (LedgerColumn column : names) {
            String part = sheet.text(row, column.column());
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        // U+FF1A, a colon: what stands on the right is a part of what stands on the left.
        return String.join("\uff1a", parts);
    }

    /** Whether a row tells more of what the row above names. */
    private boolean isSame(int row, String text) {
        LedgerNode node = Objects.requireNonNull(current);
        return text.isEmpty() || sheet.place(row, nameColumn()).equals(node.place())
                || Wording.of(numbering(text).rest()).equals(Wording.of(node.name())) && !node.rows().contains(row);
    }

    private void stray(int row) {
        account.markRow(sheet, row, Fate.LEFT);
        StringBuilder text = new StringBuilder();
        sheet.written(row).keySet().forEach(column -> text.append(sheet.text(row, column)).append(' '));
        String named = names.isEmpty() ? "" : names.getFirst().heading();
        remarks.add(new Remark(Standing.LEFT, firstPlace(row), Problem.of("ledger.row-without-name", text.toString().strip(), named)));
    }

    private LedgerNode named(int row, String text) {
        LedgerColumn numbers = ordinal;
        String written = numbers == null ? "" : sheet.text(row, numbers.column());
        Numbering alone = Numbering.alone(written);
        Numbering before = numbering(text);
        Numbering number = alone.style() != Numbering.Style.NONE ? alone : before;
        String level = number.style() == Numbering.Style.NONE ? "row" : number.level();
        LedgerNode group = group(row);
        LedgerNode parent;
        if (group != null) {
            while (!open.isEmpty() && !isBelow(open.peek().node(), group) && !isBelow(group, open.peek().node())) {
                open.pop();
            }
            if (open.isEmpty() || open.stream().noneMatch(each -> each.node() == group)) {
                open.push(new Level("group", group));
            }
        }
        if (number.style() == Numbering.Style.NONE) {
            closeRows();
        }
        parent = rowParent(level, group);
        LedgerNode node = new LedgerNode(LedgerNode.Role.ROW, parent, before.rest(), sheet.place(row, nameColumn()), number);
        names.stream().skip(1).filter(column -> sheet.cell(row, column.column()) != null)
                .forEach(column -> account.mark(sheet.place(row, column.column()), Fate.TAKEN));
        nodes.add(node);
        open.push(new Level(level, node));
        return node;
    }

    private static boolean isBelow(LedgerNode node, LedgerNode top) {
        for (LedgerNode at = node; at != null; at = at.parent()) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    /** Rows of one style are on one level below the same heading or group. */
    private @Nullable LedgerNode rowParent(String level, @Nullable LedgerNode group) {
        boolean known = open.stream().takeWhile(each -> !each.node().gathers()).anyMatch(each -> each.level().equals(level));
        if (known) {
            while (!open.pop().level().equals(level)) {
                continue;
            }
        } else if (level.equals("decimal1") && open.stream().takeWhile(each -> !each.node().gathers())
                .anyMatch(each -> each.level().startsWith("decimal"))) {
            closeRows();
        }
        return open.isEmpty() ? group : open.peek().node();
    }

    /** The innermost group of the columns that gather; where they are blank and not merged, the one above holds. */
    private @Nullable LedgerNode group(int row) {
        LedgerNode parent = lastHeading;
        StringBuilder path = new StringBuilder();
        for (LedgerColumn column : groups) {
            String text = sheet.text(row, column.column());
            if (text.isEmpty() && sheet.region(row, column.column()) == null) {
                text = lastGroup.getOrDefault(column.column(), "");
            } else if (!text.equals(lastGroup.get(column.column()))) {
                // What gathers anew ends what gathered within.
                groups.stream().filter(other -> other.column() > column.column()).forEach(other -> lastGroup.remove(other.column()));
            }
            if (text.isEmpty()) {
                continue;
            }
            lastGroup.put(column.column(), text);
            path.append('\n').append(Wording.of(text));
            LedgerNode known = groupNodes.get(path.toString());
            if (known == null) {
                Numbering number = Numbering.before(text);
                known = new LedgerNode(LedgerNode.Role.GROUP, parent, number.rest().replaceAll("\\s*\n\\s*", ""),
                        sheet.place(row, column.column()), number);
                nodes.add(known);
                groupNodes.put(path.toString(), known);
            }
            account.mark(sheet.place(row, column.column()), Fate.TAKEN);
            parent = known;
        }
        return groups.isEmpty() || path.isEmpty() ? null : parent;
    }
}
