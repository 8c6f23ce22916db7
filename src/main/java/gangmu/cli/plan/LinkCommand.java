package gangmu.cli.plan;

import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Committed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code gangmu link WORKSPACE EVIDENCE CODE}: one piece of evidence for one more item or indicator. */
@Command(name = "link")
final class LinkCommand extends LinkingCommand {
    @Override
    @Nullable Committed change(AttachEvidence attach, UUID evidence, UUID target) {
        return attach.link(evidence, target);
    }
}
