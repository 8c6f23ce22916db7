package gangmu.cli.plan;

import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A command between one piece of evidence and one item or indicator. */
abstract class LinkingCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "EVIDENCE", descriptionKey = "piece")
    private String piece = "";

    @Parameters(index = "2", paramLabel = "CODE", descriptionKey = "thing")
    private String code = "";

    @Override
    protected final int run(Workspace workspace) {
        Plan plan = plan(workspace);
        return done(change(new AttachEvidence(workspace), PlanChoice.evidence(workspace.snapshot(), piece).id(),
                NamedKinds.thing(workspace.snapshot(), plan, null, code).id()));
    }

    abstract @Nullable Committed change(AttachEvidence attach, UUID evidence, UUID target);
}
