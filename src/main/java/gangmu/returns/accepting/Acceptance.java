package gangmu.returns.accepting;

import gangmu.returns.comparing.CellCase;

/** What is taken over where nobody chooses cell by cell. Refused cells are never taken. */
public enum Acceptance {
    /** Nothing: only a preview. */
    NONE,
    /** What only they changed and was read without doubt. */
    SAFE,
    /** Also conflicts, their way, and what was read with doubt, as it was understood. */
    THEIRS;

    public boolean takes(CellCase outcome) {
        return switch (outcome) {
            case THEIRS -> this != NONE;
            case CONFLICT, ASKED -> this == THEIRS;
            case UNCHANGED, OURS, BOTH, REFUSED -> false;
        };
    }
}
