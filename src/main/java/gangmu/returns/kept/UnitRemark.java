package gangmu.returns.kept;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit wrote beside the cells that it was asked for 附言: a comment, a text box, a note below the table, a row of its
 * own. Kept with the return that was taken in, until a person has said what becomes of it.
 */
public record UnitRemark(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("unit_remark");
    /** The return with which it came. */
    public static final Field<UUID> RECEIVED = KIND.owner("received", ReceivedReturn.KIND);
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    public static final Field<UUID> UNIT = KIND.owner("unit", Unit.KIND);
    public static final Field<Where> WHERE = KIND.choice("spot", Where.class);
    /** Where it stands in the unit's workbook, as people name it. */
    public static final Field<String> PLACE = KIND.text("place");
    /** Its number in the order in which the remarks of its return stand in the workbook, from 1. */
    public static final Field<Long> NUMBER = KIND.count("number");
    /** The item or indicator of its row, where that is known. */
    public static final Field<UUID> SUBJECT = KIND.referenceToAny("subject");
    /** The key of the column of the template in which it stands, where it stands in one. */
    public static final Field<String> COLUMN_KEY = KIND.text("columnKey");
    /** What the row or column of its own is called. */
    public static final Field<String> TITLE = KIND.text("title");
    public static final Field<String> AUTHOR = KIND.text("author");
    public static final Field<String> TEXT = KIND.text("text");
    /** What became of it; nothing while nobody has said so. */
    public static final Field<Became> BECAME = KIND.choice("became", Became.class);
    /** The item that was made of it, or to which it was added. */
    public static final Field<UUID> BECAME_OF = KIND.referenceToAny("becameOf");

    /** Where a remark stands. */
    public enum Where {
        /** A comment of a cell. */
        COMMENT,
        /** A text box or another shape. */
        SHAPE,
        PICTURE,
        /** A file or a chart that lies in the sheet. */
        OBJECT,
        /** Headers and footers, or a web page outside its tables. */
        PAGE,
        /** A cell in a column that is none of the template's. */
        COLUMN,
        /** A row of the table that is none of those sent. */
        ROW,
        /** A second line below a row, without a name of its own. */
        LINE,
        /** Beside the table: above it or below. */
        NOTE,
        /** A sheet of the unit's own. */
        SHEET,
        /** The sheet of instructions. */
        INSTRUCTIONS,
        /** A property of the document: its title, subject, keywords, comments. */
        PROPERTY
    }

    /** What became of a remark. */
    public enum Became {
        /** A note of the item or indicator; of the period, where it has none. */
        NOTE,
        /** What is reported of the item in the period. */
        ENTRY,
        /** A fact of its period. */
        FACT,
        /** A new item of the plan. */
        ITEM,
        /** Read, and nothing more is to be done. */
        SET_ASIDE
    }

    public UUID unit() {
        return entity.need(UNIT);
    }

    public UUID period() {
        return entity.need(PERIOD);
    }

    public Where where() {
        return entity.need(WHERE);
    }

    public String place() {
        return entity.orElse(PLACE, "");
    }

    public @Nullable UUID subject() {
        return entity.get(SUBJECT);
    }

    public String columnKey() {
        return entity.orElse(COLUMN_KEY, "");
    }

    public String title() {
        return entity.orElse(TITLE, "");
    }

    public String author() {
        return entity.orElse(AUTHOR, "");
    }

    public String text() {
        return entity.orElse(TEXT, "");
    }

    public @Nullable Became became() {
        return entity.get(BECAME);
    }

    public boolean isOpen() {
        return became() == null;
    }

    /** The remarks of a unit in a period, in the order in which they came. */
    public static List<UnitRemark> of(Snapshot snapshot, UUID unit, UUID period) {
        return snapshot.where(UNIT, unit).stream().map(UnitRemark::new)
                .filter(remark -> period.equals(remark.entity().get(PERIOD))).sorted(order(snapshot)).toList();
    }

    /** By the return with which they came, then as they stand there. */
    public static Comparator<UnitRemark> order(Snapshot snapshot) {
        return Comparator.comparing((UnitRemark remark) -> {
            Entity received = snapshot.find(ReceivedReturn.KIND, remark.entity().need(RECEIVED));
            return received == null ? java.time.Instant.EPOCH : new ReceivedReturn(received).received();
        }).thenComparing(remark -> remark.entity().orElse(NUMBER, 0L)).thenComparing(remark -> remark.entity().id());
    }
}
