package gangmu.plan;

/** Whether an opinion was taken up 采纳情况. */
public enum Adoption {
    /** 采纳. */
    ADOPTED,
    /** 部分采纳. */
    PARTLY,
    /** 未采纳. */
    NOT_ADOPTED
}
