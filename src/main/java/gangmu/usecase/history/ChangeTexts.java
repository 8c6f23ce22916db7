package gangmu.usecase.history;

import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Naming;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.usecase.content.FieldTexts;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes as people read them: what each touched, by its code and name, and its values. What has been taken out since
 * is still called by its name, as far as one of the changes tells it.
 */
public final class ChangeTexts {
    private final Snapshot known;
    private final FieldTexts texts;

    /** @param changes those that are to be read */
    public ChangeTexts(Snapshot now, UUID plan, Collection<Change> changes) {
        Draft withGone = new Draft(now);
        for (Change change : changes) {
            Entity whole = change instanceof Change.Add add ? add.entity()
                    : change instanceof Change.Remove remove ? remove.entity() : null;
            if (whole != null && withGone.now().find(whole.ref()) == null) {
                withGone.add(whole);
            }
        }
        this.known = withGone.now();
        this.texts = new FieldTexts(known, plan);
    }

    /** What an entity is called, its id where nothing is known of it. */
    public String what(Ref ref) {
        Entity entity = known.find(ref);
        return entity == null ? ref.id().toString() : Naming.of(known, entity);
    }

    /** The text of a value, empty for none. */
    public String value(@Nullable Field<?> field, @Nullable Object value) {
        return field == null ? "" : texts.writeValue(field, value);
    }
}
