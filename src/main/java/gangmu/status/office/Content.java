package gangmu.status.office;

/** What of a plan a status workbook shows. */
public enum Content {
    /** 全部. */
    WHOLE,
    /** Only what does not meet the standard 只看未达到. */
    LAGGING
}
