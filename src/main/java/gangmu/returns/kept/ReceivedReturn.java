package gangmu.returns.kept;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import java.time.Instant;
import java.util.UUID;

/** A filled return 回表 that was taken in; part of the same change set as the cells that were accepted from it. */
public record ReceivedReturn(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("received_return");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    public static final Field<UUID> UNIT = KIND.owner("unit", Unit.KIND);
    /** The template that it was made from, by its id; it may have been sent from another copy of the workspace. */
    public static final Field<UUID> TEMPLATE = KIND.referenceToAny("template");
    public static final Field<String> FILE_NAME = KIND.text("fileName");
    /** SHA-256 of the file, to tell when the same file comes again. */
    public static final Field<String> HASH = KIND.key("hash");
    public static final Field<Instant> RECEIVED = KIND.instant("received");
    /** How many cells were taken over. */
    public static final Field<Long> TAKEN = KIND.count("taken");
    /** How many cells are still to be corrected by the unit. */
    public static final Field<Long> REFUSED = KIND.count("refused");
    public static final Field<State> STATE = KIND.choice("state", State.class);
    /** Why it was sent back. */
    public static final Field<String> REASON = KIND.text("reason");
    /** What the unit wrote beside values that were taken over: place, column, the text as written; a line each. */
    public static final Field<String> NOTES = KIND.text("notes");

    /** What became of it. */
    public enum State {
        /** 已采用; also where nothing is said. */
        TAKEN_IN,
        /** 退回: the unit is to hand in another. */
        SENT_BACK
    }

    public UUID period() {
        return entity.need(PERIOD);
    }

    public UUID unit() {
        return entity.need(UNIT);
    }

    public State state() {
        return entity.orElse(STATE, State.TAKEN_IN);
    }

    public Instant received() {
        return entity.orElse(RECEIVED, Instant.EPOCH);
    }

    public String fileName() {
        return entity.orElse(FILE_NAME, "");
    }
}
