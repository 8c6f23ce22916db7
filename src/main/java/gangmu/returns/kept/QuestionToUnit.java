package gangmu.returns.kept;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Unit;
import gangmu.returns.template.TemplateColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the office asks a unit about one cell of its return; settled when a later return changes that cell. */
public record QuestionToUnit(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("return_question");
    public static final Field<UUID> PERIOD = KIND.reference("period", Period.KIND);
    public static final Field<UUID> UNIT = KIND.reference("unit", Unit.KIND);
    /** The item or indicator of the row. */
    public static final Field<UUID> SUBJECT = KIND.owner("subject", null);
    /** The key of the {@link TemplateColumn}. */
    public static final Field<String> COLUMN_KEY = KIND.text("columnKey");
    /** Where it stands in the unit's workbook, as people name it. */
    public static final Field<String> PLACE = KIND.text("place");
    public static final Field<String> QUESTION = KIND.text("question");
    public static final Field<Instant> ASKED = KIND.instant("asked");

    static {
        KIND.noted(PLACE, ASKED);
    }

    public UUID subject() {
        return entity.need(SUBJECT);
    }

    public String column() {
        return entity.orElse(COLUMN_KEY, "");
    }

    public String question() {
        return entity.orElse(QUESTION, "");
    }

    /** The questions to a unit that wait for an answer. */
    public static List<QuestionToUnit> open(Snapshot snapshot, UUID unit, UUID period) {
        return snapshot.where(UNIT, unit).stream().map(QuestionToUnit::new)
                .filter(question -> period.equals(question.entity().get(PERIOD))).toList();
    }
}
