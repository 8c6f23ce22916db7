package gangmu.cli;

import gangmu.plan.Plan;
import gangmu.usecase.AttachEvidence;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu link WORKSPACE EVIDENCE CODE}: one piece of evidence for one more item or indicator. */
@Command(name = "link")
final class LinkCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "EVIDENCE", descriptionKey = "piece")
    private String piece = "";

    @Parameters(index = "2", paramLabel = "CODE", descriptionKey = "thing")
    private String code = "";

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        return done(new AttachEvidence(workspace).link(PlanChoice.evidence(workspace.snapshot(), piece).id(),
                NamedKinds.thing(workspace.snapshot(), plan, null, code).id()));
    }
}
