package gangmu.cli.papers;

import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Check;
import gangmu.status.CheckWords;
import gangmu.status.figures.Figures;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.ReconciledFigures;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** {@code gangmu reconcile WORKSPACE}: what is checked before anything goes out; 1 where something fails. */
@Command(name = "reconcile")
final class ReconcileCommand extends PeriodLookingCommand {
    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        List<Check> checks =
                ReconciledFigures.checks(workspace.snapshot(),
                        Figures.of(new AssessPeriod().assess(workspace.snapshot(), plan, period)));
        if (json()) {
            console().json(new TreeMap<>(Map.of("failed", checks.stream().filter(Check::fails).count(),
                    "checks", checks.stream().map(check -> asMap(workspace, check)).toList())));
        } else {
            checks.forEach(check -> console().say("cli.check", mark(check),
                    CheckWords.sentence(check, console().words())));
        }
        return checks.stream().anyMatch(Check::fails) ? TOLD : 0;
    }

    private static String mark(Check check) {
        return check.holds() ? "\u221a" : check.binding() ? "\u00d7" : "!";
    }

    private Map<String, Object> asMap(Workspace workspace, Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("check", check.code());
        map.put("holds", check.holds());
        map.put("binding", check.binding());
        map.put("sentence", CheckWords.sentence(check, console().words()));
        map.put("about", check.about().stream().map(ref -> workspace.snapshot().find(ref)).filter(Objects::nonNull)
                .map((Entity entity) -> Naming.label(entity)).toList());
        return map;
    }
}
