package gangmu.returns.reading;

/**
 * A remark kept beside a value.
 *
 * @param written the words as they stand in the cell: 约, 1.2亿元
 */
public record Note(NoteKind kind, String written) {
    public Said said() {
        return Said.of(kind.code(), written);
    }
}
