package gangmu.columns;

/** What kind of thing the cells of a column show; how that looks is the affair of whoever shows it. */
public enum Look {
    /** A few letters or words, such as a code. */
    SHORT,
    /** What the row is called. */
    NAME,
    /** Words. */
    TEXT,
    /** Text of several lines. */
    LONG,
    /** The name of what rows are counted under, and so said also where there is none. */
    GROUP,
    /** A number with as many decimals as it has. */
    NUMBER,
    /** A number worked out, of which two decimals are shown. */
    ROUNDED,
    /** A rate in percent, of any size and sign. */
    RATE,
    /** A share in percent. */
    SHARE,
    /** A share of time, in whole percent as everywhere. */
    TIME,
    /** How many. */
    COUNT,
    DATE,
    /** A verdict: shape and word, coloured by what it says. */
    VERDICT,
    /** A verdict without its colour. */
    MARK,
    /** Progress beside elapsed time and plan, in one bar. */
    BAR;

    /** Whether it takes little room, and so may stand in the middle. */
    public boolean brief() {
        return this != NAME && this != TEXT && this != LONG;
    }
}
