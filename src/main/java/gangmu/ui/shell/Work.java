package gangmu.ui.shell;

import gangmu.usecase.workspace.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * All long work of the window: it runs beside the JavaFX thread, shows how far it has come, and can be cancelled. Every
 * future it gives completes on the JavaFX thread.
 */
public final class Work implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("gangmu-work-", 1).factory());
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final UnaryOperator<String> steps;
    private int running;

    /** @param steps the words of a step of {@link Progress} */
    public Work(UnaryOperator<String> steps) {
        this.steps = steps;
    }

    /** One piece of long work as it is shown: its title, the step it is at, how far it has come. */
    public static final class Job extends Task<@Nullable Void> {
        private final UnaryOperator<String> steps;
        private Runnable work = () -> { };

        Job(String title, UnaryOperator<String> steps) {
            this.steps = steps;
            updateTitle(title);
        }

        private void at(String step, long done, long total) {
            if (isCancelled()) {
                throw new CancellationException(step);
            }
            updateMessage(steps.apply(step));
            updateProgress(total == 0 ? -1 : done, total);
        }

        @Override
        protected @Nullable Void call() {
            work.run();
            return null;
        }

        /** Asks it to stop at its next step. Its thread is never interrupted: a database would lose its file. */
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return super.cancel(false);
        }
    }

    /** The work that is shown, newest last; only touched on the JavaFX thread. */
    public ObservableList<Job> jobs() {
        return jobs;
    }

    /** Whether anything at all is running, shown or not. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Runs something that people wait for; the window shows it with its progress. */
    public <T extends @Nullable Object> CompletableFuture<T> run(String title, Function<Progress, T> work) {
        Job job = new Job(title, steps);
        jobs.add(job);
        CompletableFuture<T> result = start(() -> {
            CompletableFuture<T> inner = new CompletableFuture<>();
            job.work = () -> {
                try {
                    inner.complete(work.apply(job::at));
                } catch (Throwable fault) {
                    inner.completeExceptionally(fault);
                }
            };
            job.run();
            // Cancelled before it began.
            inner.completeExceptionally(new CancellationException(title));
            return inner.join();
        });
        return result.whenComplete((value, fault) -> jobs.remove(job));
    }

    /** Runs something short that the JavaFX thread should not wait for; nothing is shown. */
    public <T extends @Nullable Object> CompletableFuture<T> quietly(Supplier<T> work) {
        return start(work);
    }

    private <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (threads.isShutdown()) {
            // The window is closing: what follows from the last results is not wanted any more.
            result.cancel(false);
            return result;
        }
        running++;
        busy.set(true);
        threads.execute(() -> {
            try {
                T value = work.get();
                Platform.runLater(() -> {
                    ended();
                    result.complete(value);
                });
            } catch (Throwable fault) {
                Platform.runLater(() -> {
                    ended();
                    result.completeExceptionally(fault);
                });
            }
        });
        return result;
    }

    private void ended() {
        running--;
        busy.set(running > 0);
    }

    /** Brings a future of another thread over to the JavaFX thread. */
    public static <T extends @Nullable Object> CompletableFuture<T> onScreen(CompletableFuture<T> elsewhere) {
        CompletableFuture<T> here = new CompletableFuture<>();
        elsewhere.whenComplete((value, fault) -> Platform.runLater(() -> {
            if (fault == null) {
                here.complete(value);
            } else {
                here.completeExceptionally(fault);
            }
        }));
        return here;
    }

    @Override
    public void close() {
        jobs.forEach(Job::cancel);
        threads.shutdown();
    }
}
