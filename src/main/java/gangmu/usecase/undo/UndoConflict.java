package gangmu.usecase.undo;

import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.changes.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * One place that stands in the way of taking a change set back.
 *
 * @param reason why
 * @param ref what it is about
 * @param field the field, null where it is about the entity as a whole; for {@link Reason#USED} the user's field
 * @param user for {@link Reason#USED} what refers to the entity, else null
 * @param left what the change set left there
 * @param now what stands there now
 * @param back what taking it back would put there; null also where the entity would go
 * @param by the later change set that made the difference, null where none did
 * @param problem for {@link Reason#REFUSED} what the plan's rules say, else null
 */
public record UndoConflict(Reason reason, Ref ref, @Nullable Field<?> field, @Nullable Ref user,
        @Nullable Object left, @Nullable Object now, @Nullable Object back, Journal.@Nullable Heading by, @Nullable Problem problem) {
    /** The place that made it so: the user's, where something is used. */
    public Ref place() {
        return user == null ? ref : user;
    }

    UndoConflict by(Journal.@Nullable Heading later) {
        return new UndoConflict(reason, ref, field, user, left, now, back, later, problem);
    }

    /** Why something cannot simply be taken back. */
    public enum Reason {
        /** The field was changed again later. */
        CHANGED(true),
        /** What the change set added is used by something that stays. */
        USED(true),
        /** The entity that was changed has been taken out since. */
        GONE(false),
        /** What the value before, or what was taken out, refers to has been taken out since. */
        TARGET_GONE(false),
        /** A rule of the plan does not allow it any more: a code that is used again, a period that was closed. */
        REFUSED(false);

        private final boolean canBeTakenBack;

        Reason(boolean canBeTakenBack) {
            this.canBeTakenBack = canBeTakenBack;
        }

        /** The last part of the key of its words: {@code conflict.<key>}. */
        public String key() {
            return ValueType.choiceName(this);
        }

        /** Whether it goes too where everything is taken back; else it is left in any case. */
        public boolean canBeTakenBack() {
            return canBeTakenBack;
        }
    }
}
