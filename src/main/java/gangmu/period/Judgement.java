package gangmu.period;

/**
 * A verdict on an indicator, the better before the worse: 完成 and 未完成 once the plan's time is over, the other four until
 * then. Also what a person says of one that is judged by wording.
 */
public enum Judgement {
    /** 提前实现. */
    ACHIEVED_EARLY,
    /** 完成: the target is reached at the end of the plan. */
    ACHIEVED,
    /** 快于预期. */
    FASTER,
    /** 符合预期. */
    AS_EXPECTED,
    /** 滞后. */
    BEHIND,
    /** 未完成: the plan is over and the target is not reached. */
    NOT_ACHIEVED;

    /** Whether it meets what is asked, where a rule set says nothing else. */
    public boolean met() {
        return this != BEHIND && this != NOT_ACHIEVED;
    }

    /** Whether it is said once the plan's time is over. Then no rule set can make more or less of it. */
    public boolean isFinal() {
        return this == ACHIEVED || this == NOT_ACHIEVED;
    }
}
