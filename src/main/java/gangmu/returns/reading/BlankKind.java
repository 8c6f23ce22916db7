package gangmu.returns.reading;

/** How a cell says nothing. */
public enum BlankKind {
    /** No character but white space. */
    EMPTY,
    /** —, /, -, ……: a stroke in the cell. */
    DASH,
    /** 无: an answer in a text column (no problems), nothing in others. */
    NONE,
    /** N/A, 不涉及, 不适用. */
    NOT_APPLICABLE,
    /** 暂无, 未填: nothing yet. */
    NOT_YET
}
