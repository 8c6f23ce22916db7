package gangmu.cli.plan;

import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Committed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code gangmu unlink WORKSPACE EVIDENCE CODE}: takes a piece of evidence from an item or indicator; it stays in the register. */
@Command(name = "unlink")
final class UnlinkCommand extends LinkingCommand {
    @Override
    @Nullable Committed change(AttachEvidence attach, UUID evidence, UUID target) {
        return attach.unlink(evidence, target);
    }
}
