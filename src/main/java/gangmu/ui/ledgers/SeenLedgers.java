package gangmu.ui.ledgers;

import gangmu.assessment.RuleSet;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.proposal.Frame;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.sheet.Remark;
import gangmu.plan.Plan;
import gangmu.plan.Sort;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.workspace.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of ledgers when they were looked at last.
 *
 * @param said what was said of their tables by then
 * @param taken what would be made, by what is accepted; empty while the plan has no years
 */
record SeenLedgers(ImportLedgers.Opened opened, SaidOfTables said, ImportLedgers.Looked looked,
        Map<LedgerAcceptance, ImportLedgers.Taken> taken) {
    private static final Set<Kind> SILENT = Set.of(Plan.KIND, RuleSet.KIND);
    private static final int SAMPLES = 3;

    SeenLedgers {
        taken = Map.copyOf(taken);
    }

    /**
     * One table of the files.
     *
     * @param reading null where nothing is made of it
     */
    record Table(LedgerTable table, @Nullable TableReading reading) {
        /** The first texts of a column, by which it is told what it holds. */
        String samples(LedgerColumn column) {
            return table.rows().stream().map(row -> table.sheet().text(row, column.column())).filter(text -> !text.isEmpty())
                    .distinct().limit(SAMPLES).map(text -> text.replaceAll("\\s+", " ")).collect(Collectors.joining(" | "));
        }

        /** Whether it is the same table, perhaps understood otherwise. */
        boolean isSame(Table other) {
            return SaidOfTables.Place.of(table).equals(SaidOfTables.Place.of(other.table()));
        }
    }

    /** Looks at what was read, and works out what would be made of it. */
    static SeenLedgers look(ImportLedgers ledgers, ImportLedgers.Opened opened, Frame frame, SaidOfTables said, Progress progress) {
        int steps = 1 + LedgerAcceptance.values().length;
        progress.at("understand-ledgers", 0, steps);
        ImportLedgers.Looked looked = ledgers.look(opened, frame, said);
        Map<LedgerAcceptance, ImportLedgers.Taken> taken = new EnumMap<>(LedgerAcceptance.class);
        Frame found = looked.proposal().frame();
        LocalDate start = found.start();
        LocalDate end = found.end();
        if (start != null && end != null && end.isAfter(start)) {
            // A name that is not known yet is no reason to count nothing.
            ImportLedgers.Looked named = found.name() == null || found.name().isBlank() ? looked.named("-") : looked;
            for (LedgerAcceptance each : LedgerAcceptance.values()) {
                progress.at("understand-ledgers", 1L + each.ordinal(), steps);
                taken.put(each, ledgers.rehearse(Snapshot.empty(), named, each));
            }
        }
        return new SeenLedgers(opened, said, looked, taken);
    }

    Frame frame() {
        return looked.proposal().frame();
    }

    /** Whether it was looked at for a plan of these years. */
    boolean isFor(@Nullable LocalDate start, @Nullable LocalDate end) {
        return Objects.equals(frame().start(), start) && Objects.equals(frame().end(), end);
    }

    /** How many things would be made, by what they are; without the plan itself and its rules. */
    Map<Sort, Integer> counts(LedgerAcceptance accepted) {
        ImportLedgers.Taken would = taken.get(accepted);
        Map<Sort, Integer> counts = new LinkedHashMap<>();
        for (Entity entity : would == null ? List.<Entity>of() : would.added()) {
            if (!SILENT.contains(entity.kind())) {
                counts.merge(Sort.of(entity), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The tables of the files, in their order; those that nothing is made of last. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        looked.proposal().tables().forEach(reading -> tables.add(new Table(reading.table(), reading)));
        looked.proposal().strangers().forEach(table -> tables.add(new Table(table, null)));
        return tables;
    }

    /** What is to be said of places in the files. */
    List<Remark> remarks(LedgerAcceptance accepted) {
        ImportLedgers.Taken would = taken.get(accepted);
        return would == null ? looked.proposal().remarks() : would.remarks();
    }
}
