package gangmu.usecase.founding;

import gangmu.changes.Phrases;
import gangmu.changes.Ref;
import gangmu.changes.ValueType;
import java.util.List;

/**
 * Something of the old plan that did not go along into the next one, or not as it was.
 *
 * @param about a project or another item, an indicator, or a unit, of the old plan
 * @param code its code, empty for what has none
 * @param args what the sentence of the matter names besides: a value, a day
 */
public record HandoverNote(Ref about, String code, String name, Matter matter, List<Object> args) {
    /** The whole of it, to be read. */
    public String sentence(Phrases words) {
        return words.get("next-plan.note", code, name,
                words.get("next-plan.matter." + ValueType.choiceName(matter), args.toArray())).strip();
    }

    /** What of it: the first five stay behind, the others go along with something empty or to be looked over. */
    public enum Matter {
        /** A project or step that is finished. */
        FINISHED,
        /** A project that was adjusted, and that nobody chose. */
        ADJUSTED,
        /** An open project that nobody chose. */
        NOT_CHOSEN,
        /** A unit that is no more, and that nothing which goes along names. */
        UNIT_ENDED,
        /** A day: the deadline was before the new plan, and is left empty. */
        DEADLINE_PASSED,
        /** An indicator of which no value was ever reported: its base is left empty. */
        NO_LAST_VALUE,
        /** A value: no growth can be reckoned from it, and the base is left empty. */
        BASE_NOT_POSITIVE,
        /** A value and its day: the base is of another day than the end of the new base year. */
        BASE_OF_ANOTHER_DAY,
        /** A value: the base is provisional. */
        BASE_PROVISIONAL,
        /** A value and its day: the invested sum is of another day than the end of the new base year. */
        INVESTED_OF_ANOTHER_DAY;

        /** Whether the thing itself did not go along. */
        public boolean leftBehind() {
            return ordinal() <= UNIT_ENDED.ordinal();
        }
    }
}
