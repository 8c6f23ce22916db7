package gangmu.ui.returns;

import gangmu.changes.ValueType;
import gangmu.returns.comparing.CellCase;

/** What a row of the comparison is, for whoever decides: what calls for a decision, what would be taken anyway, the rest. */
public enum RowKind {
    CONFLICT, ASKED, REFUSED,
    /** Only they changed it, and it was read without doubt. */
    THEIRS,
    /** It was taken, or decided otherwise, and that was carried out. */
    SETTLED,
    BOTH, OURS, UNCHANGED;

    static RowKind of(CellCase outcome) {
        return switch (outcome) {
            case CONFLICT -> CONFLICT;
            case ASKED -> ASKED;
            case REFUSED -> REFUSED;
            case THEIRS -> THEIRS;
            case BOTH -> BOTH;
            case OURS -> OURS;
            case UNCHANGED -> UNCHANGED;
        };
    }

    /** Whether nothing happens to it before a person has decided. */
    boolean callsForDecision() {
        return this == CONFLICT || this == ASKED || this == REFUSED;
    }

    /** The code by which the bundles name it: {@code settled}. */
    String code() {
        return ValueType.choiceName(this);
    }
}
