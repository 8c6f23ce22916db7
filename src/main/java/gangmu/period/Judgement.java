package gangmu.period;

/** The four words of a verdict on an indicator; also what a person says of one that is judged by wording. */
public enum Judgement {
    /** 提前实现. */
    ACHIEVED_EARLY,
    /** 快于预期. */
    FASTER,
    /** 符合预期. */
    AS_EXPECTED,
    /** 滞后. */
    BEHIND
}
