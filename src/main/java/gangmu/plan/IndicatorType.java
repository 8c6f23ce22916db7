package gangmu.plan;

/** By which rule an indicator is judged. */
public enum IndicatorType {
    /** 累计: the sum so far of the target. */
    CUMULATIVE,
    /** 年均增长: compound growth so far against the target rate. */
    GROWTH,
    /** 水平: from the base to the target; the direction follows from both. */
    LEVEL,
    /** 上限: not above the target, compared straight. */
    CEILING,
    /** 下限: not below the target, compared straight. */
    FLOOR,
    /** 双控: a level and an average growth, both must pass. */
    DUAL,
    /** 定性: a person's verdict, with a reason. */
    WORDING
}
