package gangmu.returns.reading;

/** How exactly a date is known; a month is a month, not its first day. */
public enum DatePrecision {
    YEAR,
    /** 上半年, 下半年. */
    HALF_YEAR,
    QUARTER,
    MONTH,
    /** 旬: days 1–10, 11–20, and the rest of a month. */
    TEN_DAYS,
    DAY
}
