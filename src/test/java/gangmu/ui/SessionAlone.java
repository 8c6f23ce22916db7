package gangmu.ui;

import gangmu.changes.Origin;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.shell.Notices;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import gangmu.ui.shell.Work;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A session on a real workspace without any window, for tests of view models: JavaFX is not started. What comes back to
 * the screen waits until the test lets it through, on the test's own thread.
 */
public final class SessionAlone implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Work work;
    public final WindowOn.Answers desktop = new WindowOn.Answers();
    public final Session session;

    public SessionAlone(Path folder) {
        this(HeldWorkspaces.open(folder), Locale.SIMPLIFIED_CHINESE);
    }

    public SessionAlone(Workspace workspace, Locale language) {
        Words words = Words.of(language);
        work = new Work(step -> words.get("progress." + step), screen::add);
        session = new Session(workspace, HeldWorkspaces.adapters(TestWorkspaces.CLOCK), words, work, new Notices(words),
                desktop, new Settings(workspace.folder().resolveSibling("settings.properties")));
        settled();
    }

    /** Keeps a model up to date with the session, as a pane in the window does. */
    public <M> M following(M model, Runnable refresh) {
        session.view().addListener((o, was, is) -> refresh.run());
        refresh.run();
        settled();
        return model;
    }

    /** Lets through what comes back to the screen until something has come about. */
    public void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            Runnable next;
            try {
                next = screen.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (next == null) {
                throw new AssertionError("waited in vain");
            }
            next.run();
        }
    }

    /** Lets through all that is under way: edits, what is worked out, and what follows from them. */
    public void settled() {
        if (!session.workspace().readOnly()) {
            // What was asked of the writer so far is done once this is.
            session.workspace().submit(Origin.of("edit"), draft -> { }).join();
        }
        CompletableFuture<Void> last = new CompletableFuture<>();
        screen.add(() -> last.complete(null));
        until(() -> last.isDone() && screen.isEmpty() && !work.busy().get()
                && (session.view().get().period() == null || session.view().get().assessment() != null));
    }

    /** What the session said last; empty for nothing. */
    public String said() {
        Notices.Notice notice = session.notices().latest().get();
        return notice == null ? "" : notice.text();
    }

    /** Whether what was said last is a problem. */
    public boolean refused() {
        Notices.Notice notice = session.notices().latest().get();
        return notice != null && notice.isProblem();
    }

    @Override
    public void close() {
        session.close();
        work.close();
    }
}
