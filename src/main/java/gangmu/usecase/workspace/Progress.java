package gangmu.usecase.workspace;

/** How far long work has come, and whether it should go on. */
public interface Progress {
    /** Says nothing and never cancels. */
    Progress NONE = (step, done, total) -> {
    };

    /**
     * Called between steps.
     *
     * @param step a code that the bundles have words for ({@code progress.<step>})
     * @param done how many of {@code total} are done; a total of 0 is unknown
     * @throws java.util.concurrent.CancellationException where the user asked to stop; nothing is left half done
     */
    void at(String step, long done, long total);
}
