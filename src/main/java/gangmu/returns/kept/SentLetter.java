package gangmu.returns.kept;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter 函 to a unit about its return. */
public record SentLetter(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("sent_letter");
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    public static final Field<UUID> UNIT = KIND.owner("unit", Unit.KIND);
    public static final Field<About> ABOUT = KIND.choice("about", About.class);
    /** 发文代字: what stands before the year in its number. */
    public static final Field<String> MARK = KIND.text("mark");
    public static final Field<Long> YEAR = KIND.count("year");
    /** 发文顺序号, counted by mark and year; none where the office gives no numbers here. */
    public static final Field<Long> NUMBER = KIND.count("number");
    /** By when the unit is asked to answer. */
    public static final Field<LocalDate> DUE = KIND.date("due");
    public static final Field<Instant> SENT = KIND.instant("sent");
    public static final Field<String> FILE_NAME = KIND.text("fileName");

    /** What a letter is about. */
    public enum About {
        /** 催报. */
        REMINDER,
        /** 退改. */
        REPLY
    }

    /** The letters to a unit about a period, oldest first. */
    public static List<SentLetter> to(Snapshot snapshot, UUID unit, UUID period) {
        return snapshot.where(UNIT, unit).stream().map(SentLetter::new).filter(letter -> period.equals(letter.entity.get(PERIOD)))
                .sorted(Comparator.comparing(SentLetter::sent).thenComparing(letter -> letter.entity.id())).toList();
    }

    /** The first number that no letter with this mark had in a year. */
    public static long nextNumber(Snapshot snapshot, String mark, int year) {
        return 1 + snapshot.all(KIND).stream().filter(entity -> mark.equals(entity.get(MARK))
                && Long.valueOf(year).equals(entity.get(YEAR))).mapToLong(entity -> entity.orElse(NUMBER, 0L)).max().orElse(0);
    }

    public Instant sent() {
        return entity.orElse(SENT, Instant.EPOCH);
    }

    public About about() {
        return entity.need(ABOUT);
    }

    public @Nullable LocalDate due() {
        return entity.get(DUE);
    }

    /** The number by itself; null where it has none. */
    public @Nullable Long number() {
        return entity.get(NUMBER);
    }
}
