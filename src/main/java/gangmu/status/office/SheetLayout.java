package gangmu.status.office;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.columns.Columns;
import gangmu.period.Period;
import gangmu.period.ReportText;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named layout of the status workbook: what it shows, of whom, beside which periods, in which columns. */
public record SheetLayout(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("sheet_layout");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<String> NAME = KIND.text("name");
    public static final Field<Content> CONTENT = KIND.choice("content", Content.class);
    /** Only what this working group has; all groups where none is given. */
    public static final Field<UUID> GROUP = KIND.reference("group", WorkingGroup.KIND);
    /** Only what this unit leads; all units where none is given. */
    public static final Field<UUID> UNIT = KIND.reference("unit", Unit.KIND);
    /** Earlier periods shown beside the chosen one. */
    public static final Field<List<UUID>> PERIODS = KIND.references("periods", Period.KIND);
    /** The columns of all detail sheets in their order, by key; each sheet's own order where none is given. */
    public static final Field<List<String>> COLUMNS = KIND.texts("columns");
    /** All columns that a detail sheet can have, by key. */
    public static final List<String> COLUMN_KEYS = Columns.layoutKeys();

    public String name() {
        return entity.orElse(NAME, "");
    }

    public Content content() {
        return entity.orElse(CONTENT, Content.WHOLE);
    }

    public @Nullable UUID group() {
        return entity.get(GROUP);
    }

    public @Nullable UUID unit() {
        return entity.get(UNIT);
    }

    public List<UUID> periods() {
        return entity.orElse(PERIODS, List.of());
    }

    public List<String> columns() {
        return entity.orElse(COLUMNS, List.of());
    }

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(ReportText.KIND, KIND);
    }
}
