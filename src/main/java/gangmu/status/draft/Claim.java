package gangmu.status.draft;

/**
 * What a text says that can be wrong.
 *
 * @param said in the one way in which all ways of writing it are compared: 23 for \uff12\uff13 and for the numeral in words
 * @param unit what is counted or measured right behind a number; empty for none, and for anything else
 * @param from where it begins in the text
 * @param to behind it, with its unit
 */
record Claim(Kind kind, String said, String unit, int from, int to) {
    /** What it is. */
    enum Kind {
        NUMBER,
        /** How something is judged, how much of it, which way it goes. */
        WORD,
        /** What of the plan is named. */
        NAME
    }

    /** Whether both say the same. */
    boolean sameAs(Claim other) {
        return kind == other.kind && said.equals(other.said) && unit.equals(other.unit);
    }
}
