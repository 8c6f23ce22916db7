package gangmu.returns.reading;

/** A vague part of a span: 年初, 月中, 季度末. */
public enum DatePart {
    WHOLE,
    /** 初: the first month of a year or quarter, the first ten days of a month. */
    BEGINNING,
    /** 中: the middle month, the middle ten days; 年中 is June. */
    MIDDLE,
    /** 底, 末: the last month, the last ten days. */
    END
}
