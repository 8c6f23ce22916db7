package gangmu.returns.kept;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.returns.template.TemplateColumn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person decided about one cell of a return: kept from the moment it was said, and after it was carried out. */
public record ReturnDecision(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("return_decision");
    public static final Field<UUID> RETURN = KIND.owner("receivedReturn", ReceivedReturn.KIND);
    /** The item or indicator of the row. */
    public static final Field<UUID> SUBJECT = KIND.owner("subject", null);
    /** The key of the {@link TemplateColumn}. */
    public static final Field<String> COLUMN_KEY = KIND.text("columnKey");
    public static final Field<Choice> CHOICE = KIND.choice("choice", Choice.class);
    /** The canonical text that is put in place of theirs; none for no value. */
    public static final Field<String> TEXT = KIND.text("text");
    /** Whether it was carried out; what was only decided so far waits for the return to be finished. */
    public static final Field<Boolean> CARRIED_OUT = KIND.flag("carriedOut");

    /** What was decided. */
    public enum Choice {
        /** 采用: theirs. */
        TAKE,
        /** 不采用: ours stays. */
        KEEP,
        /** 改为…: another value. */
        USE
    }

    /** All decisions about a return. */
    public static List<ReturnDecision> of(Snapshot snapshot, UUID received) {
        return snapshot.where(RETURN, received).stream().map(ReturnDecision::new).toList();
    }

    public UUID subject() {
        return entity.need(SUBJECT);
    }

    public String column() {
        return entity.orElse(COLUMN_KEY, "");
    }

    public Choice choice() {
        return entity.need(CHOICE);
    }

    public @Nullable String value() {
        return entity.get(TEXT);
    }

    public boolean carriedOut() {
        return entity.orElse(CARRIED_OUT, false);
    }
}
