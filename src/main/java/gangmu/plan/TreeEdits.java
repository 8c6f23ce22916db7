package gangmu.plan;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The edits of the task tree: each drafts the changes of one intention. */
public final class TreeEdits {
    private final Draft draft;
    private final UUID plan;
    private final Supplier<UUID> ids;

    public TreeEdits(Draft draft, UUID plan, Supplier<UUID> ids) {
        this.draft = draft;
        this.plan = plan;
        this.ids = ids;
    }

    private PlanTree tree() {
        return new PlanTree(draft.now(), plan);
    }

    private Item existing(UUID id) {
        Item item = tree().find(id);
        if (item == null) {
            throw Refusal.of("item.gone", id.toString());
        }
        return item;
    }

    /**
     * A new item below a parent (null: at the top), right after one of its children (null: last).
     *
     * @return its id
     */
    public UUID insert(@Nullable UUID parent, @Nullable UUID after, ItemKind kind, String name) {
        List<Item> siblings = tree().children(parent);
        UUID id = ids.get();
        Entity entity = Entity.blank(Item.KIND, id).with(Item.PLAN, plan).with(Item.PARENT, parent)
                .with(Item.ITEM_KIND, kind).with(Item.NAME, name)
                .with(Item.RANK, rankAfter(siblings, after == null ? lastOf(siblings) : after))
                .with(Item.CODE, freeCode(parent));
        draft.add(entity);
        return id;
    }

    private static @Nullable UUID lastOf(List<Item> siblings) {
        return siblings.isEmpty() ? null : siblings.getLast().id();
    }

    /** A rank right after a sibling; before all of them for null. */
    private static String rankAfter(List<Item> siblings, @Nullable UUID after) {
        String low = "";
        boolean passed = after == null;
        for (Item sibling : siblings) {
            // Equal ranks come from copies that were edited apart: step over the whole run.
            if (passed && sibling.rank().compareTo(low) > 0) {
                return Rank.between(low, sibling.rank());
            }
            low = passed && after == null ? low : sibling.rank();
            passed |= sibling.id().equals(after);
        }
        return Rank.after(low);
    }

    /** The next number below a parent that no item of the plan has. */
    private String freeCode(@Nullable UUID parent) {
        String prefix = prefix(parent);
        long last = 0;
        for (Item sibling : tree().children(parent)) {
            String code = sibling.code();
            if (code.startsWith(prefix)) {
                last = Math.max(last, number(code.substring(prefix.length())));
            }
        }
        return prefix + freeNumber(prefix, last + 1);
    }

    private String prefix(@Nullable UUID parent) {
        return parent == null ? "" : existing(parent).code() + ".";
    }

    private long freeNumber(String prefix, long from) {
        long next = from;
        while (tree().byCode(prefix + next) != null) {
            next++;
        }
        return next;
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
    }

    /**
     * Takes items out, each with its branch, its phased plan and all that was linked to it.
     *
     * @param dependents by which things are part of an item, and go with it
     * @param mentions by which things speak of an item, and stay without it
     */
    public void delete(List<UUID> items, List<Field<UUID>> dependents, List<Field<UUID>> mentions) {
        Set<UUID> gone = new HashSet<>();
        for (UUID top : topmost(items)) {
            for (Item item : tree().branch(top).reversed()) {
                for (Field<UUID> dependent : dependents) {
                    for (Entity entity : draft.now().where(dependent, item.id())) {
                        draft.remove(entity.kind(), entity.id());
                    }
                }
                gone.add(item.id());
                Entries.forget(draft, item.id(), mentions);
                Entries.unlink(draft, item.id());
                draft.remove(Item.KIND, item.id());
            }
        }
    }

    /** Moves branches below a parent (null: to the top), right after one of its children (null: first). */
    public void move(List<UUID> items, @Nullable UUID parent, @Nullable UUID after) {
        UUID previous = after;
        for (UUID id : topmost(items)) {
            Item item = existing(id);
            if (parent != null && (parent.equals(id)
                    || tree().ancestors(existing(parent)).stream().anyMatch(up -> up.id().equals(id)))) {
                throw Refusal.of("item.move-into-itself", item.code(), item.name());
            }
            if (id.equals(previous)) {
                continue;
            }
            List<Item> siblings = new ArrayList<>(tree().children(parent));
            siblings.removeIf(sibling -> sibling.id().equals(id));
            draft.set(item.entity().ref(), Item.RANK, rankAfter(siblings, previous));
            if (!Objects.equals(item.parent(), parent)) {
                draft.set(item.entity().ref(), Item.PARENT, null);
                draft.set(item.entity().ref(), Item.CODE, item.codeByHand() ? item.code() : freeCode(parent));
                draft.set(item.entity().ref(), Item.PARENT, parent);
                renumberBelow(id);
            }
            previous = id;
        }
    }

    /** One place up or down among the siblings. */
    public void shift(List<UUID> items, boolean up) {
        List<UUID> tops = topmost(items);
        for (UUID id : up ? tops : tops.reversed()) {
            Item item = existing(id);
            List<Item> siblings = tree().children(item.parent());
            int at = indexOf(siblings, id);
            int to = up ? at - 2 : at + 1;
            if (up ? at == 0 : at == siblings.size() - 1) {
                continue;
            }
            Item neighbour = siblings.get(up ? at - 1 : at + 1);
            if (tops.contains(neighbour.id())) {
                continue;
            }
            move(List.of(id), item.parent(), to < 0 ? null : siblings.get(to).id());
        }
    }

    /** 降级: below the sibling above it. */
    public void indent(List<UUID> items) {
        for (UUID id : topmost(items)) {
            Item item = existing(id);
            List<Item> siblings = tree().children(item.parent());
            int at = indexOf(siblings, id);
            if (at > 0) {
                UUID parent = siblings.get(at - 1).id();
                move(List.of(id), parent, lastOf(tree().children(parent)));
            }
        }
    }

    /** 升级: beside its parent, right after it. */
    public void outdent(List<UUID> items) {
        for (UUID id : topmost(items).reversed()) {
            UUID parent = existing(id).parent();
            if (parent != null) {
                move(List.of(id), existing(parent).parent(), parent);
            }
        }
    }

    /** Sets a code by hand; blank gives the numbering back to the program. */
    public void setCode(UUID id, @Nullable String code) {
        Item item = existing(id);
        if (code == null || code.isBlank()) {
            draft.set(item.entity().ref(), Item.CODE_BY_HAND, null);
            draft.set(item.entity().ref(), Item.CODE, freeCode(item.parent()));
        } else {
            draft.set(item.entity().ref(), Item.CODE_BY_HAND, true);
            draft.set(item.entity().ref(), Item.CODE, code.strip());
        }
    }

    /** Numbers the children of an item anew in their order, and theirs, but for codes set by hand. */
    public void renumberBelow(@Nullable UUID parent) {
        // A tree may be deeper than the stack of a thread.
        Deque<Numbering> open = new ArrayDeque<>();
        open.push(new Numbering(parent));
        while (!open.isEmpty()) {
            Item child = open.peek().next();
            if (child == null) {
                open.pop();
            } else if (tree().hasChildren(child.id())) {
                open.push(new Numbering(child.id()));
            }
        }
    }

    /** The children of one item as they are numbered one after another. */
    private final class Numbering {
        private final Iterator<Item> children;
        private final String prefix;
        private long next = 1;

        Numbering(@Nullable UUID parent) {
            List<Item> all = tree().children(parent);
            // First out of the way, so that no number is taken by a sibling that is itself about to change.
            for (Item child : all) {
                if (!child.codeByHand()) {
                    draft.set(child.entity().ref(), Item.CODE, null);
                }
            }
            children = all.iterator();
            prefix = prefix(parent);
        }

        @Nullable Item next() {
            if (!children.hasNext()) {
                return null;
            }
            Item child = children.next();
            if (!child.codeByHand()) {
                next = freeNumber(prefix, next);
                draft.set(child.entity().ref(), Item.CODE, prefix + next);
            }
            return child;
        }
    }

    private static int indexOf(List<Item> siblings, UUID id) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException(id.toString());
    }

    /** The chosen items that lie below no other chosen one, in the order of the tree. */
    private List<UUID> topmost(List<UUID> items) {
        Set<UUID> chosen = new HashSet<>(items);
        PlanTree tree = tree();
        List<Item> tops = new ArrayList<>();
        for (UUID id : chosen) {
            Item item = existing(id);
            if (tree.ancestors(item).stream().noneMatch(up -> chosen.contains(up.id()))) {
                tops.add(item);
            }
        }
        tops.sort((a, b) -> comparePaths(path(tree, a), path(tree, b)));
        return tops.stream().map(Item::id).toList();
    }

    private static List<Item> path(PlanTree tree, Item item) {
        List<Item> path = new ArrayList<>(tree.ancestors(item));
        path.add(item);
        return path;
    }

    private static int comparePaths(List<Item> a, List<Item> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).rank().compareTo(b.get(i).rank());
            if (order == 0) {
                order = a.get(i).id().toString().compareTo(b.get(i).id().toString());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
