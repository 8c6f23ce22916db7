package gangmu.ui;

import gangmu.ui.assessment.AssessmentScreen;
import gangmu.ui.evidence.EvidenceScreen;
import gangmu.ui.history.HistoryScreen;
import gangmu.ui.indicators.IndicatorsScreen;
import gangmu.ui.overview.OverviewScreen;
import gangmu.ui.plantree.TreeScreen;
import gangmu.ui.returns.ReturnsScreen;
import gangmu.ui.settings.SettingsScreen;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Notices;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import gangmu.ui.shell.Shell;
import gangmu.ui.shell.Work;
import gangmu.ui.start.StartModel;
import gangmu.ui.start.StartPage;
import gangmu.ui.status.StatusScreen;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The one window: the start page, then the frame around the open workspace. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 600;
    private final Stage stage;
    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Settings settings;
    private final Desktop desktop;
    private final Work work = new Work(step -> words().get("progress." + step), Platform::runLater);
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);
    private final Looks looks = new Looks(scene);
    private final WorkspaceOpening opening;
    private Words words;
    private @Nullable Session session;
    /** The open workspace, while an earlier state of it is looked at. */
    private @Nullable Workspace present;
    private @Nullable Shell shell;

    public MainWindow(Stage stage, Adapters adapters, Clock clock, Supplier<UUID> ids, Settings settings,
            Desktop desktop) {
        this.stage = stage;
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.desktop = desktop;
        this.words = Words.of(settings.language());
        this.opening = new WorkspaceOpening(new Frame(), adapters, clock, ids, settings, desktop, work);
        dress();
        stage.setScene(scene);
        fit(javafx.stage.Screen.getPrimary().getVisualBounds());
        stage.setOnCloseRequest(e -> close());
    }

    /** No part of the window lies beyond the screen, however small that is and however much it is scaled. */
    private void fit(Rectangle2D room) {
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
    }

    private void dress() {
        looks.theme(settings.dark());
        Locale.setDefault(words.locale());
        stage.setTitle(words.get("app.title"));
    }

    private Words words() {
        return words;
    }

    public Scene scene() {
        return scene;
    }

    public @Nullable Session session() {
        return session;
    }

    public @Nullable Shell shell() {
        return shell;
    }

    /** The start page. */
    public StartPage start() {
        leave();
        StartPage page = new StartPage(new StartModel(words, settings, opening), work.jobs());
        root.getChildren().setAll(page);
        return page;
    }

    private void leave() {
        if (session != null) {
            session.close();
            desktop.forgetOpened();
        }
        if (present != null) {
            present.close();
        }
        present = null;
        session = null;
        shell = null;
    }

    /** Makes and opens workspaces in this window. */
    public WorkspaceOpening opening() {
        return opening;
    }

    /** What is opened in this window shows itself here. */
    private final class Frame implements WorkspaceOpening.Frame {
        @Override
        public Words words() {
            return words;
        }

        @Override
        public StartPage leave() {
            return start();
        }

        @Override
        public StartPage startPage() {
            return !root.getChildren().isEmpty() && root.getChildren().getFirst() instanceof StartPage page ? page : start();
        }

        @Override
        public void show(Node page) {
            root.getChildren().setAll(page);
        }

        @Override
        public Session enter(Workspace opened) {
            return MainWindow.this.enter(opened);
        }

        @Override
        public void language(Locale locale) {
            MainWindow.this.language(locale);
        }

        @Override
        public void theme(boolean dark) {
            MainWindow.this.theme(dark);
        }
    }

    private Session enter(Workspace workspace) {
        Session before = session;
        if (before != null) {
            before.leave();
        }
        Session entered = new Session(workspace, adapters, words, work, new Notices(words), desktop, settings);
        session = entered;
        showShell();
        if (before != null) {
            entered.continueFrom(before);
        }
        return entered;
    }

    private void changePassword(char @Nullable [] password) {
        opening.changePassword(Objects.requireNonNull(session).workspace().folder(), password);
    }

    /** Puts an earlier state of the open workspace in its place, only to look at. */
    private void lookBack(Function<Workspace, Workspace> then) {
        Session open = Objects.requireNonNull(session);
        Workspace base = present == null ? open.workspace() : present;
        work.run(words.get("shell.looking-back"), progress -> then.apply(base)).whenComplete((past, fault) -> {
            if (fault != null) {
                open.notices().fault(fault);
            } else if (session != open) {
                past.close();
            } else {
                enter(past);
                if (present != null) {
                    open.workspace().close();
                }
                present = base;
            }
        });
    }

    /** Back from an earlier state to the workspace as it stands. */
    private void today() {
        Workspace base = present;
        Session past = session;
        if (base != null && past != null) {
            present = null;
            enter(base);
            past.workspace().close();
        }
    }

    /** Another try at a workspace that somebody else had open. */
    private void reopen() {
        Path folder = Objects.requireNonNull(session).workspace().folder();
        start();
        opening.open(folder);
    }

    private void showShell() {
        Session open = Objects.requireNonNull(session);
        Shell made = new Shell(open, makers(), this::start, open.workspace().past() ? this::today : this::reopen);
        shell = made;
        root.getChildren().setAll(made);
        made.takeKeys();
    }

    private Map<Place, Function<Session, Screen>> makers() {
        Map<Place, Function<Session, Screen>> makers = new EnumMap<>(Place.class);
        makers.put(Place.OVERVIEW, OverviewScreen::new);
        makers.put(Place.TREE, TreeScreen::new);
        makers.put(Place.INDICATORS, IndicatorsScreen::new);
        makers.put(Place.RETURNS, ReturnsScreen::new);
        makers.put(Place.EVIDENCE, EvidenceScreen::new);
        makers.put(Place.ASSESSMENT, AssessmentScreen::new);
        makers.put(Place.STATUS, StatusScreen::new);
        makers.put(Place.HISTORY, open -> new HistoryScreen(open, this::lookBack));
        makers.put(Place.SETTINGS, open -> new SettingsScreen(open, this::language, this::theme, this::changePassword));
        return makers;
    }

    public void language(Locale locale) {
        settings.language(locale);
        words = Words.of(locale);
        dress();
        if (session == null) {
            start();
        } else {
            enter(session.workspace());
        }
    }

    public void theme(boolean dark) {
        settings.dark(dark);
        dress();
        if (session == null) {
            start();
        }
    }

    /** Waits for edits under way, then lets go of the workspace. */
    public void close() {
        leave();
        work.close();
    }
}
