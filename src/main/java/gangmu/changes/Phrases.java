package gangmu.changes;

/** Where the core asks for words: the message bundles of one language, handed in from the edge. */
public interface Phrases {
    /** The words of a key with its arguments filled in. */
    String get(String key, Object... args);

    /** Whether there are words for a key. */
    boolean has(String key);

    /** What a kind of things is called. */
    default String kind(Kind kind) {
        return get("kind." + kind.name());
    }

    /** What a field is called. */
    default String field(Field<?> field) {
        return field(field.key());
    }

    /**
     * What a field is called.
     *
     * @param key the {@link Field#key} of the field
     */
    default String field(String key) {
        return get("field." + key);
    }

    /** Whether a field of this key is called anything. */
    default boolean hasField(String key) {
        return has("field." + key);
    }

    /** The unit of what a field holds, by the field's key; empty for none. */
    default String measure(String field) {
        String key = "measure." + field;
        return has(key) ? get(key) : "";
    }

    /** A name of a field with the unit of what it holds, where it has one. */
    default String measured(String name, String field) {
        String measure = measure(field);
        return measure.isEmpty() ? name : get("plan-workbook.measured", name, measure);
    }

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
