package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.time.LocalDate;

/** A five-year plan 规划纲要 or a special plan 专项规划. A workspace may hold several. */
public record Plan(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("plan");
    public static final Field<String> NAME = KIND.text("name");
    /** Where it stands among the plans of the workspace. */
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<LocalDate> START = KIND.date("start");
    public static final Field<LocalDate> END = KIND.date("end");
    /** The year of the base values 基期; they stand at its end. */
    public static final Field<Long> BASE_YEAR = KIND.count("baseYear");
    public static final Field<String> REMARK = KIND.text("remark");
    /** 发函单位: the office in whose name letters go out, in full. */
    public static final Field<String> OFFICE = KIND.text("office");
    /** 联系人: whom units may ask. */
    public static final Field<String> CONTACT = KIND.text("contact");
    public static final Field<String> PHONE = KIND.text("phone");
    /** 发文代字: what stands before year and number of a letter. */
    public static final Field<String> LETTER_MARK = KIND.text("letterMark");
    /** 答复期限: how many days a unit has to answer a letter; letters name no day where it is not said. */
    public static final Field<Long> ANSWER_DAYS = KIND.count("answerDays");
    /** 上期规划: the name of the plan that this one was made from. */
    public static final Field<String> PREDECESSOR = KIND.text("predecessor");

    public String name() {
        return entity.orElse(NAME, "");
    }

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public LocalDate start() {
        return entity.need(START);
    }

    public LocalDate end() {
        return entity.need(END);
    }

    /** The base year; the year before the start where none is given. */
    public int baseYear() {
        return entity.orElse(BASE_YEAR, (long) start().getYear() - 1).intValue();
    }
}
