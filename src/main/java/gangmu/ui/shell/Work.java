package gangmu.ui.shell;

import gangmu.usecase.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private int running;

    /** One piece of long work, as the footer shows it. */
    public static final class Job {
        private final String title;
        private final StringProperty step = new SimpleStringProperty("");
        private final DoubleProperty share = new SimpleDoubleProperty(-1);
        private volatile boolean cancelled;

        Job(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** The code of the step it is at: {@code progress.<step>} has the words. */
        public StringProperty step() {
            return step;
        }

        /** From 0 to 1, below 0 while it is not known. */
        public DoubleProperty share() {
            return share;
        }

        /** Asks it to stop at its next step. */
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

    /** Runs something that people wait for; the footer shows it with its progress. */
    public <T extends @Nullable Object> CompletableFuture<T> run(String title, Function<Progress, T> work) {
        Job job = new Job(title);
        jobs.add(job);
        CompletableFuture<T> result = start(() -> work.apply((step, done, total) -> {
            if (job.cancelled) {
                throw new CancellationException(step);
            }
            Platform.runLater(() -> {
                job.step().set(step);
                job.share().set(total == 0 ? -1 : (double) done / total);
            });
        }));
        return result.whenComplete((value, fault) -> jobs.remove(job));
    }

    /** Runs something short that the JavaFX thread should not wait for; nothing is shown. */
    public <T extends @Nullable Object> CompletableFuture<T> quietly(Supplier<T> work) {
        return start(work);
    }

    private <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> work) {
        running++;
        busy.set(true);
        CompletableFuture<T> result = new CompletableFuture<>();
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
        threads.shutdownNow();
    }
}
