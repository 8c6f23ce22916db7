package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.math.BigDecimal;
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
 * An assessment with all that it was made from, in a form that says what it is: a head with its name and version, then one
 * object an entity and one a verdict, every value under its name. A later version may add names; what it does not know
 * it leaves out, and what is lacking is none. What it writes, it reads back the same.
 */
final class FrozenForm {
    private static final String FORM = "form";
    private static final String NAME = "closed-period";
    private static final String VERSION = "version";
    /** Written by this program; it reads this one and all before. */
    private static final int NEWEST = 1;
    /** Whether the texts of the report are in it. */
    private static final String TEXTS = "texts";
    private static final String ENTITY = "entity";
    private static final String ITEM = "item";
    private static final String INDICATOR = "indicator";
    private final FrozenLines lines;
    private final Map<String, Kind> kinds;

    FrozenForm(FrozenLines lines, List<Kind> kinds) {
        this.lines = lines;
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, kind -> kind));
    }

    /** Whether a text is in this form, of whatever version. */
    static boolean isOf(String text) {
        return text.startsWith("{");
    }

    String write(Assessment assessment, Iterable<Entity> entities) {
        StringBuilder text = new StringBuilder();
        line(text, new FrozenValues().put(FORM, NAME).put(VERSION, NEWEST)
                .put("plan", assessment.plan().id()).put("period", assessment.period().id())
                .put("rules", assessment.rules().id()).put(TEXTS, true));
        for (Entity entity : entities) {
            FrozenValues fields = new FrozenValues();
            for (Field<?> field : entity.kind().fields()) {
                if (entity.get(field) != null) {
                    fields.put(field.name(), field.write(entity.get(field)));
                }
            }
            line(text, new FrozenValues().put(ENTITY, entity.kind().name()).put("id", entity.id()).put("fields", fields));
        }
        assessment.items().values().forEach(result -> line(text, values(result)));
        assessment.indicators().values().forEach(result -> line(text, values(result)));
        return text.toString();
    }

    private void line(StringBuilder text, FrozenValues values) {
        text.append(lines.write(values.asMap())).append('\n');
    }

    private static FrozenValues values(ItemResult r) {
        return new FrozenValues().put(ITEM, r.item()).put("progress", r.progress()).put("source", r.source())
                .put("reported", r.reported()).put("rolledUp", r.rolledUp()).put("dataDate", r.dataDate())
                .put("elapsed", r.elapsed()).put("planned", r.planned()).put("points", r.points())
                .put("phasedPoints", r.phasedPoints()).put("verdict", r.verdict()).put("computed", r.computed())
                .put("linearVerdict", r.linearVerdict()).put("phasedVerdict", r.phasedVerdict())
                .put("override", values(r.overruled())).put("rulersDisagree", r.rulersDisagree())
                .put("counted", r.counted()).put("met", r.met()).put("explanation", values(r.explanation()));
    }

    private static FrozenValues values(IndicatorResult r) {
        return new FrozenValues().put(INDICATOR, r.indicator()).put("value", r.value()).put("dataDate", r.dataDate())
                .put("progress", r.progress()).put("elapsed", r.elapsed())
                .put("expected", r.expected() == null ? null : r.expected().lower())
                .put("expectedUpper", r.expected() == null || r.expected().isPoint() ? null : r.expected().upper())
                .put("rate", r.rate()).put("verdict", r.verdict()).put("computed", r.computed())
                .put("override", values(r.overruled())).put("met", r.met()).put("explanation", values(r.explanation()));
    }

    private static @Nullable FrozenValues values(@Nullable Overruled<?> overruled) {
        return overruled == null ? null : new FrozenValues().put("id", overruled.override().id())
                .put("counts", overruled.counts()).put("changed", overruled.changed());
    }

    private static FrozenValues values(Explanation e) {
        return new FrozenValues().put("code", e.code()).put("args", e.args().stream().map(Object::toString).toList())
                .put("formula", e.formula()).put("inputs", e.inputs().stream().map(input -> new FrozenValues()
                        .put("name", input.name()).put("value", input.value()).put("source", input.source()).asMap()).toList())
                .put("dataDate", e.dataDate()).put("ruleSet", e.ruleSet()).put("ruleVersion", e.version());
    }

    /** What was read, and whether the texts of the report were written with it. */
    record Read(Assessment assessment, boolean withTexts) {
    }

    /** @throws Refusal {@code period.frozen-by-newer} where a later version of the program closed the period */
    Read read(String text) {
        List<Change> entities = new ArrayList<>();
        List<FrozenValues> results = new ArrayList<>();
        FrozenValues head = null;
        for (String line : text.split("\n")) {
            FrozenValues values = new FrozenValues(lines.read(line));
            if (head == null) {
                head = checked(values);
            } else if (values.has(ENTITY)) {
                entity(values, entities);
            } else {
                results.add(values);
            }
        }
        FrozenValues of = Objects.requireNonNull(head);
        Snapshot snapshot = Snapshot.empty().apply(entities);
        Map<UUID, ItemResult> items = LinkedHashMap.newLinkedHashMap(results.size());
        Map<UUID, IndicatorResult> indicators = new LinkedHashMap<>();
        for (FrozenValues values : results) {
            if (values.has(ITEM)) {
                items.put(values.id(ITEM), item(values, snapshot));
            } else if (values.has(INDICATOR)) {
                indicators.put(values.id(INDICATOR), indicator(values, snapshot));
            }
        }
        Assessment assessment = new Assessment(snapshot, new Plan(found(snapshot, Plan.KIND, of.id("plan"))),
                new Period(found(snapshot, Period.KIND, of.id("period"))),
                new RuleSet(found(snapshot, RuleSet.KIND, of.id("rules"))), items, indicators);
        return new Read(assessment, of.flag(TEXTS));
    }

    private static FrozenValues checked(FrozenValues head) {
        if (!NAME.equals(head.text(FORM))) {
            throw new IllegalArgumentException("not a closed period");
        }
        if (head.need(VERSION).intValueExact() > NEWEST) {
            throw Refusal.of("period.frozen-by-newer");
        }
        return head;
    }

    private static Entity found(Snapshot snapshot, Kind kind, UUID id) {
        return Objects.requireNonNull(snapshot.find(kind, id), id.toString());
    }

    private void entity(FrozenValues values, List<Change> entities) {
        Kind kind = kinds.get(Objects.requireNonNull(values.text(ENTITY)));
        if (kind == null) {
            return;
        }
        Entity entity = Entity.blank(kind, values.id("id"));
        for (Map.Entry<String, Object> each : values.under("fields").asMap().entrySet()) {
            // A field that a later version of the program no longer has is left out.
            Field<?> field = kind.field(each.getKey()).orElse(null);
            entity = field == null ? entity : entity.withUntyped(field, field.read(each.getValue().toString()));
        }
        entities.add(new Change.Add(entity));
    }

    private static ItemResult item(FrozenValues v, Snapshot snapshot) {
        Explanation explanation = explanation(v.under("explanation"));
        return new ItemResult(v.id(ITEM), v.number("progress"),
                Objects.requireNonNull(v.choice("source", ProgressSource.class)), v.number("reported"),
                v.number("rolledUp"), v.date("dataDate"), v.need("elapsed"), v.number("planned"), v.number("points"),
                v.number("phasedPoints"), v.choice("verdict", ItemVerdict.class), v.choice("computed", ItemVerdict.class),
                v.choice("linearVerdict", ItemVerdict.class), v.choice("phasedVerdict", ItemVerdict.class),
                overruled(v, snapshot, said -> Objects.requireNonNull(said.itemVerdict())), v.flag("rulersDisagree"),
                v.flag("counted"), v.flag("met"), new Later<>(() -> explanation));
    }

    private static IndicatorResult indicator(FrozenValues v, Snapshot snapshot) {
        return new IndicatorResult(v.id(INDICATOR), v.number("value"), v.date("dataDate"), v.number("progress"),
                v.need("elapsed"), range(v.number("expected"), v.number("expectedUpper")), v.number("rate"),
                v.choice("verdict", Judgement.class),
                v.choice("computed", Judgement.class),
                overruled(v, snapshot, said -> Objects.requireNonNull(said.indicatorVerdict())), v.flag("met"),
                explanation(v.under("explanation")));
    }

    private static @Nullable Range range(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower == null ? null : new Range(lower, upper == null ? lower : upper);
    }

    private static Explanation explanation(FrozenValues v) {
        List<Input> inputs = v.objects("inputs").stream().map(input -> new Input(input.needText("name"),
                input.needText("value"), input.needText("source"))).toList();
        return new Explanation(v.needText("code"), List.copyOf(v.texts("args")), v.needText("formula"), inputs,
                v.date("dataDate"), v.needText("ruleSet"), v.need("ruleVersion").longValueExact());
    }

    private static <V extends Enum<V>> @Nullable Overruled<V> overruled(FrozenValues of, Snapshot snapshot,
            Function<VerdictOverride, V> verdict) {
        if (!of.has("override")) {
            return null;
        }
        FrozenValues v = of.under("override");
        VerdictOverride override = new VerdictOverride(found(snapshot, VerdictOverride.KIND, v.id("id")));
        return new Overruled<>(override, verdict.apply(override), v.texts("changed"), v.flag("counts"));
    }
}
