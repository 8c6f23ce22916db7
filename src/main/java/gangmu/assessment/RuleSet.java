package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rules by which a plan is judged, as data of the plan. Every threshold is in percentage points of progress against
 * the ruler unless said otherwise. Editing a rule set gives it another version.
 */
public record RuleSet(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("rule_set");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> NAME = KIND.text("name");
    public static final Field<Long> VERSION = KIND.count("version");
    public static final Field<Ruler> RULER = KIND.choice("ruler", Ruler.class);
    public static final Field<CountingBasis> COUNTING = KIND.choice("counting", CountingBasis.class);
    /** Whether the three bands of items below are in points or a ratio to the ruler; points where nothing is said. */
    public static final Field<Bands> BANDS = KIND.choice("bands", Bands.class);
    /** 超前 from this many points ahead. */
    public static final Field<BigDecimal> AHEAD = KIND.number("ahead");
    /** 达到进度 down to this many points (a negative number is behind). */
    public static final Field<BigDecimal> ON_PACE = KIND.number("onPace");
    /** 基本达到 down to this many points; 滞后 below. */
    public static final Field<BigDecimal> NEARLY = KIND.number("nearly");
    /** 未启动: no progress with more than this share of the time gone, percent. */
    public static final Field<BigDecimal> NOT_STARTED_AFTER = KIND.number("notStartedAfter");
    /** A difference of this many points between reported and rolled-up progress is a finding. */
    public static final Field<BigDecimal> ROLL_UP_TOLERANCE = KIND.number("rollUpTolerance");
    /** Indicators: 快于预期 from this many points ahead. */
    public static final Field<BigDecimal> INDICATOR_FASTER = KIND.number("indicatorFaster");
    /** Indicators: 符合预期 down to this many points; 滞后 below. */
    public static final Field<BigDecimal> INDICATOR_EXPECTED = KIND.number("indicatorExpected");
    /** Growth: 快于预期 from this many points of the rate above the target rate. */
    public static final Field<BigDecimal> GROWTH_FASTER = KIND.number("growthFaster");
    /** Growth: 符合预期 down to this share of the target rate below it, percent of the rate. */
    public static final Field<BigDecimal> GROWTH_SLACK = KIND.number("growthSlack");

    /** Which verdict counts where a person overruled; the person's where nothing is said. */
    public static final Field<OverrideCounting> OVERRIDES = KIND.choice("overrides", OverrideCounting.class);
    /** Items that were adjusted; out of the count where nothing is said. */
    public static final Field<Treatment> ADJUSTED_ITEMS = KIND.choice("adjustedItems", Treatment.class);
    /** Items that start after the data date; counted where nothing is said. */
    public static final Field<Treatment> NOT_DUE_ITEMS = KIND.choice("notDueItems", Treatment.class);
    /** Parts that did not report, in a roll-up; by what they reported last where nothing is said. */
    public static final Field<UnreportedParts> UNREPORTED_PARTS = KIND.choice("unreportedParts", UnreportedParts.class);
    /** Items that did not report in a period but did before; by what they reported last where nothing is said. */
    public static final Field<NotUpdated> NOT_UPDATED = KIND.choice("notUpdated", NotUpdated.class);
    /** The verdicts on items that count as met, by their canonical names. */
    public static final Field<List<String>> MET = KIND.texts("met");
    /** The verdicts on indicators that count as met. */
    public static final Field<List<String>> INDICATOR_MET = KIND.texts("indicatorMet");
    /** Words of the plan's own for verdicts: {@code behind=…}, {@code indicator-behind=…}. */
    public static final Field<List<String>> WORDING = KIND.texts("wording");
    /** Colours of the plan's own: {@code nearly=amber}; see {@link Wording#COLOURS}. */
    public static final Field<List<String>> COLOURS = KIND.texts("colours");
    /** Findings: a completed project should have spent at least this share of its investment, percent. */
    public static final Field<BigDecimal> SPENT_WHEN_DONE = KIND.number("spentWhenDone");
    /** Findings: progress that rises by more points than this from one period to the next has jumped. */
    public static final Field<BigDecimal> JUMP = KIND.number("jump");
    /** Findings: texts shorter than this repeat themselves honestly, characters. */
    public static final Field<Long> PASTED_FROM = KIND.count("pastedFrom");
    /** Trends: at risk, and not yet out of reach, from this share of the way at the plan's end, percent. */
    public static final Field<BigDecimal> AT_RISK_FROM = KIND.number("atRiskFrom");

    public UUID plan() {
        return entity.need(PLAN);
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public long version() {
        return entity.orElse(VERSION, 1L);
    }

    public Ruler ruler() {
        return entity.orElse(RULER, Ruler.LINEAR);
    }

    public Bands bands() {
        return entity.orElse(BANDS, Bands.POINTS);
    }

    public CountingBasis counting() {
        return entity.orElse(COUNTING, CountingBasis.ONCE);
    }

    /** A threshold of this rule set. */
    public BigDecimal points(Field<BigDecimal> threshold) {
        return entity.need(threshold);
    }

    /** How far growth may stay below a target rate and still be 符合预期, in points. */
    BigDecimal growthSlack(BigDecimal targetRate) {
        return targetRate.abs().multiply(points(GROWTH_SLACK)).divide(Elapsed.HUNDRED, Elapsed.EXACT);
    }

    public OverrideCounting overrides() {
        return entity.orElse(OVERRIDES, OverrideCounting.OVERRIDE);
    }

    public Treatment adjustedItems() {
        return entity.orElse(ADJUSTED_ITEMS, Treatment.OUT);
    }

    public Treatment notDueItems() {
        return entity.orElse(NOT_DUE_ITEMS, Treatment.COUNTED);
    }

    public UnreportedParts unreportedParts() {
        return entity.orElse(UNREPORTED_PARTS, UnreportedParts.LAST_KNOWN);
    }

    public NotUpdated notUpdated() {
        return entity.orElse(NOT_UPDATED, NotUpdated.LAST_KNOWN);
    }

    /** The verdicts on items that count as met: those of {@link ItemVerdict#met()} where nothing is said. */
    public Set<ItemVerdict> metItems() {
        List<String> names = entity.get(MET);
        return Arrays.stream(ItemVerdict.values()).filter(verdict -> names == null || verdict == ItemVerdict.UNFINISHED
                ? verdict.met()
                : names.contains(ValueType.choiceName(verdict)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemVerdict.class)));
    }

    /** The verdicts on indicators that count as met: all but 滞后 and 未完成 where nothing is said. */
    public Set<Judgement> metIndicators() {
        List<String> names = entity.get(INDICATOR_MET);
        return Arrays.stream(Judgement.values()).filter(judgement -> names == null || judgement.isFinal() ? judgement.met()
                : names.contains(ValueType.choiceName(judgement)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Judgement.class)));
    }

    public BigDecimal spentWhenDone() {
        return entity.orElse(SPENT_WHEN_DONE, BigDecimal.valueOf(80));
    }

    public BigDecimal jump() {
        return entity.orElse(JUMP, BigDecimal.valueOf(50));
    }

    public long pastedFrom() {
        return entity.orElse(PASTED_FROM, 10L);
    }

    public BigDecimal atRiskFrom() {
        return entity.orElse(AT_RISK_FROM, BigDecimal.valueOf(80));
    }

    /** The same rules with everything said that goes without saying. */
    public RuleSet spelledOut() {
        Entity all = entity.with(RULER, ruler()).with(COUNTING, counting()).with(BANDS, bands())
                .with(OVERRIDES, overrides()).with(ADJUSTED_ITEMS, adjustedItems()).with(NOT_DUE_ITEMS, notDueItems())
                .with(UNREPORTED_PARTS, unreportedParts()).with(NOT_UPDATED, notUpdated())
                .with(MET, metItems().stream().map(ValueType::choiceName).toList())
                .with(INDICATOR_MET, metIndicators().stream().filter(each -> !each.isFinal()).map(ValueType::choiceName).toList())
                .with(SPENT_WHEN_DONE, spentWhenDone()).with(JUMP, jump()).with(PASTED_FROM, pastedFrom())
                .with(AT_RISK_FROM, atRiskFrom());
        return new RuleSet(all);
    }

    /** The words and colours of this rule set. */
    public Wording wording() {
        return Wording.of(this);
    }
}
