package gangmu.assessment;

/** How a package of projects is counted. */
public enum CountingBasis {
    /** Once, whatever it holds. */
    ONCE,
    /** By its parts. */
    BY_PARTS
}
