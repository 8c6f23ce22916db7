package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.judging.OverruleVerdict;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gangmu override WORKSPACE [CODE VERDICT --reason R]}: overrules a verdict; without a code it lists what was
 * overruled.
 */
@Command(name = "override")
final class OverrideCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @Parameters(index = "2", arity = "0..1", paramLabel = "VERDICT", descriptionKey = "verdict")
    private @Nullable String verdict;

    @Option(names = "--reason", paramLabel = "REASON", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--evidence", paramLabel = "TITLE", descriptionKey = "evidence")
    private List<String> evidence = new ArrayList<>();

    @Option(names = "--withdraw", descriptionKey = "withdraw")
    private boolean withdraw;

    @Option(names = "--review", descriptionKey = "review")
    private boolean review;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Override
    protected boolean onlyLooks() {
        return code == null;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = periodOption.of(workspace, plan);
        Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
        VerdictNames names = new VerdictNames(console().words(), assessment.rules());
        if (code == null) {
            return list(assessment, names);
        }
        Entity about = PlanChoice.byCode(workspace.snapshot(), plan, code);
        OverruleVerdict overrule = new OverruleVerdict(workspace);
        if (withdraw) {
            return done(overrule.withdraw(period, about.ref()));
        }
        if (verdict == null) {
            throw Refusal.of("override.verdict-needed");
        }
        boolean item = about.kind() == Item.KIND;
        return done(overrule.overrule(plan, period, about.ref(),
                new OverruleVerdict.Says(item ? names.item(verdict) : null, item ? null : names.indicator(verdict),
                        reason == null ? "" : reason, evidence(workspace))));
    }

    private List<UUID> evidence(Workspace workspace) {
        return evidence.stream().map(title -> PlanChoice.evidence(workspace.snapshot(), title).id()).toList();
    }

    private int list(Assessment assessment, VerdictNames names) {
        List<OverruleVerdict.Line> lines = OverruleVerdict.list(assessment).stream()
                .filter(line -> !review || line.overruled().underReview()).toList();
        if (json()) {
            console().json(Map.of("overrides", lines.stream().map(line -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("code", Naming.label(line.about()));
                map.put("name", Naming.full(line.about()));
                map.put("computed", line.computed() == null ? null : ValueType.choiceName(line.computed()));
                map.putAll(AssessmentMaps.overruled(line.overruled(), assessment, console().words()));
                return map;
            }).toList()));
            return 0;
        }
        for (OverruleVerdict.Line line : lines) {
            console().say(line.overruled().underReview() ? "cli.override-under-review" : "cli.override-line",
                    Naming.label(line.about()), line.computed() == null ? console().words().get("cli.no-verdict")
                            : names.word(line.computed()),
                    names.word(line.overruled().verdict()), line.overruled().override().reason());
        }
        if (lines.isEmpty()) {
            console().say("cli.no-overrides");
        }
        return 0;
    }
}
