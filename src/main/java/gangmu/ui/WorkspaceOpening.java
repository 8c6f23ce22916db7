package gangmu.ui;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.ui.ledgers.LedgerStart;
import gangmu.ui.settings.RestoredWords;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import gangmu.ui.shell.Work;
import gangmu.ui.start.NewPlan;
import gangmu.ui.start.NextPlanModel;
import gangmu.ui.start.StartModel;
import gangmu.ui.start.StartPage;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Makes and opens workspaces: empty ones, from tables, the sample, restored, locked. What it opens shows itself in a frame. */
public final class WorkspaceOpening implements StartModel.Actions {
    private final Frame frame;
    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Settings settings;
    private final Desktop desktop;
    private final Work work;

    /** Where what was opened is shown. */
    interface Frame {
        Words words();

        /** Lets go of what is open, and shows the start page. */
        StartPage leave();

        /** The start page that is shown, or as {@link #leave}. */
        StartPage startPage();

        void show(Node page);

        Session enter(Workspace opened);

        void language(Locale locale);

        void theme(boolean dark);
    }

    WorkspaceOpening(Frame frame, Adapters adapters, Clock clock, Supplier<UUID> ids, Settings settings, Desktop desktop, Work work) {
        this.frame = frame;
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.desktop = desktop;
        this.work = work;
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

    /** Locks a workspace, or takes its password away (null): it is closed for that, and opened again. */
    void changePassword(Path folder, char @Nullable [] password) {
        StartPage page = frame.leave();
        page.model().busy(true);
        work.run(frame.words().get("start.changing-password"), progress -> {
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
        String name = frame.words().get("start.restored-name", String.valueOf(damaged.getFileName()));
        Path folder = damaged.resolveSibling(name);
        for (int n = 2; Files.exists(folder); n++) {
            folder = damaged.resolveSibling(name + n);
        }
        Path target = folder;
        StartPage page = frame.startPage();
        page.model().busy(true);
        work.run(frame.words().get("start.restoring"), progress -> adapters.storage().restore(damaged, target, progress))
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
        StartPage page = frame.startPage();
        page.model().busy(true);
        return work.run(frame.words().get("start.opening"), progress -> new Workspace(opener.apply(progress), clock, ids,
                System.getProperty("user.name", ""))).handle((opened, fault) -> {
                    page.model().busy(false);
                    if (fault != null) {
                        tell(page, fault, workspace);
                        throw new CompletionException(fault);
                    }
                    settings.opened(workspace);
                    return frame.enter(opened);
                });
    }

    private void tell(StartPage page, Throwable fault, Path workspace) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        Problem problem = cause instanceof Refusal refusal ? refusal.problem()
                : Problem.of("unexpected", String.valueOf(cause));
        page.model().problem(problem, workspace);
    }

    @Override
    public void makeNew() {
        NewPlan.ask(frame.words()).ifPresent(answer -> {
            Path folder = desktop.chooseFolder(frame.words().get("start.choose-new"));
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
        List<Path> files = desktop.chooseFiles(frame.words().get("start.choose-tables"), LedgerStart.ENDINGS);
        if (!files.isEmpty()) {
            makeFrom(files);
        }
    }

    @Override
    public void makeFrom(List<Path> files) {
        StartPage page = frame.startPage();
        page.model().busy(true);
        work.quietly(() -> files.size() == 1 && NewFromPlan.isPlanWorkbook(adapters.planWorkbooks(), files.getFirst()))
                .whenComplete((own, fault) -> {
                    page.model().busy(false);
                    if (fault != null || !own) {
                        LedgerStart start = new LedgerStart(frame.words(), work, desktop, frame::leave, this::openMade);
                        frame.show(start.page(adapters, clock, ids, files));
                        return;
                    }
                    Path folder = desktop.chooseFolder(frame.words().get("start.choose-new"));
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
    public void makeNext() {
        Path before = desktop.chooseFolder(frame.words().get("start.choose-before"));
        if (before == null) {
            return;
        }
        StartPage page = frame.startPage();
        page.model().busy(true);
        work.run(frame.words().get("start.opening"), progress -> PlanBefore.look(adapters, before, clock, ids, progress))
                .whenComplete((plan, fault) -> {
                    page.model().busy(false);
                    if (fault != null) {
                        tell(page, fault, before);
                    } else {
                        askNext(plan);
                    }
                });
    }

    private void askNext(PlanBefore plan) {
        Path folder = null;
        NextPlanModel.Answer answer = NewPlan.askNext(frame.words(), new NextPlanModel(plan.succession(), frame.words(), false))
                .orElse(null);
        if (answer != null) {
            folder = desktop.chooseFolder(frame.words().get("start.choose-new"));
        }
        if (answer == null || folder == null) {
            work.quietly(plan::close);
            return;
        }
        Path target = folder;
        StartPage page = frame.startPage();
        page.model().busy(true);
        work.run(frame.words().get("next-plan.making"), progress -> plan.make(answer.wish(), target, adapters, progress))
                .whenComplete((made, fault) -> {
                    page.model().busy(false);
                    if (fault != null) {
                        tell(page, fault, target);
                    } else {
                        openWith(target, progress -> adapters.storage().open(target, progress))
                                .thenAccept(opened -> NewPlan.tell(made, frame.words()));
                    }
                });
    }

    @Override
    public void makeSample() {
        Path folder = desktop.chooseFolder(frame.words().get("start.choose-new"));
        if (folder != null) {
            make(folder, make -> {
                make.sample(folder);
                return List.of();
            });
        }
    }

    /** @param how makes the workspace, and says what should be known of it */
    private void make(Path folder, Function<MakeWorkspace, List<Problem>> how) {
        StartPage page = frame.startPage();
        page.model().busy(true);
        work.run(frame.words().get("start.making"), progress -> {
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
        Path folder = desktop.chooseFolder(frame.words().get("start.choose-open"));
        if (folder != null) {
            open(folder);
        }
    }

    @Override
    public void language(Locale locale) {
        frame.language(locale);
    }

    @Override
    public void theme(boolean dark) {
        frame.theme(dark);
    }
}
