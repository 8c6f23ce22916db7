package gangmu.changes;

/** Where the core asks for words: the message bundles of one language, handed in from the edge. */
public interface Phrases {
    /** The words of a key with its arguments filled in. */
    String get(String key, Object... args);

    /** Whether there are words for a key. */
    boolean has(String key);

    /**
     * The word for a choice.
     *
     * @param of the key of the field whose choice it is
     * @param name its canonical name
     */
    default String choice(String of, String name) {
        return get("choice." + of + "." + name);
    }

    /** The word for a choice of a field. */
    default String choice(Field<?> of, Enum<?> choice) {
        return choice(of.key(), ValueType.choiceName(choice));
    }
}
