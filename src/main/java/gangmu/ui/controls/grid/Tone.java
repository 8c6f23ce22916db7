package gangmu.ui.controls.grid;

/** How a cell's text is set off from the others. Each is a pseudo-class of the cell, by its name in lower case. */
public enum Tone {
    /** Bold, as for the row of a section. */
    STRONG,
    /** Grey, as for what was worked out or is left as it was. */
    MUTED,
    /** On green: new, and taken without doubt. */
    GOOD,
    /** On yellow: wants a second look. */
    DOUBT,
    /** On red: contradicts or can't be taken. */
    BAD,
    /** In the accent colour: a door to somewhere else. */
    LINK
}
