package gangmu.sample;

import gangmu.assessment.Assessment;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The sample workspace, made once for all tests; every test gets a copy of its own. */
public final class SampleWorkspace {
    private SampleWorkspace() {
    }

    private static final class Made {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("gangmu-sample-test-").resolve("workspace");
                new MakeWorkspace(adapters(), TestWorkspaces.CLOCK, UUID::randomUUID, Progress.NONE).sample(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Adapters adapters() {
        return HeldWorkspaces.adapters(TestWorkspaces.CLOCK);
    }

    /** Copies the sample workspace into a folder that is not there yet. */
    public static Path copy(Path to) {
        return HeldWorkspaces.copy(Made.FOLDER, to);
    }

    /** The mid-term of the first plan as it stands now. */
    public static Assessment assess(Workspace workspace) {
        Plan plan = PlanChoice.plan(workspace.snapshot(), null);
        Period period = PlanChoice.period(workspace.snapshot(), plan, null);
        return new AssessPeriod().assess(workspace.snapshot(), plan, period);
    }
}
