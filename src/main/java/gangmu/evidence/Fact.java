package gangmu.evidence;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A figure, a ranking or an honour 数据与荣誉 that shows how the plan is carried out, with where it is from. */
public record Fact(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("fact");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    /** What it is a figure of, or what the honour is called. */
    public static final Field<String> NAME = KIND.text("name");
    /** In {@link #MEASURE}; none for an honour. */
    public static final Field<BigDecimal> VALUE = KIND.number("value");
    public static final Field<String> MEASURE = KIND.text("measure");
    /** Among whom it is ranked 范围: 全市. */
    public static final Field<String> SCOPE = KIND.text("scope");
    /** Which place it has among them 位次: 第一. */
    public static final Field<String> STANDING = KIND.text("standing");
    /** The year that it is compared with. */
    public static final Field<Long> BASE_YEAR = KIND.count("baseYear");
    /** The value of that year, in the same unit of measure. */
    public static final Field<BigDecimal> BASE = KIND.number("base");
    /** Who published or awarded it. */
    public static final Field<String> ISSUER = KIND.text("issuer");
    /** The day of which it is true, or on which it was awarded. */
    public static final Field<LocalDate> DATED = KIND.date("dated");
    public static final Field<String> SOURCE_LINK = KIND.text("sourceLink");
    public static final Field<UUID> EVIDENCE = KIND.reference("evidence", Evidence.KIND);
    /** The item of which the report tells it. */
    public static final Field<UUID> ITEM = KIND.reference("item", Item.KIND);
    public static final Field<UUID> INDICATOR = KIND.reference("indicator", Indicator.KIND);
    /** The period to which it belongs; to every one where none is given. */
    public static final Field<UUID> PERIOD = KIND.reference("period", Period.KIND);
    public static final Field<String> REMARK = KIND.text("remark");

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public @Nullable BigDecimal value() {
        return entity.get(VALUE);
    }

    /** The piece that proves it; null where none does. */
    public @Nullable Evidence evidence(Snapshot snapshot) {
        UUID id = entity.get(EVIDENCE);
        Entity piece = id == null ? null : snapshot.find(Evidence.KIND, id);
        return piece == null ? null : new Evidence(piece);
    }

    /** Whether anybody can look up where it is from: a publisher, a link, a piece of evidence. */
    public boolean hasSource() {
        return entity.get(EVIDENCE) != null || entity.get(ISSUER) != null || entity.get(SOURCE_LINK) != null;
    }

    public @Nullable UUID item() {
        return entity.get(ITEM);
    }

    public @Nullable UUID period() {
        return entity.get(PERIOD);
    }

    /** The facts of a plan that a period tells: its own and those that belong to every one, in their order. */
    public static List<Fact> of(Snapshot snapshot, UUID plan, UUID period) {
        return inOrder(snapshot.where(PLAN, plan).stream().map(Fact::new)
                .filter(fact -> fact.period() == null || period.equals(fact.period())));
    }

    /** The facts about an item or indicator, of whichever period, in their order. */
    public static List<Fact> about(Snapshot snapshot, UUID subject) {
        return inOrder(Stream.concat(snapshot.where(ITEM, subject).stream(), snapshot.where(INDICATOR, subject).stream())
                .map(Fact::new));
    }

    private static List<Fact> inOrder(Stream<Fact> facts) {
        return facts.sorted(Comparator.comparing(Fact::rank).thenComparing(fact -> fact.id().toString())).toList();
    }
}
