package gangmu.cli.ledgers;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.ledgers.comparing.LedgerComparison;
import gangmu.ledgers.comparing.LedgerComparison.Case;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.proposal.Frame;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.plan.Sort;
import gangmu.returns.document.CellPlace;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what was understood of ledgers and what came of it, for people and for machines. */
final class LedgerReport {
    private static final int MOST_NOTED = 20;
    private static final int MOST_OPEN = 300;
    private final Console console;
    private final Words words;
    private final ImportLedgers.Looked looked;
    private final ImportLedgers.Taken taken;
    private final Map<UUID, Entity> added = new LinkedHashMap<>();

    LedgerReport(Console console, ImportLedgers.Looked looked, ImportLedgers.Taken taken) {
        this.console = console;
        this.words = console.words();
        this.looked = looked;
        this.taken = taken;
        taken.added().forEach(entity -> added.put(entity.id(), entity));
    }

    void say() {
        for (TableReading table : looked.proposal().tables()) {
            console.say("cli.ledger.table", table.table().sheet().file(), table.table().sheet().name(),
                    words.get("ledger.kind." + table.kind().code()), table.table().rows().size(), columns(table));
        }
        Frame frame = looked.proposal().frame();
        if (looked.isNew() && frame.name() != null && frame.start() != null && frame.end() != null) {
            console.say("cli.ledger.plan", frame.name(), frame.start().toString(), frame.end().toString());
        }
        console.say("cli.ledger.counts", counts().entrySet().stream().map(entry -> entry.getKey().word(words) + " " + entry.getValue())
                .collect(Collectors.joining("\u3001")), taken.changedCells());
        Map<Fate, Integer> fates = looked.proposal().account().counts();
        console.say("cli.ledger.cells", fates.values().stream().mapToInt(Integer::intValue).sum(), fates.getOrDefault(Fate.TAKEN, 0),
                fates.getOrDefault(Fate.ASKED, 0), fates.getOrDefault(Fate.LEFT, 0), fates.getOrDefault(Fate.UNDERSTOOD, 0));
        for (Standing standing : List.of(Standing.ASKED, Standing.LEFT, Standing.NOTED)) {
            List<Remark> remarks = taken.remarks().stream().filter(remark -> remark.standing() == standing).toList();
            int most = standing == Standing.NOTED ? MOST_NOTED : MOST_OPEN;
            remarks.stream().limit(most).forEach(this::remark);
            if (remarks.size() > most) {
                console.warn("cli.ledger.more", remarks.size() - most);
            }
        }
        conflicts();
        if (!looked.comparison().gone().isEmpty()) {
            console.warn("cli.ledger.gone",
                    looked.comparison().gone().stream().map(Naming::full).collect(Collectors.joining("\u3001")));
        }
    }

    private void remark(Remark remark) {
        console.warn("cli.ledger.remark", words.get("ledger.standing." + ValueType.choiceName(remark.standing())), remark.place().file(),
                remark.place().cell().sheet(), remark.place().address(), words.problem(remark.problem()));
    }

    private void conflicts() {
        for (LedgerComparison.Row row : looked.comparison().rows()) {
            Entity ours = row.ours();
            if (ours == null) {
                continue;
            }
            for (LedgerComparison.Cell cell : row.cells()) {
                if (cell.kase() == Case.CONFLICT) {
                    console.warn("cli.ledger.conflict", named(row), words.field(cell.field()), shown(cell.ours()),
                            shown(cell.theirs()));
                }
            }
        }
    }

    private String columns(TableReading table) {
        List<String> columns = new ArrayList<>();
        for (LedgerColumn column : table.columns()) {
            String letters = CellPlace.letters(column.column());
            String heading = column.heading().replaceAll("\\s", "");
            columns.add(column.meaning() == null ? words.get("cli.ledger.column-left", letters, heading)
                    : words.get("cli.ledger.column", letters, heading, words.get("ledger.meaning." + column.meaning().code())));
        }
        return String.join("\uff1b", columns);
    }

    /** How many things are new, by what people call them. */
    private Map<Sort, Integer> counts() {
        Map<Sort, Integer> counts = new LinkedHashMap<>();
        for (Entity entity : taken.added()) {
            counts.merge(Sort.of(entity), 1, Integer::sum);
        }
        return counts;
    }

    private static String named(LedgerComparison.Row row) {
        Entity ours = row.ours();
        return ours != null && ours.kind().field("name").isPresent() ? Naming.full(ours) : String.valueOf(row.thing().kind().field("name")
                .map(field -> row.thing().values().get(field)).map(value -> value.value().toString()).orElse(""));
    }

    private String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case UUID id -> label(id);
            case List<?> list -> list.stream().map(each -> each instanceof UUID id ? label(id) : each.toString())
                    .collect(Collectors.joining("\u3001"));
            case BigDecimal number -> number.toPlainString();
            case Enum<?> choice -> ValueType.choiceName(choice);
            default -> value.toString();
        };
    }

    private String label(UUID id) {
        Entity entity = added.get(id);
        if (entity != null) {
            return Naming.full(entity);
        }
        return looked.comparison().rows().stream().filter(row -> row.id().equals(id)).findFirst().map(row -> {
            Entity ours = row.ours();
            return ours == null ? id.toString() : Naming.full(ours);
        }).orElse(id.toString());
    }

    Map<String, Object> asMap(boolean preview) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("preview", preview);
        Frame frame = looked.proposal().frame();
        map.put("plan", ordered("name", frame.name(), "start", String.valueOf(frame.start()), "end", String.valueOf(frame.end())));
        map.put("files", looked.files().stream().map(file -> file.toString()).toList());
        map.put("faults", looked.faults().stream().map(words::problem).toList());
        map.put("tables", looked.proposal().tables().stream().map(LedgerReport::table).toList());
        Map<Fate, Integer> fates = looked.proposal().account().counts();
        map.put("cells", ordered("taken", fates.getOrDefault(Fate.TAKEN, 0), "asked", fates.getOrDefault(Fate.ASKED, 0),
                "left", fates.getOrDefault(Fate.LEFT, 0), "understood", fates.getOrDefault(Fate.UNDERSTOOD, 0)));
        map.put("counts", counts().entrySet().stream()
                .map(entry -> ordered("kind", entry.getKey().name(), "number", entry.getValue())).toList());
        map.put("new", taken.added().stream().map(this::entity).toList());
        map.put("changed", cells());
        map.put("gone", looked.comparison().gone().stream()
                .map(each -> ordered("kind", Sort.of(each).name(), "id", each.id().toString(), "name", Naming.full(each))).toList());
        map.put("remarks", taken.remarks().stream().map(this::remarkMap).toList());
        var committed = taken.committed();
        map.put("changeSet", committed == null ? null : committed.changeSet().id().toString());
        map.put("changes", committed == null ? 0 : committed.changeSet().changes().size());
        return map;
    }

    private Map<String, Object> remarkMap(Remark remark) {
        return ordered("standing", ValueType.choiceName(remark.standing()), "file", remark.place().file(), "sheet",
                remark.place().cell().sheet(),
                "cell", remark.place().address(), "code", remark.problem().code(), "message", words.problem(remark.problem()));
    }

    private static Map<String, Object> table(TableReading table) {
        return ordered("file", table.table().sheet().file(), "sheet", table.table().sheet().name(), "kind", table.kind().code(),
                "sure", table.sure(), "title", table.table().title(), "rows", table.table().rows().size(),
                "columns", table.columns().stream().map(column -> ordered("column", CellPlace.letters(column.column()),
                        "heading", column.heading(), "meaning", column.meaning() == null ? null
                                : Objects.requireNonNull(column.meaning()).code(),
                        "sure", column.sure(), "measure", column.sense().unit())).toList());
    }

    private Map<String, Object> entity(Entity entity) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", Sort.of(entity).name());
        for (Field<?> field : entity.kind().fields()) {
            Object value = entity.get(field);
            if (value != null && !field.name().equals("rank") && !field.name().equals("plan") && !field.name().equals("kind")
                    && !isRules(entity.kind())) {
                map.put(field.name(), value instanceof UUID || value instanceof List<?> || value instanceof Enum<?> ? shown(value)
                        : field.type() == ValueType.DATE
                        ? value.toString() : value);
            }
        }
        return map;
    }

    private static boolean isRules(Kind kind) {
        return kind == gangmu.assessment.RuleSet.KIND;
    }

    private List<Map<String, Object>> cells() {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (LedgerComparison.Row row : looked.comparison().rows()) {
            if (row.ours() == null) {
                continue;
            }
            for (LedgerComparison.Cell cell : row.cells()) {
                if (cell.kase() != Case.SAME) {
                    cells.add(ordered("kind", row.kind().name(), "id", row.id().toString(), "name", named(row), "field",
                            cell.field().name(),
                            "case", ValueType.choiceName(cell.kase()), "imported", shown(cell.base()), "ours", shown(cell.ours()),
                            "theirs", shown(cell.theirs()), "sure", cell.sure(), "place", cell.place().toString()));
                }
            }
        }
        return cells;
    }

    /** Names and values in turn, in their order. */
    static Map<String, Object> ordered(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
