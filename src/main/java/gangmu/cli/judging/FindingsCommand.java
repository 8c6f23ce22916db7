package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.FindingDismissal;
import gangmu.changes.Entity;
import gangmu.changes.Ref;
import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Finding;
import gangmu.status.Findings;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.judging.DismissFinding;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gangmu findings WORKSPACE}: what does not fit together; with a code and a finding it dismisses that with a
 * reason, or opens it again.
 */
@Command(name = "findings")
final class FindingsCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @Parameters(index = "2", arity = "0..1", paramLabel = "FINDING", descriptionKey = "finding")
    private @Nullable String finding;

    @Option(names = "--dismiss", paramLabel = "REASON", descriptionKey = "dismiss")
    private @Nullable String reason;

    @Option(names = "--restore", descriptionKey = "restore-finding")
    private boolean restore;

    @Option(names = "--all", descriptionKey = "all-findings")
    private boolean all;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Override
    protected boolean onlyLooks() {
        return reason == null && !restore;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = periodOption.of(workspace, plan);
        Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
        Entity of = code == null ? null : PlanChoice.byCode(workspace.snapshot(), plan, code);
        if (onlyLooks()) {
            return list(assessment, of);
        }
        Ref about = (of == null ? PlanChoice.byCode(workspace.snapshot(), plan, "") : of).ref();
        DismissFinding dismiss = new DismissFinding(workspace);
        String which = finding == null ? "" : finding;
        return done(restore ? dismiss.restore(period, about, which)
                : dismiss.dismiss(plan, period, about, which, reason == null ? "" : reason));
    }

    private int list(Assessment assessment, @Nullable Entity of) {
        List<Finding> found = (all ? Findings.all(assessment) : Findings.of(assessment)).stream()
                .filter(each -> of == null || each.about().equals(of.ref()))
                .filter(each -> finding == null || each.code().equals(finding)).toList();
        if (json()) {
            console().json(Map.of("findings", found.stream().map(this::asMap).toList()));
            return 0;
        }
        for (Finding each : found) {
            FindingDismissal dismissed = each.dismissed();
            if (dismissed == null) {
                console().say("cli.finding", each.code(), sentence(each));
            } else {
                console().say("cli.finding-dismissed", each.code(), sentence(each), dismissed.reason());
            }
        }
        if (found.isEmpty()) {
            console().say("cli.no-findings");
        }
        return 0;
    }

    private Map<String, Object> asMap(Finding each) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("finding", each.code());
        map.put("kind", each.about().kind().name());
        map.put("code", each.args().getFirst());
        map.put("sentence", sentence(each));
        FindingDismissal dismissed = each.dismissed();
        map.put("dismissed", dismissed == null ? null : dismissed.reason());
        return map;
    }

    private String sentence(Finding each) {
        return console().words().get("finding." + each.code(), each.args().toArray());
    }
}
