package gangmu.ledgers.proposal;

import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableChoices;
import gangmu.ledgers.meaning.TableReader;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.rows.LedgerNode;
import gangmu.ledgers.rows.TableRows;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.TableFinder;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.document.CellPlace;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.names.Locality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads ledgers into a proposal, step by step: which tables there are, what they list, which years the plan is for, which
 * units are meant, and then row by row what the plan would be. Nothing is changed by it.
 */
public final class LedgerReader {
    private static final Set<Meaning> UNITS = EnumSet.of(Meaning.LEAD, Meaning.COOPERATING);
    private static final int SIGNS_WITHIN = 12;
    private final Findings findings = new Findings();
    private final List<TableReading> tables = new ArrayList<>();
    private final List<LedgerTable> strangers = new ArrayList<>();
    private final List<LedgerSheet> covers = new ArrayList<>();
    private final Map<TableReading, List<LedgerNode>> rows = new LinkedHashMap<>();
    private final Map<TableReading, TableContext> contexts = new HashMap<>();
    private final Snapshot snapshot;
    private final @Nullable UUID plan;
    private final TableChoices choices;

    private LedgerReader(Snapshot snapshot, @Nullable UUID plan, TableChoices choices) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.choices = choices;
    }

    /**
     * What the plan would be.
     *
     * @param documents the files as they were read
     * @param snapshot what the workspace holds, whose units are known
     * @param plan the plan that they are for; null for a new one
     * @param given what is said of the plan already
     */
    public static LedgerProposal read(List<ReturnDocument> documents, Snapshot snapshot, @Nullable UUID plan, Frame given,
            TableChoices choices) {
        return new LedgerReader(snapshot, plan, choices).read(documents, given);
    }

    /** Whether a file is a status workbook of this program, by the headings of its sheet of sources. */
    public static boolean isStatusWorkbook(ReturnDocument document) {
        List<String> signs = LedgerWords.of("own.status");
        return document.sheets().stream().anyMatch(sheet -> sheet.rows().stream().limit(SIGNS_WITHIN)
                .anyMatch(row -> row.texts().stream().map(LedgerWords::compact).toList().containsAll(signs)));
    }

    private LedgerProposal read(List<ReturnDocument> documents, Frame given) {
        documents.forEach(this::find);
        List<LedgerTable> all = new ArrayList<>(tables.stream().map(TableReading::table).toList());
        all.addAll(strangers);
        FrameReader frames = new FrameReader(all, tables, covers);
        Frame frame = frames.read(given);
        List<String> places = frames.places();
        for (TableReading table : tables) {
            TableContext context = new TableContext(table, findings, frame);
            contexts.put(table, context);
            rows.put(table, TableRows.read(table, findings.account(), findings.remarks()));
            if (!table.sure()) {
                findings.asked(table.table().sheet().place(table.table().headerFirst(), table.columns().getFirst().column()),
                        Problem.of("ledger.table-unsure", table.table().sheet().name(),
                                new Problem("ledger.kind." + table.kind().code(), List.of())));
            }
            if (table.table().sheet().isHidden()) {
                findings.asked(table.table().sheet().place(table.table().headerFirst(), table.columns().getFirst().column()),
                        Problem.of("ledger.hidden-sheet", table.table().sheet().name()));
            }
        }
        List<Unit> known = PlanTree.units(snapshot);
        List<String> prefixes = prefixes(places, known);
        UnitBook units = new UnitBook(known, new Locality(places.isEmpty() ? prefixes.stream().limit(1).toList() : places), prefixes,
                findings);
        ItemBook book = new ItemBook(plan == null ? null : new PlanTree(snapshot, plan));
        each(Set.of(TableKind.UNITS, TableKind.CONTACTS), (context, nodes) -> new ListTaker(context, book, units).listUnits(nodes));
        hear(units);
        units.settle();
        each(Set.of(TableKind.GROUPS), (context, nodes) -> new ListTaker(context, book, units).groups(nodes));
        Set<String> codes = new HashSet<>();
        each(Set.of(TableKind.TASKS, TableKind.PROJECTS, TableKind.POLICIES),
                (context, nodes) -> new ItemTaker(context, book, units, codes).take(nodes));
        each(Set.of(TableKind.INDICATORS), (context, nodes) -> new IndicatorTaker(context, book, units).take(nodes));
        each(Set.of(TableKind.STEPS), (context, nodes) -> new ItemTaker(context, book, units, codes).take(nodes));
        each(Set.of(TableKind.EVIDENCE), (context, nodes) -> new ListTaker(context, book, units).evidence(nodes));
        each(Set.of(TableKind.PROBLEMS), (context, nodes) -> new ListTaker(context, book, units).problems(nodes));
        each(Set.of(TableKind.MEASURES), (context, nodes) -> new ListTaker(context, book, units).measures(nodes));
        units.name();
        List<Remark> remarks = findings.remarks().stream().sorted(Comparator.comparing(Remark::place)).toList();
        return new LedgerProposal(frame, units.all(), book.things(), tables, strangers, remarks, findings.account());
    }

    private interface Taking {
        void take(TableContext context, List<LedgerNode> nodes);
    }

    private void each(Set<TableKind> kinds, Taking taking) {
        rows.forEach((table, nodes) -> {
            if (kinds.contains(table.kind())) {
                taking.take(Objects.requireNonNull(contexts.get(table)), nodes);
            }
        });
    }

    private void find(ReturnDocument document) {
        if (document.remarks().contains(ReturnDocument.Remark.BROKEN_PARTS)) {
            String sheet = document.sheets().isEmpty() ? "" : document.sheets().getFirst().name();
            findings.told(new LedgerPlace(document.fileName(), new CellPlace(sheet, 0, 0)),
                    Problem.of("return.remark.broken-parts", document.fileName()));
        }
        for (ReturnDocument.Sheet each : document.sheets()) {
            LedgerSheet sheet = new LedgerSheet(document.fileName(), each);
            findings.account().open(sheet);
            TableFinder.Found found = TableFinder.find(sheet);
            int number = 1;
            for (LedgerTable table : found.tables()) {
                Optional<TableReading> reading = TableReader.read(table, number++, choices);
                if (reading.isPresent()) {
                    tables.add(reading.get());
                } else {
                    stranger(table);
                }
            }
            if (found.tables().isEmpty()) {
                covers.add(sheet);
            }
            if (!found.outside().isEmpty()) {
                int first = found.outside().getFirst();
                int column = sheet.written(first).keySet().iterator().next();
                found.outside().forEach(row -> findings.account().markRow(sheet, row, Fate.LEFT));
                findings.left(sheet.place(first, column), Problem.of("ledger.no-table", sheet.name(), sheet.count()));
            }
        }
    }

    private void stranger(LedgerTable table) {
        strangers.add(table);
        LedgerSheet sheet = table.sheet();
        table.titles().forEach(line -> findings.account().mark(sheet.place(line.row(), line.column()), Fate.UNDERSTOOD));
        for (int row = table.headerFirst(); row <= table.headerLast(); row++) {
            findings.account().markRow(sheet, row, Fate.LEFT);
        }
        table.rows().forEach(row -> findings.account().markRow(sheet, row, Fate.LEFT));
        int column = sheet.written(table.headerFirst()).isEmpty() ? 0 : sheet.written(table.headerFirst()).keySet().iterator().next();
        String headings = String.join("\u3001", table.headings().stream().map(LedgerTable.Heading::text).toList());
        findings.left(sheet.place(table.headerFirst(), column), choices.isLeft(table) ? Problem.of("ledger.table-left", sheet.name())
                : Problem.of("ledger.table-unknown", sheet.name(), headings, table.rows().size()));
    }

    /** What may stand in front of the name of a unit of one's own district, the longest first. */
    private List<String> prefixes(List<String> places, List<Unit> known) {
        List<String> prefixes = new ArrayList<>();
        if (!places.isEmpty()) {
            StringBuilder outer = new StringBuilder();
            for (String place : places.reversed()) {
                outer.insert(0, place);
                prefixes.add(outer.toString());
            }
            String own = places.getLast();
            prefixes.add(own);
            if (own.length() > 2) {
                prefixes.add(own.substring(0, own.length() - 1));
            }
            prefixes.add(own.substring(own.length() - 1));
        } else {
            level(known).ifPresent(prefixes::add);
        }
        return prefixes.stream().distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The level that most names of units begin with: 区 or 县. */
    private Optional<String> level(List<Unit> known) {
        Map<String, Integer> counts = new TreeMap<>();
        known.forEach(unit -> count(unit.shortName(), counts));
        rows.forEach((table, nodes) ->
                table.columns().stream().filter(column -> column.meaning() != null && UNITS.contains(column.meaning()))
                .forEach(column -> table.table().rows().forEach(row ->
                        count(table.table().sheet().text(row, column.column()), counts))));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).filter(entry -> entry.getValue() >= 2).map(Map.Entry::getKey);
    }

    private static void count(String name, Map<String, Integer> counts) {
        for (String level : LedgerWords.of("unit.levels")) {
            // A market is no city.
            if (name.startsWith(level) && name.length() > 3 && !name.startsWith("\u573a", 1)) {
                counts.merge(level, 1, Integer::sum);
            }
        }
    }

    private void hear(UnitBook units) {
        rows.forEach((table, nodes) -> {
            Set<LedgerPlace> heard = new HashSet<>();
            for (LedgerColumn column : table.columns()) {
                if (column.meaning() == null || !UNITS.contains(column.meaning())) {
                    continue;
                }
                for (LedgerNode node : nodes) {
                    for (int row : node.role() == LedgerNode.Role.HEADING ? List.<Integer>of() : node.rows()) {
                        LedgerPlace place = table.table().sheet().place(row, column.column());
                        String text = CellValues.text(table.table().sheet(), row, column.column());
                        if (!text.isEmpty() && heard.add(place)) {
                            units.hear(text, place);
                        }
                    }
                }
            }
        });
    }
}
