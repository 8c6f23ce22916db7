package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The rules by which a plan is judged, as data of the plan. Every threshold is in percentage points of progress against
 * the ruler unless said otherwise. Editing a rule set gives it another version.
 */
public record RuleSet(Entity entity) {
    public static final Kind KIND = Kind.of("rule_set");
    public static final Field<UUID> PLAN = KIND.reference("plan", Plan.KIND);
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

    public UUID id() {
        return entity.id();
    }

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

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(KIND);
    }
}
