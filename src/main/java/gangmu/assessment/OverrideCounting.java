package gangmu.assessment;

/** Which verdict counts where a person overruled the computed one. */
public enum OverrideCounting {
    /** The person's, unless it is under review. */
    OVERRIDE,
    /** The computed one; the person's is only shown beside it. */
    COMPUTED
}
