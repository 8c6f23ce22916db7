package gangmu.cli;

import gangmu.changes.Entity;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.office.ReportPlaces;
import gangmu.status.office.ReportText;
import gangmu.usecase.EditPlan;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Workspace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu report-text WORKSPACE [SLOT [TEXT]]}: texts that people wrote over the program's; writes one. */
@Command(name = "report-text")
final class ReportTextCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "SLOT", descriptionKey = "slot")
    private @Nullable String slot;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TEXT", descriptionKey = "slot-text")
    private @Nullable String text;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Override
    boolean onlyLooks() {
        return text == null;
    }

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        if (slot != null && text != null) {
            UUID period = periodCode == null ? null
                    : PlanChoice.period(workspace.snapshot(), plan, periodCode).id();
            return done(new EditPlan(workspace).writeReportText(plan.id(), period, slot, text));
        }
        String place = slot == null ? null : ReportPlaces.named(new PlanTree(workspace.snapshot(), plan.id()), slot);
        List<ReportText> texts = workspace.snapshot().where(ReportText.PLAN, plan.id()).stream()
                .sorted(Comparator.comparing((Entity entity) -> entity.orElse(ReportText.SLOT, "")))
                .map(ReportText::new).filter(one -> place == null || one.slot().equals(place)).toList();
        if (json()) {
            console().json(Map.of("texts", texts.stream().map(one -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("slot", one.slot());
                map.put("text", one.text());
                return map;
            }).toList()));
        } else {
            texts.forEach(one -> console().say("cli.report-text", one.slot(), one.text()));
        }
        return 0;
    }
}
