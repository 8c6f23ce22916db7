package gangmu.ui;

import gangmu.bench.BigPlan;
import gangmu.bench.FxThread;
import gangmu.launch.Wiring;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.plantree.TreeScreen;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The window on a plan of 100,000 items, every row of the tree open: from a key to when all that comes of it is drawn
 * and judged. What matters beside that is the longest piece of work on the JavaFX thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 12)
@Measurement(iterations = 30)
public class WindowBench {
    private MainWindow window;
    private Grid grid;
    private TreeScreen tree;
    private int turn;

    private static final class NoDesktop implements Desktop {
        @Override
        public List<Path> chooseFiles(String title, List<String> endings) {
            return List.of();
        }

        @Override
        public @Nullable Path chooseFolder(String title) {
            return null;
        }

        @Override
        public @Nullable Path chooseTarget(String title, String proposedName) {
            return null;
        }

        @Override
        public void open(Path file) {
        }

        @Override
        public void open(Path kept, String name) {
        }

        @Override
        public void forgetOpened() {
            // Nothing is opened.
        }

        @Override
        public Printed print(List<? extends Node> pages, boolean wide) {
            return Printed.CANCELLED;
        }

        @Override
        public boolean confirm(String title, String text, String yes) {
            return true;
        }
    }

    @Setup
    public void open() throws IOException {
        Path folder = BigPlan.copy();
        try (Workspace workspace = BigPlan.open(folder)) {
            UUID plan = workspace.snapshot().all(gangmu.plan.Plan.KIND).iterator().next().id();
            Workspace.await(new EditPlan(workspace).addPeriod(UUID.randomUUID(), plan, "2023-06", "2023-06",
                    LocalDate.of(2023, 6, 30)));
        }
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException already) {
            // It runs since an earlier benchmark of this fork.
        }
        fx(() -> {
            Stage stage = new Stage();
            Clock clock = Clock.systemDefaultZone();
            window = new MainWindow(stage, Wiring.adapters(clock, UUID::randomUUID), clock, UUID::randomUUID,
                    new Settings(folder.resolveSibling("bench-settings.properties")), new NoDesktop());
            window.start();
            stage.show();
            return window;
        });
        FxThread.watch();
        fx(() -> {
            window.opening().open(folder);
            return true;
        });
        until(() -> window.session() != null);
        fx(() -> {
            session().go(Place.TREE);
            return true;
        });
        settled();
        tree = (TreeScreen) fx(() -> Objects.requireNonNull(window.shell()).screen(Place.TREE));
        grid = tree.grid();
        fx(() -> {
            tree.model().grid().expandAll();
            grid.requestFocus();
            return true;
        });
        settled();
    }

    @TearDown(Level.Trial)
    public void close() {
        fx(() -> {
            window.close();
            return true;
        });
    }

    private Session session() {
        return Objects.requireNonNull(window.session());
    }

    private static <T> T fx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    private static void until(Callable<Boolean> condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        fx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    try {
                        if (condition.call()) {
                            stop();
                            met.complete(true);
                        }
                    } catch (Exception e) {
                        stop();
                        met.completeExceptionally(e);
                    }
                }
            }.start();
            return true;
        });
        met.join();
    }

    private void settled() {
        int[] quiet = {0};
        until(() -> {
            quiet[0] = session().work().busy().get() || session().view().get().assessment() == null ? 0 : quiet[0] + 1;
            return quiet[0] > 1;
        });
    }

    private static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void type(Node node, String character) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false,
                false));
    }

    private Object row(int row) {
        return tree.model().grid().rowKey(row);
    }

    @Benchmark
    public void scrollTenPages() {
        for (int i = 0; i < 10; i++) {
            fx(() -> {
                key(window.scene().getFocusOwner(), KeyCode.PAGE_DOWN);
                return true;
            });
            int[] pulses = {0};
            until(() -> ++pulses[0] > 1);
        }
    }

    @Benchmark
    public void editOneCell() {
        long before = session().workspace().journal().position();
        fx(() -> {
            grid.select(row(500 + turn++ * 37), "name");
            Node field = window.scene().getFocusOwner();
            type(field, "x");
            type(field, Integer.toString(turn % 10));
            key(field, KeyCode.ENTER);
            return true;
        });
        until(() -> session().workspace().journal().position() > before);
        settled();
    }

    @Benchmark
    public void insertARow() {
        fx(() -> {
            Object after = row(500 + turn++ * 37);
            grid.select(after, "name");
            return tree.model().addSibling((UUID) after);
        }).join();
        settled();
    }
}
