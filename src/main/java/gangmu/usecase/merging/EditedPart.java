package gangmu.usecase.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.WorkingGroup;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a plan that a copy is meant to edit: the items of a working group, or those below an item, with their reports. */
final class EditedPart {
    private final Snapshot snapshot;
    private final String part;

    /** @param part the name of a working group or the code of an item; blank for everything */
    EditedPart(Snapshot snapshot, String part) {
        this.snapshot = snapshot;
        this.part = part;
    }

    /** What people call the items outside it that change sets touched; what is of no item is in nobody's part. */
    List<String> outside(List<ChangeSet> sets) {
        Set<String> outside = new LinkedHashSet<>();
        if (!part.isBlank()) {
            sets.stream().flatMap(set -> set.changes().stream()).map(this::item)
                    .filter(item -> item != null && !isInside(item)).forEach(item -> outside.add(Naming.of(snapshot, item)));
        }
        return List.copyOf(outside);
    }

    /** The item that a change is about, where it was there before. */
    private @Nullable Entity item(Change change) {
        Entity entity = snapshot.find(change.ref());
        if (entity == null && change instanceof Change.Add add) {
            entity = add.entity();
        }
        if (entity == null || entity.kind() == Item.KIND) {
            return entity == null ? null : snapshot.find(entity.ref());
        }
        for (Field<?> field : entity.kind().fields()) {
            Kind target = field.target();
            if (field.owner() && (target == null || target == Item.KIND) && entity.get(field) instanceof UUID id) {
                Entity item = snapshot.find(Item.KIND, id);
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    private boolean isInside(Entity item) {
        Set<UUID> seen = new HashSet<>();
        for (Entity at = item; at != null && seen.add(at.id()); at = parent(at)) {
            UUID group = at.get(Item.GROUP);
            Entity in = group == null ? null : snapshot.find(WorkingGroup.KIND, group);
            if (part.equals(at.get(Item.CODE)) || in != null && part.equals(in.get(WorkingGroup.NAME))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Entity parent(Entity item) {
        UUID parent = item.get(Item.PARENT);
        return parent == null ? null : snapshot.find(Item.KIND, parent);
    }
}
