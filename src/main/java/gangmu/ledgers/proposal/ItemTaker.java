package gangmu.ledgers.proposal;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.rows.LedgerNode;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.returns.reading.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes items of the rows of a table: sections of headings and groups, then what the table lists, then its steps. */
final class ItemTaker {
    private static final Set<Meaning> TELLING =
            EnumSet.of(Meaning.LEAD, Meaning.END, Meaning.SPAN, Meaning.START, Meaning.COOPERATING, Meaning.TOTAL_INVESTMENT);
    private final TableContext context;
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final ItemBook book;
    private final ItemCells cells;
    private final Map<LedgerNode, Proposed> made = new HashMap<>();
    private final Set<Proposed> here = new HashSet<>();
    private final Set<String> codes;

    ItemTaker(TableContext context, ItemBook book, UnitBook units, Set<String> codes) {
        this.context = context;
        this.reading = context.reading();
        this.sheet = context.sheet();
        this.book = book;
        this.codes = codes;
        this.cells = new ItemCells(context, book, units);
    }

    void take(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            ItemKind kind = kind(node);
            LedgerNode up = node.parent();
            Proposed parent = up == null ? above(node) : made.get(up);
            Proposed item = item(node, kind, parent);
            made.put(node, item);
            if (!node.gathers()) {
                tell(node, item);
            }
        }
    }

    /** The task or project that a table of steps names beside each. */
    private @Nullable Proposed above(LedgerNode node) {
        LedgerColumn about = reading.column(Meaning.ABOUT).orElse(null);
        if (about == null || node.rows().isEmpty()) {
            return null;
        }
        int row = node.rows().getFirst();
        String text = sheet.text(row, about.column());
        Proposed found = text.isEmpty() ? null : book.item(text);
        LedgerPlace at = sheet.place(row, about.column());
        if (found != null) {
            context.findings().taken(at);
        } else if (!text.isEmpty()) {
            context.findings().left(at, Problem.of("ledger.about-unknown", text));
        }
        return found;
    }

    private ItemKind kind(LedgerNode node) {
        ItemKind own = switch (reading.kind()) {
            case PROJECTS -> ItemKind.PROJECT;
            case POLICIES -> ItemKind.POLICY;
            case STEPS -> ItemKind.STEP;
            default -> ItemKind.TASK;
        };
        if (node.gathers()) {
            return ItemKind.SECTION;
        }
        for (LedgerNode at = node.parent(); at != null; at = at.parent()) {
            if (!at.gathers() && !onlyGathers(at)) {
                return ItemKind.STEP;
            }
        }
        return node.role() == LedgerNode.Role.STEP ? ItemKind.STEP : onlyGathers(node) ? ItemKind.SECTION : own;
    }

    /** A row with rows below it that names neither a unit nor a date gathers them. */
    private boolean onlyGathers(LedgerNode node) {
        return node.children().stream().anyMatch(child -> child.role() == LedgerNode.Role.ROW)
                && reading.columns().stream().filter(column -> column.meaning() != null && TELLING.contains(column.meaning()))
                        .allMatch(column -> node.rows().stream().allMatch(row -> sheet.text(row, column.column()).isEmpty()));
    }

    private Proposed item(LedgerNode node, ItemKind kind, @Nullable Proposed parent) {
        String name = node.name().replaceAll("\\s*\n\\s*", kind == ItemKind.SECTION ? "" : "\n");
        Proposed known = known(node, kind, name, parent);
        if (known != null) {
            here.add(known);
            book.tell(known);
            context.findings().taken(node.place());
            return known;
        }
        Proposed item = new Proposed(Item.KIND, node.place(), parent, null);
        boolean lost = reading.kind() == TableKind.STEPS && parent == null;
        boolean sure = !lost && reading.column(Meaning.NAME).map(LedgerColumn::sure).orElse(true);
        item.put(Item.ITEM_KIND, kind, node.place(), true);
        item.put(Item.NAME, name, node.place(), true);
        if (!sure || !reading.sure() || sheet.isHidden()) {
            item.doubt();
            context.findings().account().mark(node.place(), gangmu.ledgers.sheet.CellAccount.Fate.ASKED);
        } else {
            context.findings().taken(node.place());
        }
        here.add(item);
        return book.add(item, kind.name(), name);
    }

    /** The same thing, told of earlier: by another table, by the plan as it is, or twice in this table. */
    private @Nullable Proposed known(LedgerNode node, ItemKind kind, String name, @Nullable Proposed parent) {
        List<Proposed> named = book.named(kind.name(), name);
        List<Proposed> beside = named.stream().filter(each -> each.parent() == parent).toList();
        if (kind == ItemKind.SECTION) {
            return beside.isEmpty() ? null : beside.getFirst();
        }
        if (kind == ItemKind.STEP) {
            return beside.stream().filter(each -> !here.contains(each)).findFirst().orElse(null);
        }
        List<Proposed> elsewhere = named.stream().filter(each -> !here.contains(each)).toList();
        if (!elsewhere.isEmpty()) {
            return elsewhere.stream().filter(each -> each.parent() == parent || same(each.parent(), parent)).findFirst()
                    .orElse(elsewhere.size() == 1 ? elsewhere.getFirst() : null);
        }
        if (!beside.isEmpty()) {
            context.findings().asked(node.place(), Problem.of("ledger.named-twice", name, beside.getFirst().place().toString()));
            Proposed twin = new Proposed(Item.KIND, node.place(), parent, null);
            twin.put(Item.ITEM_KIND, kind, node.place(), true);
            twin.put(Item.NAME, name, node.place(), true);
            twin.doubt();
            return book.add(twin, kind.name(), name);
        }
        return null;
    }

    private static boolean same(@Nullable Proposed one, @Nullable Proposed other) {
        return one != null && other != null
                && Wording.of(String.valueOf(one.get(Item.NAME))).equals(Wording.of(String.valueOf(other.get(Item.NAME))));
    }

    private void tell(LedgerNode node, Proposed item) {
        List<LedgerNode> steps = node.children().stream().filter(child -> child.role() == LedgerNode.Role.STEP).toList();
        Set<Integer> rows = new LinkedHashSet<>(node.rows());
        steps.forEach(step -> rows.addAll(step.rows()));
        for (LedgerColumn column : reading.columns()) {
            Meaning meaning = column.meaning();
            if (meaning == null || column.is(Meaning.NAME) || column.is(Meaning.SECTION) || column.is(Meaning.STEP)
                    || column.is(Meaning.ABOUT)) {
                continue;
            }
            List<Integer> telling = telling(node, steps, rows, column);
            for (int row : telling) {
                if (column.is(Meaning.CODE)) {
                    code(item, column, row);
                } else {
                    cells.take(item, column, row);
                }
            }
        }
        cells.planned(item);
        if (reading.kind() == TableKind.PROJECTS || reading.kind() == TableKind.POLICIES) {
            long parts = node.children().stream().filter(child -> child.role() == LedgerNode.Role.ROW).count();
            if (parts > 0 && kind(node) != ItemKind.SECTION) {
                item.put(Item.PARTS, parts, node.place(), true);
            }
        }
    }

    /** Of a task with steps, what is the same for all of them is the task's; what differs is each step's own. */
    private List<Integer> telling(LedgerNode node, List<LedgerNode> steps, Set<Integer> rows, LedgerColumn column) {
        if (steps.isEmpty()) {
            List<Integer> different = new ArrayList<>();
            Set<LedgerPlace> seen = new HashSet<>();
            node.rows().stream().filter(row -> seen.add(sheet.place(row, column.column()))).forEach(different::add);
            return different;
        }
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add(sheet.text(row, column.column())));
        return texts.size() == 1 ? List.of(rows.iterator().next()) : node.rows();
    }

    private void code(Proposed item, LedgerColumn column, int row) {
        String code = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (code.isEmpty()) {
            context.blank(at);
        } else if (!codes.add(code)) {
            context.findings().asked(at, Problem.of("ledger.code-twice", code));
        } else {
            context.findings().taken(at);
            context.put(item, Item.CODE, code, at, column.sure());
            Field<Boolean> byHand = Item.CODE_BY_HAND;
            item.put(byHand, true, at, column.sure());
        }
    }
}
