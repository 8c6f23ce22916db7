package gangmu.cli.returns;

import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gangmu templates WORKSPACE --period P --out DIR [--unit U] [--open COLUMN]}: one workbook for each unit. */
@Command(name = "templates")
final class TemplatesCommand extends WorkspaceCommand {
    private static final int MOST_NAMED = 20;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private @Nullable Path out;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "unit")
    private @Nullable List<String> units;

    @Option(names = "--open", paramLabel = "COLUMN", descriptionKey = "open-column")
    private @Nullable List<String> opened;

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = periodOption.of(workspace, plan);
        SendTemplates send = new SendTemplates(workspace, gangmu().adapters().returnWorkbooks());
        Path folder = Objects.requireNonNull(out).toAbsolutePath().normalize();
        SendTemplates.Sent sent = send.send(plan, period,
                send.unitsNamed(plan, period, units == null ? List.of() : units),
                send.columnsNamed(plan, opened == null ? List.of() : opened), folder, Progress.NONE);
        List<String> unasked = units == null ? send.unasked(plan, period) : List.of();
        if (!unasked.isEmpty()) {
            console().warn("cli.templates-unasked", unasked.size(),
                    String.join("\n", unasked.subList(0, Math.min(MOST_NAMED, unasked.size()))));
        }
        if (json()) {
            console().json(new TreeMap<>(Map.of("period", period.code(), "files",
                    sent.files().stream().map(Path::toString).toList(), "unasked", unasked)));
        } else {
            console().say("cli.templates-written", sent.files().size(), folder.toString());
        }
        return 0;
    }
}
