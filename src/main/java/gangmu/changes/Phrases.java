package gangmu.changes;

/** Where the core asks for words: the message bundles of one language, handed in from the edge. */
public interface Phrases {
    /** The words of a key with its arguments filled in. */
    String get(String key, Object... args);

    /** Whether there are words for a key. */
    boolean has(String key);
}
