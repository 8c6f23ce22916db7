package gangmu.ledgers.proposal;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Problem;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.rows.LedgerNode;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.words.Meaning;
import gangmu.plan.Measure;
import gangmu.plan.PlanProblem;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.returns.reading.ApproximateDate;
import gangmu.returns.reading.ExpectedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Makes entries of the rows of simple lists: units, contacts, working groups, evidence, problems, measures. */
final class ListTaker {
    private static final String MARKS = "[\u3001\uff0c,;\uff1b\\n]";
    private final TableContext context;
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final ItemBook book;
    private final UnitBook units;
    private final Spans spans;

    ListTaker(TableContext context, ItemBook book, UnitBook units) {
        this.context = context;
        this.reading = context.reading();
        this.sheet = context.sheet();
        this.book = book;
        this.units = units;
        this.spans = new Spans(context.frame(), context.year().orElse(null));
    }

    /** Units by their names alone, before any other table is read for units. */
    void listUnits(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            if (node.gathers() || node.rows().isEmpty()) {
                context.findings().account().mark(node.place(), gangmu.ledgers.sheet.CellAccount.Fate.UNDERSTOOD);
                continue;
            }
            int row = node.rows().getFirst();
            Set<String> others = new LinkedHashSet<>();
            reading.column(Meaning.SHORT_NAME).map(column -> CellValues.text(sheet, row, column.column())).filter(text -> !text.isEmpty())
                    .ifPresent(others::add);
            reading.column(Meaning.ALIASES).ifPresent(column -> others.addAll(parts(CellValues.text(sheet, row, column.column()))));
            Proposed unit = units.listed(node.name(), node.place(), others);
            context.findings().taken(node.place());
            node.rows().forEach(each -> reading.columns().forEach(column -> unit(unit, column, each)));
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(MARKS)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private void unit(Proposed unit, LedgerColumn column, int row) {
        Meaning meaning = column.meaning();
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (meaning == null || sheet.cell(row, column.column()) == null) {
            return;
        }
        if (text.isEmpty()) {
            context.blank(at);
            return;
        }
        switch (meaning) {
            case SHORT_NAME -> said(unit, Unit.SHORT_NAME, text, column, at);
            case ALIASES -> {
                context.settle(CellValues.Read.of(text), column, at);
                unit.put(Unit.ALIASES, parts(text), at, column.sure());
            }
            case CONTACT -> append(unit, Unit.CONTACT, text, column, at);
            case POST -> {
                context.settle(CellValues.Read.of(text), column, at);
                Proposed.Value name = unit.values().get(Unit.CONTACT);
                if (name != null && !name.value().toString().contains(text)) {
                    unit.values().put(Unit.CONTACT,
                            new Proposed.Value(name.value() + "\uff08" + text + "\uff09", name.place(), name.sure() && column.sure()));
                } else if (name == null) {
                    unit.put(Unit.CONTACT, text, at, column.sure());
                }
            }
            case PHONE -> append(unit, Unit.PHONE, text, column, at);
            case ORDINAL, NAME, SECTION -> context.findings().taken(at);
            default -> context.findings().left(at, Problem.of("ledger.no-place", column.heading()));
        }
    }

    private void said(Proposed thing, Field<?> field, Object value, LedgerColumn column, LedgerPlace at) {
        if (context.settle(CellValues.Read.of(value), column, at)) {
            context.put(thing, field, value, at, column.sure());
        }
    }

    private void append(Proposed thing, Field<String> field, String text, LedgerColumn column, LedgerPlace at) {
        context.settle(CellValues.Read.of(text), column, at);
        thing.append(field, text.replaceAll("\\s*\n\\s*", "\u3001"), at, column.sure());
    }

    void groups(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            if (node.gathers()) {
                context.findings().taken(node.place());
                continue;
            }
            Proposed group = ItemCells.group(book, node.name(), node.place());
            book.tell(group);
            context.findings().taken(node.place());
            LedgerNode up = node.parent();
            if (up != null && up.gathers()) {
                group.put(WorkingGroup.CATEGORY, up.name(), up.place(), true);
            }
            for (int row : node.rows()) {
                reading.column(Meaning.LEAD).ifPresent(column -> lead(group, WorkingGroup.LEAD, column, row));
                ordinal(row);
                unused(row, Set.of(Meaning.LEAD));
            }
        }
    }

    private void ordinal(int row) {
        reading.column(Meaning.ORDINAL).ifPresent(column -> context.findings().taken(sheet.place(row, column.column())));
    }

    /** Columns that this kind of table knows, but has no place for, are named. */
    private void unused(int row, Set<Meaning> used) {
        Set<Meaning> placed = Set.of(Meaning.ORDINAL, Meaning.NAME, Meaning.SECTION);
        for (LedgerColumn column : reading.columns()) {
            Meaning meaning = column.meaning();
            if (meaning != null && !used.contains(meaning) && !placed.contains(meaning)
                    && sheet.written(row).containsKey(column.column())) {
                context.findings().left(sheet.place(row, column.column()), Problem.of("ledger.no-place", column.heading()));
            }
        }
    }

    private void lead(Proposed thing, Field<UUID> field, LedgerColumn column, int row) {
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (text.isEmpty()) {
            context.blank(at);
            return;
        }
        UnitBook.Named named = units.read(text);
        Problem said = named.said();
        if (named.leading().isEmpty()) {
            context.findings().left(at, said == null ? Problem.of("ledger.unit-unreadable", text) : said);
            return;
        }
        if (said != null) {
            context.findings().asked(at, Problem.of("ledger.units-doubtful", column.heading(), said));
        } else if (named.leading().size() > 1) {
            context.findings().noted(at, Problem.of("ledger.first-leads", String.valueOf(named.leading().getFirst().get(Unit.NAME)), text));
        } else {
            context.findings().taken(at);
        }
        context.put(thing, field, named.leading().getFirst(), at, named.sure() && column.sure());
    }

    void evidence(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            if (node.gathers() || node.rows().isEmpty()) {
                context.findings().taken(node.place());
                continue;
            }
            Proposed piece = new Proposed(Evidence.KIND, node.place(), null, null);
            piece.put(Evidence.TITLE, node.name(), node.place(), true);
            doubtTable(piece);
            book.add(piece, Evidence.KIND.name(), node.name());
            context.findings().taken(node.place());
            int row = node.rows().getFirst();
            ordinal(row);
            text(piece, Evidence.ISSUER, Meaning.ISSUER, row);
            text(piece, Evidence.DOCUMENT_NUMBER, Meaning.DOCUMENT_NUMBER, row);
            text(piece, Evidence.SOURCE_LINK, Meaning.LINK, row);
            text(piece, Evidence.FILE_NAME, Meaning.FILE_NAME, row);
            reading.column(Meaning.DATED).ifPresent(column -> date(piece, Evidence.DATED, column, row));
            reading.column(Meaning.ABOUT).ifPresent(column -> about(column, row).forEach(target -> {
                Proposed link = new Proposed(EvidenceLink.KIND, piece.place(), piece, null);
                link.put(EvidenceLink.EVIDENCE, piece, piece.place(), true);
                link.put(EvidenceLink.TARGET, target, piece.place(), true);
                book.tell(link);
            }));
            unused(row, Set.of(Meaning.ISSUER, Meaning.DOCUMENT_NUMBER, Meaning.LINK, Meaning.FILE_NAME, Meaning.DATED, Meaning.ABOUT));
        }
    }

    private void doubtTable(Proposed thing) {
        if (!reading.sure() || sheet.isHidden()) {
            thing.doubt();
        }
    }

    private void text(Proposed thing, Field<String> field, Meaning meaning, int row) {
        for (LedgerColumn column : reading.columns(meaning)) {
            LedgerPlace at = sheet.place(row, column.column());
            String text = CellValues.text(sheet, row, column.column());
            if (sheet.cell(row, column.column()) == null) {
                continue;
            }
            if (text.isEmpty()) {
                context.blank(at);
            } else {
                append(thing, field, text, column, at);
            }
        }
    }

    private void date(Proposed thing, Field<LocalDate> field, LedgerColumn column, int row) {
        CellValues.Read read = CellValues.read(sheet, row, column.column(), new ExpectedValue.Dated());
        if (read.value() instanceof ApproximateDate date) {
            read = new CellValues.Read(date.latest(), read.sure(), read.notes(), read.said());
        }
        context.say(thing, field, column, row, read);
    }

    /** The items or indicators that a cell names. */
    private List<Proposed> about(LedgerColumn column, int row) {
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (text.isEmpty()) {
            context.blank(at);
            return List.of();
        }
        Proposed whole = book.item(text);
        List<Proposed> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String part : whole != null ? List.of(text) : parts(text)) {
            Proposed one = book.item(part);
            if (one == null) {
                unknown.add(part);
            } else {
                found.add(one);
            }
        }
        if (!unknown.isEmpty()) {
            context.findings().left(at, Problem.of("ledger.about-unknown", String.join("\u3001", unknown)));
        } else {
            context.findings().taken(at);
        }
        return found;
    }

    void problems(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            if (node.gathers() || node.rows().isEmpty()) {
                context.findings().taken(node.place());
                continue;
            }
            int row = node.rows().getFirst();
            Proposed problem = entry(PlanProblem.KIND, PlanProblem.NAME, node);
            List<Proposed> items = reading.column(Meaning.ABOUT).map(column -> about(column, row)).orElse(List.of());
            ordinal(row);
            text(problem, PlanProblem.CONTENT, Meaning.CONTENT, row);
            text(problem, PlanProblem.POST, Meaning.POST, row);
            text(problem, PlanProblem.STATE, Meaning.STATE, row);
            reading.column(Meaning.LEAD).ifPresent(column -> lead(problem, PlanProblem.LEAD, column, row));
            reading.column(Meaning.END).ifPresent(column -> due(problem, PlanProblem.DUE, column, row));
            problem.put(PlanProblem.ITEMS, items.isEmpty() ? null : items, node.place(), true);
            reading.column(Meaning.REMEDY).ifPresent(column -> remedy(problem, column, row, items));
            unused(row, Set.of(Meaning.CONTENT, Meaning.POST, Meaning.STATE, Meaning.LEAD, Meaning.END, Meaning.ABOUT, Meaning.REMEDY));
        }
    }

    private Proposed entry(Kind kind, Field<String> name, LedgerNode node) {
        List<Proposed> known = book.named(kind.name(), node.name());
        context.findings().taken(node.place());
        if (!known.isEmpty()) {
            book.tell(known.getFirst());
            return known.getFirst();
        }
        Proposed entry = new Proposed(kind, node.place(), null, null);
        entry.put(name, node.name(), node.place(), true);
        doubtTable(entry);
        return book.add(entry, kind.name(), node.name());
    }

    /** What is done about a problem is a measure of its own, with the same unit, post and date. */
    private void remedy(Proposed problem, LedgerColumn column, int row, List<Proposed> items) {
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (text.isEmpty()) {
            context.blank(at);
            return;
        }
        context.settle(CellValues.Read.of(text), column, at);
        if (!book.named(Measure.KIND.name(), text).isEmpty()) {
            return;
        }
        Proposed measure = new Proposed(Measure.KIND, at, null, null);
        measure.put(Measure.NAME, text, at, column.sure());
        Map<Field<?>, Field<?>> same = Map.of(PlanProblem.LEAD, Measure.LEAD, PlanProblem.POST, Measure.POST, PlanProblem.DUE, Measure.DUE);
        same.forEach((from, to) -> {
            Proposed.Value value = problem.values().get(from);
            if (value != null) {
                measure.put(to, value.value(), value.place(), value.sure());
            }
        });
        measure.put(Measure.ITEMS, items.isEmpty() ? null : items, at, true);
        if (!column.sure()) {
            measure.doubt();
        }
        book.add(measure, Measure.KIND.name(), text);
    }

    private void due(Proposed thing, Field<LocalDate> field, LedgerColumn column, int row) {
        LedgerPlace at = sheet.place(row, column.column());
        Spans.Dates dates = spans.read(sheet, row, column.column());
        if (dates.isBlank()) {
            context.blank(at);
        } else if (dates.end() == null) {
            Problem said = Objects.requireNonNull(dates.said());
            if (dates.endless()) {
                context.findings().noted(at, said);
            } else {
                context.findings().left(at, Problem.of("ledger.unreadable", column.heading(), said));
            }
        } else if (context.settle(new CellValues.Read(dates.end(), dates.sure(), List.of(), dates.said()), column, at)) {
            context.put(thing, field, dates.end(), at, dates.sure() && column.sure());
        }
    }

    void measures(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            if (node.gathers() || node.rows().isEmpty()) {
                context.findings().taken(node.place());
                continue;
            }
            int row = node.rows().getFirst();
            Proposed measure = entry(Measure.KIND, Measure.NAME, node);
            ordinal(row);
            text(measure, Measure.CONTENT, Meaning.CONTENT, row);
            text(measure, Measure.POST, Meaning.POST, row);
            text(measure, Measure.STATE, Meaning.STATE, row);
            reading.column(Meaning.LEAD).ifPresent(column -> lead(measure, Measure.LEAD, column, row));
            reading.column(Meaning.END).ifPresent(column -> due(measure, Measure.DUE, column, row));
            reading.column(Meaning.ABOUT).ifPresent(column -> {
                List<Proposed> items = about(column, row);
                measure.put(Measure.ITEMS, items.isEmpty() ? null : items, node.place(), true);
            });
            unused(row, Set.of(Meaning.CONTENT, Meaning.POST, Meaning.STATE, Meaning.LEAD, Meaning.END, Meaning.ABOUT));
        }
    }
}
