package gangmu.ui;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.ui.assessment.AssessmentScreen;
import gangmu.ui.evidence.EvidenceScreen;
import gangmu.ui.history.HistoryScreen;
import gangmu.ui.indicators.IndicatorsScreen;
import gangmu.ui.ledgers.LedgerStart;
import gangmu.ui.overview.OverviewScreen;
import gangmu.ui.plantree.TreeScreen;
import gangmu.ui.returns.ReturnsScreen;
import gangmu.ui.settings.RestoredWords;
import gangmu.ui.settings.SettingsScreen;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Notices;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import gangmu.ui.shell.Shell;
import gangmu.ui.shell.Work;
import gangmu.ui.start.NewPlan;
import gangmu.ui.start.StartModel;
import gangmu.ui.start.StartPage;
import gangmu.ui.status.StatusScreen;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The one window: the start page, then the frame around the open workspace. */
public final class MainWindow implements StartModel.Actions {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
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
        dress();
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(e -> close());
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
        StartPage page = new StartPage(new StartModel(words, settings, this), work.jobs());
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

    private StartPage startPage() {
        return !root.getChildren().isEmpty() && root.getChildren().getFirst() instanceof StartPage page ? page
                : start();
    }

    @Override
    public void open(Path workspace) {
        openWith(workspace, progress -> adapters.storage().open(workspace, progress));
    }

    @Override
    public void openReadOnly(Path workspace) {
        openWith(workspace, progress -> adapters.storage().openReadOnly(workspace, progress));
    }

    @Override
    public void unlock(Path workspace, char[] password) {
        openWith(workspace, progress -> {
            adapters.storage().unlock(workspace, password);
            return adapters.storage().open(workspace, progress);
        });
    }

    /** Locks the open workspace, or takes its password away (null): it is closed for that, and opened again. */
    private void changePassword(char @Nullable [] password) {
        Path folder = Objects.requireNonNull(session).workspace().folder();
        StartPage page = start();
        page.model().busy(true);
        work.run(words.get("start.changing-password"), progress -> {
            return adapters.storage().changePassword(folder, password, progress);
        }).whenComplete((kept, fault) -> {
            page.model().busy(false);
            if (fault != null) {
                tell(page, fault, folder);
            } else {
                openWith(folder, progress -> adapters.storage().open(folder, progress)).thenAccept(opened -> {
                    opened.notices().say(password == null ? "settings.password-removed" : "settings.password-done");
                    kept.forEach(opened.notices()::tell);
                });
            }
        });
    }

    @Override
    public void restore(Path damaged) {
        String name = words.get("start.restored-name", String.valueOf(damaged.getFileName()));
        Path folder = damaged.resolveSibling(name);
        for (int n = 2; Files.exists(folder); n++) {
            folder = damaged.resolveSibling(name + n);
        }
        Path target = folder;
        StartPage page = startPage();
        page.model().busy(true);
        work.run(words.get("start.restoring"), progress -> adapters.storage().restore(damaged, target, progress))
                .whenComplete((restored, fault) -> {
                    page.model().busy(false);
                    if (fault != null) {
                        tell(page, fault, damaged);
                    } else {
                        openWith(target, progress -> adapters.storage().open(target, progress))
                                .thenAccept(opened -> opened.notices().tell(RestoredWords.of(target, restored, clock)));
                    }
                });
    }

    /** Opens a workspace beside the JavaFX thread; completes when its first screen is there. */
    public CompletableFuture<Session> openWith(Path workspace, Function<Progress, Storage.Opened> opener) {
        StartPage page = startPage();
        page.model().busy(true);
        return work.run(words.get("start.opening"), progress -> new Workspace(opener.apply(progress), clock, ids,
                System.getProperty("user.name", ""))).handle((opened, fault) -> {
                    page.model().busy(false);
                    if (fault != null) {
                        tell(page, fault, workspace);
                        throw new CompletionException(fault);
                    }
                    settings.opened(workspace);
                    return enter(opened);
                });
    }

    private void tell(StartPage page, Throwable fault, Path workspace) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        Problem problem = cause instanceof Refusal refusal ? refusal.problem()
                : Problem.of("unexpected", String.valueOf(cause));
        page.model().problem(problem, workspace);
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
        open(folder);
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

    @Override
    public void makeNew() {
        NewPlan.ask(words).ifPresent(answer -> {
            Path folder = desktop.chooseFolder(words.get("start.choose-new"));
            if (folder != null) {
                make(folder, make -> {
                    make.empty(folder, answer.name(), answer.start(), answer.end(), answer.period());
                    return List.of();
                });
            }
        });
    }

    @Override
    public void makeFromFiles() {
        List<Path> files = desktop.chooseFiles(words.get("start.choose-tables"), LedgerStart.ENDINGS);
        if (!files.isEmpty()) {
            makeFrom(files);
        }
    }

    @Override
    public void makeFrom(List<Path> files) {
        StartPage page = startPage();
        page.model().busy(true);
        work.quietly(() -> files.size() == 1 && NewFromPlan.isPlanWorkbook(adapters.planWorkbooks(), files.getFirst()))
                .whenComplete((own, fault) -> {
                    page.model().busy(false);
                    if (fault != null || !own) {
                        LedgerStart start = new LedgerStart(words, work, desktop, this::start, this::openMade);
                        root.getChildren().setAll(start.page(adapters, clock, ids, files));
                        return;
                    }
                    Path folder = desktop.chooseFolder(words.get("start.choose-new"));
                    if (folder != null) {
                        make(folder, make -> make.fromWorkbook(folder, files.getFirst()));
                    }
                });
    }

    private void openMade(Path folder, int open) {
        openWith(folder, progress -> adapters.storage().open(folder, progress))
                .thenAccept(opened -> opened.notices().say("ledgers-page.made", open));
    }

    @Override
    public void makeSample() {
        Path folder = desktop.chooseFolder(words.get("start.choose-new"));
        if (folder != null) {
            make(folder, make -> {
                make.sample(folder);
                return List.of();
            });
        }
    }

    /** @param how makes the workspace, and says what should be known of it */
    private void make(Path folder, Function<MakeWorkspace, List<Problem>> how) {
        StartPage page = startPage();
        page.model().busy(true);
        work.run(words.get("start.making"), progress -> {
            return how.apply(new MakeWorkspace(adapters, clock, ids, progress));
        }).whenComplete((notes, fault) -> {
            page.model().busy(false);
            if (fault != null) {
                tell(page, fault, folder);
            } else {
                openWith(folder, progress -> adapters.storage().open(folder, progress)).thenAccept(opened -> {
                    if (!notes.isEmpty()) {
                        opened.notices().tell(Problem.of("plan-workbook.imported-but", notes.size(), notes));
                    }
                });
            }
        });
    }

    @Override
    public void openFolder() {
        Path folder = desktop.chooseFolder(words.get("start.choose-open"));
        if (folder != null) {
            open(folder);
        }
    }

    @Override
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

    @Override
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
