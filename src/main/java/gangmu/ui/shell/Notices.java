package gangmu.ui.shell;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.faults.OurFaults;
import gangmu.words.Words;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the window has to say: what happened, and what could not be done. The frame shows the newest. */
public final class Notices {
    private final Words words;
    private final ReadOnlyObjectWrapper<@Nullable Notice> latest = new ReadOnlyObjectWrapper<>();

    /**
     * One thing said; a problem stays until it is closed, the rest goes by itself.
     *
     * @param canUndo whether it tells of a change set that undo would take back
     */
    public record Notice(String text, boolean isProblem, boolean canUndo) {
    }

    public Notices(Words words) {
        this.words = words;
    }

    public ReadOnlyObjectProperty<@Nullable Notice> latest() {
        return latest.getReadOnlyProperty();
    }

    public void say(String key, Object... args) {
        latest.set(new Notice(words.get(key, args), false, false));
    }

    /** Says what was changed just now, with a way to take it back. */
    public void done(String key, Object... args) {
        latest.set(new Notice(words.get(key, args), false, true));
    }

    public void tell(Problem problem) {
        latest.set(new Notice(words.problem(problem), true, false));
    }

    public void clear() {
        latest.set(null);
    }

    /** Tells why work failed; that a user stopped it is said, not complained about. */
    public void fault(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        switch (cause) {
            case Refusal refusal -> tell(refusal.problem());
            case CancellationException _ -> say("shell.stopped");
            default -> {
                OurFaults.note(Notices.class, "in the window", cause);
                tell(Problem.of("unexpected"));
            }
        }
    }
}
