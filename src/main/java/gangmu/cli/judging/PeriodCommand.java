package gangmu.cli.judging;

import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.TypedValue;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu period WORKSPACE [add|close|reopen CODE]}: the reporting periods; without an action it lists them. */
@Command(name = "period")
final class PeriodCommand extends WorkspaceCommand {
    /** What to do with a period. */
    enum Action { LIST, ADD, CLOSE, REOPEN }

    @Parameters(index = "1", arity = "0..1", paramLabel = "list|add|close|reopen", descriptionKey = "period-action")
    private Action action = Action.LIST;

    @Parameters(index = "2", arity = "0..1", paramLabel = "CODE", descriptionKey = "period-code")
    private @Nullable String code;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "period-name")
    private @Nullable String name;

    @Option(names = "--data-date", paramLabel = "DATE", descriptionKey = "data-date")
    private @Nullable String dataDate;

    @Option(names = "--evaluation", paramLabel = "KIND", descriptionKey = "evaluation")
    private @Nullable String evaluation;

    @Option(names = "--reason", paramLabel = "REASON", descriptionKey = "reason")
    private @Nullable String reason;

    @Override
    protected boolean onlyLooks() {
        return action == Action.LIST;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        return switch (action) {
            case LIST -> list(plan, Reports.periods(workspace.snapshot(), plan.id()));
            case ADD -> done(new EditPlan(workspace).with(given()).addPeriod(workspace.ids().get(), plan.id(),
                    needed(), name == null ? needed() : name, date()));
            case CLOSE -> done(new ClosePeriod(workspace).close(plan, period(workspace, plan)));
            case REOPEN -> done(new ClosePeriod(workspace).reopen(period(workspace, plan),
                    reason == null ? "" : reason));
        };
    }

    private Map<Field<?>, String> given() {
        return evaluation == null ? Map.of() : Map.of(Period.EVALUATION, TypedValue.meant(Period.EVALUATION, evaluation));
    }

    private String needed() {
        if (code == null) {
            throw Refusal.required(Period.CODE);
        }
        return code;
    }

    private LocalDate date() {
        if (dataDate == null) {
            throw Refusal.required(Period.DATA_DATE);
        }
        return Objects.requireNonNull(ValueType.DATE.read(dataDate));
    }

    private Period period(Workspace workspace, Plan plan) {
        return PlanChoice.period(workspace.snapshot(), plan, needed());
    }

    private int list(Plan plan, List<Period> periods) {
        if (json()) {
            console().json(Map.of("periods", periods.stream().map(period -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("code", period.code());
                map.put("name", period.name());
                map.put("dataDate", period.dataDate().toString());
                map.put("evaluation", ValueType.choiceName(period.evaluation(plan)));
                map.put("closed", period.closed());
                map.put("reopened", period.reopened().isEmpty() ? null : period.reopened());
                return map;
            }).toList()));
        } else {
            periods.forEach(period -> console().say(period.closed() ? "cli.period-closed" : "cli.period-open",
                    period.code(), period.name(), period.dataDate().toString(), console().words().get("choice."
                            + Period.EVALUATION.key() + "." + ValueType.choiceName(period.evaluation(plan)))));
        }
        return 0;
    }
}
