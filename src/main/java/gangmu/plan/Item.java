package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the task tree 任务分解. Fields that only projects or only policies use stay empty in the others. */
public record Item(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("item");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    /** The item above it; none at the top. */
    public static final Field<UUID> PARENT = KIND.reference("parent", KIND);
    /** Where it stands among its siblings; see {@link Rank}. */
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<ItemKind> ITEM_KIND = KIND.choice("kind", ItemKind.class);
    /** 编号, unique in its plan. */
    public static final Field<String> CODE = KIND.key("code");
    /** Whether a person set the code; such a code stays when the item moves. */
    public static final Field<Boolean> CODE_BY_HAND = KIND.flag("codeByHand");
    public static final Field<String> NAME = KIND.text("name");
    /** 主要内容; for projects 主要建设内容及规模. */
    public static final Field<String> CONTENT = KIND.text("content");
    /** 牵头单位. */
    public static final Field<UUID> LEAD = KIND.reference("lead", Unit.KIND);
    /** 配合单位. */
    public static final Field<List<UUID>> COOPERATING = KIND.references("cooperating", Unit.KIND);
    public static final Field<UUID> GROUP = KIND.reference("group", WorkingGroup.KIND);
    /** 牵头领导 or 包联领导, by post. */
    public static final Field<String> LEADER = KIND.text("leader");
    public static final Field<LocalDate> START = KIND.date("start");
    /** 完成时限. */
    public static final Field<LocalDate> END = KIND.date("end");
    /** Its share in its parent's rolled-up progress against its siblings'; 1 where none is given. */
    public static final Field<BigDecimal> WEIGHT = KIND.number("weight");
    /** How many it counts for under the counting basis “by parts”: a package of projects; 1 where none is given. */
    public static final Field<Long> PARTS = KIND.count("parts");
    /** 已调整: taken out of the count. Needs {@link #ADJUSTED_REASON}. */
    public static final Field<Boolean> ADJUSTED = KIND.flag("adjusted");
    public static final Field<String> ADJUSTED_REASON = KIND.text("adjustedReason");
    /** 项目法人. */
    public static final Field<String> LEGAL_PERSON = KIND.text("legalPerson");
    /** 建设性质. */
    public static final Field<String> NATURE = KIND.text("nature");
    /** 建设地点. */
    public static final Field<String> PLACE = KIND.text("place");
    /** 总投资, 万元. */
    public static final Field<BigDecimal> TOTAL_INVESTMENT = KIND.number("totalInvestment");
    /** 资金来源. */
    public static final Field<String> FUNDING = KIND.text("funding");
    public static final Field<String> CONTACT = KIND.text("contact");
    public static final Field<String> PHONE = KIND.text("phone");
    /** 文号 of a policy. */
    public static final Field<String> DOCUMENT_NUMBER = KIND.text("documentNumber");
    /** 出台时间 of a policy. */
    public static final Field<LocalDate> ISSUED = KIND.date("issued");
    /** Where facts and figures of this item come from. */
    public static final Field<String> SOURCE = KIND.text("source");
    public static final Field<String> REMARK = KIND.text("remark");
    /** 上期规划项目: plan, code and name of what it goes on with, as they were then. */
    public static final Field<String> PREDECESSOR = KIND.text("predecessor");
    /** The global id of that, which may be in another workspace: no reference, and nothing is lost where it is gone. */
    public static final Field<String> PREDECESSOR_ID = KIND.text("predecessorId");
    /** 结转投资: 累计完成投资 as the plan before knew it last, 万元. */
    public static final Field<BigDecimal> INVESTED_BEFORE = KIND.number("investedBefore");
    /** The day at whose end {@link #INVESTED_BEFORE} stood. */
    public static final Field<LocalDate> INVESTED_BEFORE_DATE = KIND.date("investedBeforeDate");

    public UUID plan() {
        return entity.need(PLAN);
    }

    public @Nullable UUID parent() {
        return entity.get(PARENT);
    }

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public ItemKind kind() {
        return entity.need(ITEM_KIND);
    }

    public String code() {
        return entity.orElse(CODE, "");
    }

    public boolean codeByHand() {
        return entity.orElse(CODE_BY_HAND, false);
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public @Nullable UUID lead() {
        return entity.get(LEAD);
    }

    public List<UUID> cooperating() {
        return entity.orElse(COOPERATING, List.of());
    }

    public @Nullable UUID group() {
        return entity.get(GROUP);
    }

    public @Nullable LocalDate start() {
        return entity.get(START);
    }

    public @Nullable LocalDate end() {
        return entity.get(END);
    }

    public BigDecimal weight() {
        return entity.orElse(WEIGHT, BigDecimal.ONE);
    }

    public long parts() {
        return entity.orElse(PARTS, 1L);
    }

    public boolean adjusted() {
        return entity.orElse(ADJUSTED, false);
    }

    public @Nullable BigDecimal totalInvestment() {
        return entity.get(TOTAL_INVESTMENT);
    }
}
