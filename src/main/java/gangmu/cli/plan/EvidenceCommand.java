package gangmu.cli.plan;

import gangmu.cli.command.LookingCommand;
import gangmu.evidence.Evidence;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.content.ShowPlan;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu evidence WORKSPACE [EVIDENCE --out FILE]}: the register of evidence, or the file of one piece. */
@Command(name = "evidence")
final class EvidenceCommand extends LookingCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "EVIDENCE", descriptionKey = "piece")
    private @Nullable String piece;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    protected int look(Workspace workspace) {
        Evidence evidence = piece == null ? null : PlanChoice.evidence(workspace.snapshot(), piece);
        if (evidence != null && out != null) {
            return written(new AttachEvidence(workspace).copyOut(evidence, out), Map.of("id", evidence.id().toString()));
        }
        Plan plan = plan(workspace);
        List<Map<String, Object>> register = new ShowPlan(workspace.snapshot(), plan).register().stream()
                .filter(one -> evidence == null || evidence.id().toString().equals(one.get("id")))
                .toList();
        if (json()) {
            console().json(Map.of("evidence", register));
        } else {
            register.forEach(one -> console().say("cli.evidence-line", one.getOrDefault("title", ""),
                    one.getOrDefault("fileName", ""), String.join(" ", linkedTo(one))));
        }
        return 0;
    }

    private static List<String> linkedTo(Map<String, Object> one) {
        return one.get("linkedTo") instanceof List<?> codes ? codes.stream().map(String::valueOf).toList() : List.of();
    }
}
