package gangmu.assessment;

/** How an item is judged that did not report in a period but did before 本期未更新, and is not finished. */
public enum NotUpdated {
    /** 按上次的数: by what it reported last, at the date of that figure. */
    LAST_KNOWN,
    /** 不判定: not judged, and so not met. */
    NOT_JUDGED,
    /** 不计入: by what it reported last, but out of the count. */
    OUT
}
