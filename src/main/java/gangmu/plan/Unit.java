package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit 单位: a department, town, street, committee or enterprise that leads or cooperates. Shared by all plans. */
public record Unit(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("unit");
    /** In full: 北京市密云区发展和改革委员会. */
    public static final Field<String> NAME = KIND.text("name");
    /** As it is written in tables: 区发展改革委. */
    public static final Field<String> SHORT_NAME = KIND.text("shortName");
    /** Other ways in which people write it: 发改委. */
    public static final Field<List<String>> ALIASES = KIND.texts("aliases");
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<String> CONTACT = KIND.text("contact");
    public static final Field<String> PHONE = KIND.text("phone");
    /** 撤并日期: from this day on the unit is no more; none while it stands. */
    public static final Field<LocalDate> ENDED = KIND.date("ended");

    public String name() {
        return entity.orElse(NAME, "");
    }

    /** The short name, the full one where there is none. */
    public String shortName() {
        return entity.orElse(SHORT_NAME, name());
    }

    public List<String> aliases() {
        return entity.orElse(ALIASES, List.of());
    }

    public @Nullable LocalDate ended() {
        return entity.get(ENDED);
    }

    public String rank() {
        return entity.orElse(RANK, "");
    }
}
