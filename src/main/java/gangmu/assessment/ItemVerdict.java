package gangmu.assessment;

/** 评估结论 of an item, from DOMAIN's list. */
public enum ItemVerdict {
    /** 已完成: progress is 100. */
    COMPLETED,
    /** 超前. */
    AHEAD,
    /** 达到进度. */
    ON_PACE,
    /** 基本达到. */
    NEARLY,
    /** 滞后. */
    BEHIND,
    /** 未启动: no progress though it should have begun. */
    NOT_STARTED,
    /** 未完成: its own deadline, or the plan's end, is there and progress is below 100. */
    UNFINISHED,
    /** 未到期: starts after the data date. */
    NOT_DUE,
    /** 已调整: taken out of the count by hand, with a reason. */
    ADJUSTED;

    /** Whether an item with this verdict meets the standard “progress keeps pace with time”. */
    public boolean met() {
        return this != BEHIND && this != NOT_STARTED && this != UNFINISHED && this != ADJUSTED;
    }
}
