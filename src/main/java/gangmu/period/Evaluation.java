package gangmu.period;

/** What kind of evaluation a period is, and so which words, report and templates it has. */
public enum Evaluation {
    /** 月调度. */
    MONTH,
    /** 季度调度. */
    QUARTER,
    /** 年度评估: the year is judged by its own targets, beside the way to the end of the plan. */
    YEAR,
    /** 中期评估. */
    MID_TERM,
    /** 总结评估, once the plan is over: done or not done, and no second half to speak of. */
    FINAL;

    /** Whether it looks at a year or a part of one, and so at what the plan asks of that year by itself. */
    public boolean isWithinAYear() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** Whether something of the plan still lies ahead. */
    public boolean leavesTime() {
        return this != FINAL;
    }
}
