package gangmu.launch;

import gangmu.assessment.Assessment;
import gangmu.cli.command.Console;
import gangmu.cli.judging.Headline;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.founding.HalfMadeSample;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.ExportStatus;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * README's run command: the sample workspace, made if there is none, and the window on it; where none can be
 * shown, the same job without one.
 */
final class Demo {
    private final Adapters adapters;
    private final Clock clock;
    private final Console console;
    private final Path folder;

    /** @param folder where the sample workspace is, and what is written beside it */
    Demo(Adapters adapters, Clock clock, Console console, Path folder) {
        this.adapters = adapters;
        this.clock = clock;
        this.console = console;
        this.folder = folder.toAbsolutePath().normalize();
    }

    int run() {
        Path workspace = folder.resolve("workspace");
        new HalfMadeSample(adapters.storage()).setAside(workspace)
                .ifPresent(aside -> console.say("demo.set-aside", workspace.toString(), aside.toString()));
        if (isMissing(workspace)) {
            console.say("demo.making", workspace.toString());
            List<TakenIn> taken =
                    new MakeWorkspace(adapters, clock, UUID::randomUUID, Progress.NONE).sample(workspace);
            console.say("demo.made", taken.size(), taken.stream().mapToInt(TakenIn::taken).sum());
        }
        Display display = Display.ofSystem();
        if (display.isThere() && display.missingPackage().isEmpty()) {
            return display.show(console, () -> WindowApp.open(workspace));
        }
        withoutWindow(workspace);
        display.missingPackage().filter(missing -> display.isThere()).ifPresentOrElse(
                missing -> console.say("launch.no-gtk", missing), () -> console.say("demo.how-to-window"));
        return 0;
    }

    /** A folder with nothing in it is what a program leaves that was killed right after making it. */
    private static boolean isMissing(Path workspace) {
        try (Stream<Path> files = Files.list(workspace)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            // Whoever opens it says what is wrong with it.
            return false;
        }
    }

    private void withoutWindow(Path folderOfWorkspace) {
        Path status = folder.resolve(console.words().get("demo.status-name"));
        try (Workspace workspace = new Workspace(adapters.storage().open(folderOfWorkspace, Progress.NONE), clock,
                UUID::randomUUID, System.getProperty("user.name", ""))) {
            Plan plan = PlanChoice.plan(workspace.snapshot(), null);
            Period period = PlanChoice.period(workspace.snapshot(), plan, null);
            Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
            Headline.say(console, assessment);
            new ExportStatus(workspace, adapters.statusWorkbooks()).export(plan, period, console.words().locale(),
                    status, Progress.NONE);
        }
        console.say("demo.status", status.toString());
        Path pictures = folder.resolve("pictures");
        WindowApp.takePictures(folderOfWorkspace, pictures, console.words().locale());
        console.say("demo.pictures", pictures.toString());
        console.say("demo.workspace", folderOfWorkspace.toString());
    }
}
