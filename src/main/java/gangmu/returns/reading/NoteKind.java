package gangmu.returns.reading;

/** What a writer added to a value that the value alone does not hold. */
public enum NoteKind {
    /** 约, 左右. */
    ABOUT,
    /** 近. */
    NEARLY,
    /** 超, 逾, 多, 余. */
    OVER,
    /** 以上, 不低于. */
    AT_LEAST,
    /** 以下, 不超过, 以内. */
    AT_MOST,
    /** 不足, 不到. */
    UNDER,
    /** 预计, 计划, 拟. */
    PLANNED,
    /** 截至. */
    AS_OF,
    /** 前, 之前. */
    BEFORE,
    /** 后, 之后, 起. */
    AFTER,
    /** Written in another unit, and converted; the note's words are the original. */
    CONVERTED,
    /** 同上: taken from the cell above. */
    DITTO,
    /** ¹, ①: the mark of a footnote, no digit of the value. */
    FOOTNOTE,
    /** The cached value of a formula. */
    FORMULA;

    public String code() {
        return "note." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
