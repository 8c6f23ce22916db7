package gangmu.period;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Plan;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reporting period 填报期 of a plan. What was reported in a closed period never changes. */
public record Period(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("period");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    /** Short and unique in its plan, as {@code --period} takes it: 2023-06. */
    public static final Field<String> CODE = KIND.key("code");
    /** 2023年中期. */
    public static final Field<String> NAME = KIND.text("name");
    /** 数据截至: the day at whose end the figures stand, where an entry gives no other. */
    public static final Field<LocalDate> DATA_DATE = KIND.date("dataDate");
    /** 评估类型; see {@link #evaluation(Plan)} for one that does not say. */
    public static final Field<Evaluation> EVALUATION = KIND.choice("evaluation", Evaluation.class);
    /** The last day on which returns are expected. */
    public static final Field<LocalDate> DUE = KIND.date("due");
    public static final Field<Boolean> CLOSED = KIND.flag("closed");
    /** Why it was opened again after it had been closed, the last time. */
    public static final Field<String> REOPENED = KIND.text("reopened");

    public UUID plan() {
        return entity.need(PLAN);
    }

    public String code() {
        return entity.orElse(CODE, "");
    }

    public String name() {
        return entity.orElse(NAME, code());
    }

    public LocalDate dataDate() {
        return entity.need(DATA_DATE);
    }

    /** What it says it is; where it does not, the final evaluation from the plan's end on and the mid-term one before. */
    public Evaluation evaluation(Plan of) {
        return entity.orElse(EVALUATION, dataDate().isBefore(of.end()) ? Evaluation.MID_TERM : Evaluation.FINAL);
    }

    public @Nullable LocalDate due() {
        return entity.get(DUE);
    }

    public String reopened() {
        return entity.orElse(REOPENED, "");
    }

    public boolean closed() {
        return entity.orElse(CLOSED, false);
    }
}
