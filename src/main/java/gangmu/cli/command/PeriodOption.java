package gangmu.cli.command;

import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --period PERIOD}, the latest by data date where none is given: part of every command on what is reported. */
public final class PeriodOption {
    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String code;

    /** Whether one was named. */
    public boolean isGiven() {
        return code != null;
    }

    /**
     * The period that is meant.
     *
     * @throws Refusal {@code period.none}, {@code period.unknown}
     */
    public Period of(Workspace workspace, Plan plan) {
        return PlanChoice.period(workspace.snapshot(), plan, code);
    }
}
