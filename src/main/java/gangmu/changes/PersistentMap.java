package gangmu.changes;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map that shares structure with the maps it was made from: a hash trie of 32-way nodes. A put costs
 * a few small arrays, so every edit leaves the earlier snapshot whole for whoever still reads it.
 *
 * @param <K> keys, with equals and hashCode
 * @param <V> values
 */
final class PersistentMap<K, V> {
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final int DEEPEST = 35;

    private final @Nullable Object root;
    private final int size;

    private PersistentMap(@Nullable Object root, int size) {
        this.root = root;
        this.size = size;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null, 0);
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    @Nullable V get(Object key) {
        int hash = spread(key);
        Object node = root;
        for (int shift = 0; node != null; shift += BITS) {
            if (node instanceof Leaf leaf) {
                for (Leaf l = leaf; l != null; l = l.next) {
                    if (l.key.equals(key)) {
                        return (V) l.value;
                    }
                }
                return null;
            }
            node = ((Branch) node).child(hash >>> shift & MASK);
        }
        return null;
    }

    PersistentMap<K, V> put(K key, V value) {
        boolean isNew = get(key) == null;
        return new PersistentMap<>(put(root, 0, new Leaf(spread(key), key, value, null)), isNew ? size + 1 : size);
    }

    PersistentMap<K, V> remove(K key) {
        return get(key) == null ? this : new PersistentMap<>(remove(root, 0, spread(key), key), size - 1);
    }

    @SuppressWarnings("unchecked")
    void forEach(BiConsumer<? super K, ? super V> action) {
        visit(root, (BiConsumer<Object, Object>) (BiConsumer<?, ?>) action);
    }

    private static void visit(@Nullable Object node, BiConsumer<Object, Object> action) {
        if (node instanceof Branch branch) {
            for (Object child : branch.children) {
                visit(child, action);
            }
        } else {
            for (Leaf leaf = (Leaf) node; leaf != null; leaf = leaf.next) {
                action.accept(leaf.key, leaf.value);
            }
        }
    }

    private static Object put(@Nullable Object node, int shift, Leaf entry) {
        if (node == null) {
            return entry;
        }
        if (node instanceof Leaf leaf) {
            if (leaf.hash == entry.hash || shift >= DEEPEST) {
                return new Leaf(entry.hash, entry.key, entry.value, without(leaf, entry.key));
            }
            Branch split = new Branch(1 << (leaf.hash >>> shift & MASK), new Object[] {leaf});
            return put(split, shift, entry);
        }
        Branch branch = (Branch) node;
        int slot = entry.hash >>> shift & MASK;
        return branch.with(slot, put(branch.child(slot), shift + BITS, entry));
    }

    private static @Nullable Object remove(@Nullable Object node, int shift, int hash, Object key) {
        if (node instanceof Leaf leaf) {
            return without(leaf, key);
        }
        Branch branch = (Branch) node;
        if (branch == null) {
            return null;
        }
        int slot = hash >>> shift & MASK;
        Object child = remove(branch.child(slot), shift + BITS, hash, key);
        return child == null ? branch.without(slot) : branch.with(slot, child);
    }

    private static @Nullable Leaf without(@Nullable Leaf leaf, Object key) {
        if (leaf == null) {
            return null;
        }
        return leaf.key.equals(key) ? leaf.next : new Leaf(leaf.hash, leaf.key, leaf.value, without(leaf.next, key));
    }

    private static int spread(Object key) {
        int h = key.hashCode();
        return h ^ h >>> 16;
    }

    private record Leaf(int hash, Object key, Object value, @Nullable Leaf next) {
    }

    private record Branch(int bitmap, Object[] children) {
        @Nullable Object child(int slot) {
            int bit = 1 << slot;
            return (bitmap & bit) == 0 ? null : children[Integer.bitCount(bitmap & bit - 1)];
        }

        Branch with(int slot, Object child) {
            int bit = 1 << slot;
            int at = Integer.bitCount(bitmap & bit - 1);
            if ((bitmap & bit) != 0) {
                Object[] copy = children.clone();
                copy[at] = child;
                return new Branch(bitmap, copy);
            }
            Object[] copy = new Object[children.length + 1];
            System.arraycopy(children, 0, copy, 0, at);
            copy[at] = child;
            System.arraycopy(children, at, copy, at + 1, children.length - at);
            return new Branch(bitmap | bit, copy);
        }

        @Nullable Branch without(int slot) {
            int bit = 1 << slot;
            if (children.length == 1) {
                return null;
            }
            int at = Integer.bitCount(bitmap & bit - 1);
            Object[] copy = new Object[children.length - 1];
            System.arraycopy(children, 0, copy, 0, at);
            System.arraycopy(children, at + 1, copy, at, copy.length - at);
            return new Branch(bitmap & ~bit, copy);
        }
    }
}
