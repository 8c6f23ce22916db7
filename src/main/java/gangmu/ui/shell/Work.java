package gangmu.ui.shell;

import gangmu.usecase.workspace.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
    private final Executor screen;
    private int running;

    /**
     * Work for a screen.
     *
     * @param steps the words of a step of {@link Progress}
     * @param screen carries out on the thread of the screen, one after the other in the order given, what is handed to it
     */
    public Work(UnaryOperator<String> steps, Executor screen) {
        this.steps = steps;
        this.screen = screen;
    }

    /** One piece of long work as it is shown: its title, the step it is at, how far it has come. */
    public static final class Job {
        private final String title;
        private final UnaryOperator<String> steps;
        private final Executor screen;
        private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
        private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
        /** The newest step that was not shown yet: work may report faster than a screen draws. */
        private final AtomicReference<@Nullable Step> unshown = new AtomicReference<>();
        private volatile boolean cancelled;

        private record Step(String name, long done, long total) {
        }

        Job(String title, UnaryOperator<String> steps, Executor screen) {
            this.title = title;
            this.steps = steps;
            this.screen = screen;
        }

        private void at(String step, long done, long total) {
            stopIfCancelled(step);
            if (unshown.getAndSet(new Step(step, done, total)) == null) {
                screen.execute(this::show);
            }
        }

        private void stopIfCancelled(String step) {
            if (cancelled) {
                throw new CancellationException(step);
            }
        }

        private void show() {
            Step step = unshown.getAndSet(null);
            if (step != null) {
                message.set(steps.apply(step.name()));
                progress.set(step.total() <= 0 ? -1 : Math.clamp((double) step.done() / step.total(), 0, 1));
            }
        }

        public String getTitle() {
            return title;
        }

        /** The words of the step that it is at; empty before the first. */
        public ReadOnlyStringProperty messageProperty() {
            return message.getReadOnlyProperty();
        }

        /** How far it has come, from 0 to 1; −1 where that is not known. */
        public ReadOnlyDoubleProperty progressProperty() {
            return progress.getReadOnlyProperty();
        }

        /** Asks it to stop at its next step. Its thread is never interrupted: a database would lose its file. */
        public void cancel() {
            cancelled = true;
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
        Job job = new Job(title, steps, screen);
        jobs.add(job);
        return start(() -> {
            job.stopIfCancelled(title);
            return work.apply(job::at);
        }).whenComplete((value, fault) -> jobs.remove(job));
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
                screen.execute(() -> {
                    ended();
                    result.complete(value);
                });
            } catch (Throwable fault) {
                screen.execute(() -> {
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

    /** Carries out something on the JavaFX thread, later. */
    public void later(Runnable then) {
        screen.execute(then);
    }

    /** Brings a future of another thread over to the JavaFX thread. */
    public <T extends @Nullable Object> CompletableFuture<T> onScreen(CompletableFuture<T> elsewhere) {
        CompletableFuture<T> here = new CompletableFuture<>();
        elsewhere.whenComplete((value, fault) -> screen.execute(() -> {
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
