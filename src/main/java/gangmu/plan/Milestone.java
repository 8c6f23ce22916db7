package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the phased plan 分年度/分节点计划 of an item: how far it should be by a date. */
public record Milestone(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("milestone");
    public static final Field<UUID> ITEM = KIND.owner("item", Item.KIND);
    public static final Field<LocalDate> DUE = KIND.date("due");
    /** Cumulative planned progress at the end of that day, percent. */
    public static final Field<BigDecimal> PLANNED = KIND.percent("planned");
    public static final Field<String> NAME = KIND.text("name");
    /** 累计计划投资 by the end of that day, 万元. */
    public static final Field<BigDecimal> PLANNED_INVESTMENT = KIND.number("plannedInvestment");
    /** 年度计划投资 from the beginning of its year to the end of that day, 万元; see {@link InvestmentPlan}. */
    public static final Field<BigDecimal> INVESTMENT_OF_YEAR = KIND.number("investmentOfYear");

    public UUID item() {
        return entity.need(ITEM);
    }

    public LocalDate due() {
        return entity.need(DUE);
    }

    public @Nullable BigDecimal planned() {
        return entity.get(PLANNED);
    }

    public @Nullable BigDecimal plannedInvestment() {
        return entity.get(PLANNED_INVESTMENT);
    }

    public @Nullable BigDecimal investmentOfYear() {
        return entity.get(INVESTMENT_OF_YEAR);
    }

    public String name() {
        return entity.orElse(NAME, "");
    }
}
