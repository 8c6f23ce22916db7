package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first form in which closed periods were kept: lines of cells by their position, without a version. It is only read,
 * for what was closed then stays closed; {@link FrozenForm} is what is written.
 */
final class FrozenText {
    private static final String ENTITY = "E";
    private static final String HEAD = "H";
    private static final String ITEM = "I";
    private static final String INDICATOR = "M";
    private static final String NONE = "\\-";
    private final Map<String, Kind> kinds;

    FrozenText(List<Kind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, kind -> kind));
    }

    Assessment read(String text) {
        List<Change> entities = new ArrayList<>();
        List<Cells> results = new ArrayList<>();
        Cells head = null;
        for (String line : text.split("\n")) {
            Cells cells = new Cells(line);
            switch (cells.need()) {
                case HEAD -> head = cells;
                case ENTITY -> entity(cells, entities);
                default -> results.add(new Cells(line));
            }
        }
        Snapshot snapshot = Snapshot.empty().apply(entities);
        Cells ids = Objects.requireNonNull(head);
        Plan plan = new Plan(found(snapshot, Plan.KIND, ids.need()));
        Period period = new Period(found(snapshot, Period.KIND, ids.need()));
        RuleSet rules = new RuleSet(found(snapshot, RuleSet.KIND, ids.need()));
        Map<UUID, ItemResult> items = LinkedHashMap.newLinkedHashMap(results.size());
        Map<UUID, IndicatorResult> indicators = new LinkedHashMap<>();
        for (Cells cells : results) {
            switch (cells.need()) {
                case ITEM -> {
                    ItemResult result = item(cells, snapshot);
                    items.put(result.item(), result);
                }
                case INDICATOR -> {
                    IndicatorResult result = indicator(cells, snapshot);
                    indicators.put(result.indicator(), result);
                }
                default -> { }
            }
        }
        return new Assessment(snapshot, plan, period, rules, items, indicators);
    }

    private static Entity found(Snapshot snapshot, Kind kind, String id) {
        return Objects.requireNonNull(snapshot.find(kind, UUID.fromString(id)), id);
    }

    private void entity(Cells cells, List<Change> entities) {
        Kind kind = kinds.get(cells.need());
        UUID id = UUID.fromString(cells.need());
        if (kind == null) {
            return;
        }
        Entity entity = Entity.blank(kind, id);
        while (cells.more()) {
            // A field that a later version of the program no longer has is left out.
            Field<?> field = kind.field(cells.need()).orElse(null);
            String value = cells.next();
            entity = field == null ? entity : entity.withUntyped(field, field.read(value));
        }
        entities.add(new Change.Add(entity));
    }

    private static ItemResult item(Cells c, Snapshot snapshot) {
        return new ItemResult(UUID.fromString(c.need()), c.number(), c.choice(ProgressSource.class), c.number(),
                c.number(), LocalDate.parse(c.need()), c.needNumber(), c.number(), c.number(), c.number(),
                c.maybe(ItemVerdict.class), c.maybe(ItemVerdict.class), c.maybe(ItemVerdict.class),
                c.maybe(ItemVerdict.class),
                overruled(c.next(), snapshot, said -> Objects.requireNonNull(said.itemVerdict())), c.flag(),
                c.flag(), c.flag(), kept(explanation(c)));
    }

    private static Later<Explanation> kept(Explanation explanation) {
        return new Later<>(() -> explanation);
    }

    private static IndicatorResult indicator(Cells c, Snapshot snapshot) {
        return new IndicatorResult(UUID.fromString(c.need()), c.number(), LocalDate.parse(c.need()), c.number(),
                c.needNumber(), c.range(), c.number(), c.maybe(Judgement.class), c.maybe(Judgement.class),
                overruled(c.next(), snapshot, said -> Objects.requireNonNull(said.indicatorVerdict())), c.flag(), explanation(c));
    }

    private static Explanation explanation(Cells c) {
        String code = c.need();
        String formula = c.need();
        LocalDate dataDate = LocalDate.parse(c.need());
        String ruleSet = c.need();
        long version = Long.parseLong(c.need());
        List<Object> args = new ArrayList<>();
        for (int i = Integer.parseInt(c.need()); i > 0; i--) {
            args.add(c.need());
        }
        List<Input> inputs = new ArrayList<>();
        while (c.more()) {
            inputs.add(new Input(c.need(), c.need(), c.need()));
        }
        return new Explanation(code, args, formula, inputs, dataDate, ruleSet, version);
    }

    private static <V extends Enum<V>> @Nullable Overruled<V> overruled(@Nullable String cell, Snapshot snapshot,
            Function<VerdictOverride, V> verdict) {
        if (cell == null) {
            return null;
        }
        String[] parts = cell.split(" ", 3);
        VerdictOverride override = new VerdictOverride(found(snapshot, VerdictOverride.KIND, parts[0]));
        return new Overruled<>(override, verdict.apply(override),
                parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",")), Boolean.parseBoolean(parts[1]));
    }

    /** The cells of one line, read from left to right. */
    private static final class Cells {
        private final String[] cells;
        private int at;

        Cells(String line) {
            cells = line.split("\t", -1);
        }

        boolean more() {
            return at < cells.length;
        }

        @Nullable String next() {
            String cell = cells[at++];
            if (cell.equals(NONE)) {
                return null;
            }
            if (cell.indexOf('\\') < 0) {
                return cell;
            }
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c == '\\' && i + 1 < cell.length()) {
                    i++;
                    c = switch (cell.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> cell.charAt(i);
                    };
                }
                plain.append(c);
            }
            return plain.toString();
        }

        String need() {
            return Objects.requireNonNull(next());
        }

        @Nullable BigDecimal number() {
            String cell = next();
            return cell == null ? null : new BigDecimal(cell);
        }

        @Nullable Range range() {
            BigDecimal number = number();
            return number == null ? null : Range.of(number);
        }

        BigDecimal needNumber() {
            return new BigDecimal(need());
        }

        boolean flag() {
            return Boolean.parseBoolean(need());
        }

        <V extends Enum<V>> V choice(Class<V> type) {
            return Enum.valueOf(type, need());
        }

        <V extends Enum<V>> @Nullable V maybe(Class<V> type) {
            String cell = next();
            return cell == null ? null : Enum.valueOf(type, cell);
        }
    }
}
