package gangmu.ui;

import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Goes through the screens of the window and keeps a picture of each, for who has no display. */
public final class Pictures {
    private final MainWindow window;
    private final Path folder;

    public Pictures(MainWindow window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    /** Completes when the last picture is written. Called on the JavaFX thread. */
    public CompletableFuture<@Nullable Void> takeAll() {
        CompletableFuture<@Nullable Void> all = new CompletableFuture<>();
        next(new ArrayDeque<>(List.of(Place.values())), all);
        return all;
    }

    private void next(Queue<Place> places, CompletableFuture<@Nullable Void> all) {
        Place place = places.poll();
        if (place == null) {
            all.complete(null);
            return;
        }
        Session session = Objects.requireNonNull(window.session());
        session.go(place);
        whenQuiet(session, () -> {
            try {
                write(folder.resolve(place.key() + ".png"));
                next(places, all);
            } catch (IOException e) {
                all.completeExceptionally(new UncheckedIOException(e));
            }
        });
    }

    /** Waits, without blocking, until no work is under way and the verdicts are there. */
    private void whenQuiet(Session session, Runnable then) {
        Session.View view = session.view().get();
        boolean quiet = !session.work().busy().get() && (view.period() == null || view.assessment() != null);
        Platform.runLater(() -> {
            if (quiet && !session.work().busy().get()) {
                then.run();
            } else {
                whenQuiet(session, then);
            }
        });
    }

    private void write(Path file) throws IOException {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        WritableImage image = window.scene().snapshot(null);
        Files.createDirectories(folder);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
