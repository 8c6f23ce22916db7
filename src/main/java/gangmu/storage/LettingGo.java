package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of one thing after the other: a fault of any kind in one of them, even want of memory, keeps none of the
 * others, and is told at the end.
 */
final class LettingGo {
    private static final Logger LOG = Logger.getLogger(LettingGo.class.getName());
    private @Nullable Throwable first;

    /** What is to be let go of. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Whether nothing has failed so far. */
    boolean isWell() {
        return first == null;
    }

    LettingGo of(@Nullable AutoCloseable thing) {
        return thing == null ? this : then(thing::close);
    }

    LettingGo then(Step step) {
        try {
            step.run();
        } catch (Exception | Error e) {
            LOG.log(Level.WARNING, "closing", e);
            if (first == null) {
                first = e;
            }
        }
        return this;
    }

    /**
     * Tells what went wrong.
     *
     * @throws Refusal {@code workspace.close-failed}
     */
    void end(Path folder) {
        if (first instanceof Refusal refusal) {
            throw refusal;
        }
        if (first != null) {
            throw new Refusal(Problem.of("workspace.close-failed", folder.toString(), Trouble.of(first, folder)), first);
        }
    }
}
