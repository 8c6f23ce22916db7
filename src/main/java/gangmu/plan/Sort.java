package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Phrases;
import gangmu.changes.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What people count a thing among: of the nodes of the tree tasks, projects, policies and so on, of everything else its kind.
 *
 * @param node null for what is no node of the tree
 */
public record Sort(Kind kind, @Nullable ItemKind node) {
    public static Sort of(Entity entity) {
        return new Sort(entity.kind(), entity.kind() == Item.KIND ? entity.get(Item.ITEM_KIND) : null);
    }

    /** As machines read it: {@code project}, {@code indicator}. */
    public String name() {
        return node == null ? kind.name() : ValueType.choiceName(node);
    }

    /** As people call it. */
    public String word(Phrases words) {
        return node == null ? words.kind(kind) : words.choice(Item.ITEM_KIND, node);
    }
}
