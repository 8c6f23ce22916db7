package gangmu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Origin;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.plantree.TreeScreen;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real workspace, on JavaFX's headless platform, and hands to work it with. */
public final class WindowOn implements AutoCloseable {
    private static final int PATIENCE = 120;
    private static final String FONT = "Noto Sans SC";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    public final FxRobot robot = new FxRobot();
    public final Answers desktop = new Answers();
    public final MainWindow window;
    private final List<CompletableFuture<Void>> pictures = new ArrayList<>();

    /** The desktop of a test: it answers what the test told it to. */
    public static final class Answers implements Desktop {
        public List<Path> files = List.of();
        public @Nullable Path folder;
        public @Nullable Path target;
        public final List<String> proposed = new ArrayList<>();
        public final List<Path> opened = new ArrayList<>();
        public final List<String> asked = new ArrayList<>();
        public List<Node> printed = List.of();
        public boolean yes = true;

        @Override
        public List<Path> chooseFiles(String title, List<String> endings) {
            return files;
        }

        @Override
        public @Nullable Path chooseFolder(String title) {
            return folder;
        }

        @Override
        public @Nullable Path chooseTarget(String title, String proposedName) {
            proposed.add(proposedName);
            return target;
        }

        @Override
        public void open(Path file) {
            opened.add(file);
        }

        @Override
        public void open(Path kept, String name) {
            opened.add(kept);
        }

        @Override
        public void forgetOpened() {
            opened.clear();
        }

        @Override
        public Printed print(List<? extends Node> pages, boolean wide) {
            printed = List.copyOf(pages);
            return Printed.SENT;
        }

        @Override
        public boolean confirm(String title, String text, String yes) {
            asked.add(text);
            return this.yes;
        }
    }

    public WindowOn(Path settings) {
        this(settings, TestWorkspaces.CLOCK);
    }

    public WindowOn(Path settings, Clock clock) {
        Stage stage = PrimaryStage.get();
        window = fx(() -> {
            MainWindow made = new MainWindow(stage,
                    HeldWorkspaces.adapters(clock), clock,
                    UUID::randomUUID, new Settings(settings), desktop);
            made.start();
            place(stage, WIDTH, HEIGHT);
            stage.show();
            return made;
        });
    }

    /**
     * Gives a stage this size, in the middle. All tests share one stage, and one that grows from where a smaller one stood
     * reaches over the edge of the headless screen, which then throws at every pulse.
     */
    public static void place(Stage stage, double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
        stage.centerOnScreen();
    }

    /** Opens a workspace and waits until it is assessed. */
    public Session open(Path workspace) {
        fx(() -> {
            window.opening().open(workspace);
            return true;
        });
        until(() -> window.session() != null);
        settled();
        return session();
    }

    public Session session() {
        return Objects.requireNonNull(window.session());
    }

    /** Waits until nothing is being worked out any more and what came of it is drawn. */
    public void settled() {
        if (!session().workspace().readOnly()) {
            // What was asked of the writer so far is done once this is.
            session().workspace().submit(Origin.of("edit"), draft -> { }).join();
        }
        int[] quiet = {0};
        until(() -> {
            boolean still = !session().work().busy().get()
                    && (session().view().get().period() == null || session().view().get().assessment() != null);
            quiet[0] = still ? quiet[0] + 1 : 0;
            return quiet[0] > 3;
        });
    }

    /** Makes the window as large as this inside. */
    public void size(int width, int height) {
        fx(() -> {
            Window stage = window.scene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    public void go(Place place) {
        fx(() -> {
            session().go(place);
            return true;
        });
        settled();
    }

    /** Looks at each of JavaFX's pulses whether something has come about. */
    public void until(Callable<Boolean> condition) {
        watch(condition);
    }

    /** Waits until JavaFX has drawn what came of the last work, and of what that had asked for. */
    public static void drawn() {
        int[] pulses = {0};
        watch(() -> pulses[0]++ > 3);
    }

    private static void watch(Callable<Boolean> condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer watch = fx(() -> {
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    try {
                        if (condition.call()) {
                            stop();
                            met.complete(true);
                        }
                    } catch (Exception | AssertionError e) {
                        stop();
                        met.completeExceptionally(e);
                    }
                }
            };
            timer.start();
            return timer;
        });
        try {
            met.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            watch.stop();
            throw new AssertionError("waited in vain", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public static <T extends @Nullable Object> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, work);
    }

    /** What stands in the window under an id. */
    @SuppressWarnings("unchecked")
    public <N extends Node> N find(String id) {
        return (N) Objects.requireNonNull(fx(() -> window.scene().lookup("#" + id)), id);
    }

    public TreeScreen tree() {
        return (TreeScreen) fx(() -> Objects.requireNonNull(window.shell()).screen(Place.TREE));
    }

    /** Presses a button, by the mouse where it can be seen. */
    public void press(String id) {
        MouseRobot mouse = robot.robotContext().getMouseRobot();
        mouse.moveNoWait(middle(id));
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        settled();
    }

    /** The middle of what is in sight under an id, on the screen. */
    private Point2D middle(String id) {
        return fx(() -> {
            Node node = window.scene().getRoot().lookupAll("#" + id).stream().filter(WindowOn::shown).findFirst()
                    .orElseThrow(() -> new AssertionError("not in sight: " + id));
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /** Presses keys together. The robot itself would sleep a twentieth of a second after each; here it is known when all is done. */
    public void keys(KeyCode... codes) {
        keys(robot, codes);
        settled();
    }

    /** Presses keys together, and waits for nothing. */
    public static void keys(FxRobot robot, KeyCode... codes) {
        KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(codes);
        keyboard.releaseNoWait(List.of(codes).reversed().toArray(KeyCode[]::new));
    }

    public void type(String text) {
        type(robot, text);
        settled();
    }

    /** Types, and waits for nothing. */
    public static void type(FxRobot robot, String text) {
        Scene front = fx(() -> Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .orElseThrow(() -> new AssertionError("no window has the keyboard"))).getScene();
        text.chars().forEach(c -> robot.robotContext().getBaseRobot().typeKeyboard(front, KeyCode.UNDEFINED,
                Character.toString(c)));
    }

    /** Puts the cursor of a table on a cell. */
    public void on(Grid grid, Object row, String column) {
        assertThat(fx(() -> {
            grid.requestFocus();
            return grid.select(row, column);
        })).as(row + " " + column).isTrue();
        settled();
    }

    /** Types into a cell of a table and presses Enter. */
    public void enter(Grid grid, Object row, String column, String text) {
        on(grid, row, column);
        type(text);
        keys(KeyCode.ENTER);
    }

    /** Saves what the window shows under target/screenshots. */
    public void picture(String name) {
        picture(window.scene(), name);
    }

    /** Saves what the dialog in front shows. */
    public void dialog(String name) {
        picture(fx(() -> Window.getWindows().getLast().getScene()), "dialog-" + name);
    }

    /** No picture has a text in a font that a machine without Chinese fonts draws as boxes. */
    private void picture(Scene scene, String name) {
        List<String> boxes = new ArrayList<>();
        WritableImage image = fx(() -> {
            // Styles and lays out what is not yet; applyCss() would do all over again what is.
            WritableImage drawn = scene.snapshot(null);
            inAnotherFont(scene.getRoot(), boxes);
            return drawn;
        });
        assertThat(boxes).as(name).isEmpty();
        pictures.add(CompletableFuture.runAsync(() -> Screenshot.save(image, name)));
    }

    private static void inAnotherFont(Node node, List<String> found) {
        if (node instanceof Text text && text.getText().codePoints().anyMatch(Character::isIdeographic)
                && !text.getFont().getFamily().equals(FONT)) {
            found.add(text.getText() + " in " + text.getFont());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> inAnotherFont(child, found));
        }
    }

    /** Whether a node and all that it lies in is visible. */
    public static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    @Override
    public void close() {
        fx(() -> {
            window.close();
            return true;
        });
        pictures.forEach(CompletableFuture::join);
    }
}
