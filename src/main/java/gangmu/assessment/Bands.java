package gangmu.assessment;

/** In what the distance between an item's progress and its ruler is measured. */
public enum Bands {
    /** In percentage points: progress minus the ruler. */
    POINTS,
    /** As a ratio, in percent of what the ruler asks for: 50 below means half of it is missing. */
    RATIO
}
