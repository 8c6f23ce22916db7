package gangmu.returns.kept;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** How many cells are to be asked about: read with doubt, or under a header that may mean several columns. */
    public static final Field<Long> ASKED = KIND.count("asked");
    /** When its document says that it was saved. */
    public static final Field<Instant> SAVED = KIND.instant("saved");
    /** When its file was written; copying changes it. */
    public static final Field<Instant> FILE_TIME = KIND.instant("fileTime");
    /** What the unit said in it: the base for its next return, see {@link SaidCells}. */
    public static final Field<String> SAID = KIND.text("said");
    /** The cells that are still to be decided, see {@link OpenCell}. */
    public static final Field<String> OPEN_CELLS = KIND.text("openCells");
    /** What was answered to what it asks of whole columns and rows, see {@link Answers}. */
    public static final Field<String> ANSWERS = KIND.text("answers");

    static {
        KIND.noted(TEMPLATE, FILE_NAME, RECEIVED, TAKEN, REFUSED, NOTES, ASKED, SAVED, FILE_TIME, SAID, OPEN_CELLS);
    }

    /** What became of it. */
    public enum State {
        /** 已采用; also where nothing is said. */
        TAKEN_IN,
        /** 退回: the unit is to hand in another. */
        SENT_BACK,
        /** 待处理: some of it was decided or answered, and nothing is taken yet. */
        BEGUN
    }

    /** The last return of a unit for a period that was taken in, null where there is none. */
    public static @Nullable ReceivedReturn last(Snapshot snapshot, UUID unit, UUID period) {
        return snapshot.where(UNIT, unit).stream().map(ReceivedReturn::new)
                .filter(each -> each.period().equals(period) && each.state() == State.TAKEN_IN)
                .max(Comparator.comparing(ReceivedReturn::received).thenComparing(each -> each.entity().id())).orElse(null);
    }

    /** The newest return of a unit for a period that was taken in, or of which something was decided; null for none. */
    public static @Nullable ReceivedReturn current(Snapshot snapshot, UUID unit, UUID period) {
        return snapshot.where(UNIT, unit).stream().map(ReceivedReturn::new)
                .filter(each -> each.period().equals(period) && each.state() != State.SENT_BACK)
                .max(Comparator.comparing(ReceivedReturn::received).thenComparing(each -> each.entity().id())).orElse(null);
    }

    /**
     * The return in a file that is gone on with: one that was begun, or the last of its unit that was taken in.
     *
     * @param hash SHA-256 of the file
     */
    public static @Nullable ReceivedReturn goneOnWith(Snapshot snapshot, String hash) {
        return snapshot.where(HASH, hash).stream().map(ReceivedReturn::new)
                .filter(each -> each.state() == State.BEGUN
                        || each.equals(last(snapshot, each.unit(), each.period())))
                .max(Comparator.comparing(ReceivedReturn::received).thenComparing(each -> each.entity().id())).orElse(null);
    }

    /** What was answered to what it asks, by the keys of the questions. */
    public Map<String, String> answers() {
        return Answers.read(entity.orElse(ANSWERS, ""));
    }

    /** What the unit said in it; null where that was not kept. */
    public @Nullable SaidCells said() {
        String text = entity.get(SAID);
        return text == null ? null : SaidCells.read(text);
    }

    public String hash() {
        return entity.orElse(HASH, "");
    }

    /** The cells that were to be decided when it was taken in; of those some may be decided since. */
    public List<OpenCell> openCells() {
        return OpenCell.read(entity.orElse(OPEN_CELLS, ""));
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
