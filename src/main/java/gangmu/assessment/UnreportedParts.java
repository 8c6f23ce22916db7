package gangmu.assessment;

/** How parts that did not report are taken where the progress of the whole is rolled up from its parts. */
public enum UnreportedParts {
    /** 按 0 计: as 0 until they report in the period. */
    ZERO,
    /** 不计: left out, as if they were no parts. */
    LEFT_OUT,
    /** 按上次数计: by what they reported last in an earlier period, as 0 where they never did. */
    LAST_KNOWN
}
