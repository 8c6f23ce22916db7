package gangmu.cli.history;

import gangmu.changes.Change;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.history.ChangeTexts;
import gangmu.usecase.history.ComparePlan;
import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu compare WORKSPACE --as-of DATE [--with DATE]}: what lies between the plan of two days. */
@Command(name = "compare")
final class CompareCommand extends WorkspaceCommand {
    @Option(names = "--as-of", required = true, paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--with", paramLabel = "DATE", descriptionKey = "with")
    private @Nullable LocalDate with;

    @Override
    protected boolean onlyLooks() {
        return true;
    }

    @Override
    protected int run(Workspace workspace) {
        LocalDate day = Objects.requireNonNull(asOf);
        try (Workspace earlier = workspace.asOf(day)) {
            if (with == null) {
                return compare(earlier.snapshot(), workspace.snapshot());
            }
            try (Workspace later = workspace.asOf(with)) {
                return compare(earlier.snapshot(), later.snapshot());
            }
        }
    }

    private int compare(Snapshot earlier, Snapshot later) {
        Plan plan = PlanChoice.plan(PlanTree.plans(later).isEmpty() ? earlier : later, planName());
        Difference difference = ComparePlan.compare(earlier, later, plan.id());
        ChangeTexts texts = new ChangeTexts(later, plan.id(), difference.changes());
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("asOf", Objects.requireNonNull(asOf).toString());
            map.put("with", with == null ? null : with.toString());
            map.put("added", entities(difference.added(), texts));
            map.put("removed", entities(difference.removed(), texts));
            map.put("changed", difference.changed().stream().map(set -> ChangeJson.change(set, texts)).toList());
            console().json(map);
            return 0;
        }
        difference.added().forEach(entity -> console().say("cli.compare.added", kind(entity), texts.what(entity.ref())));
        difference.removed().forEach(entity ->
                console().say("cli.compare.removed", kind(entity), texts.what(entity.ref())));
        for (Change.Set set : difference.changed()) {
            console().say("cli.compare.changed", texts.what(set.ref()), ChangeJson.field(console(), set.field()),
                    texts.value(set.field(), set.before()), texts.value(set.field(), set.after()));
        }
        console().say("cli.compare.counts", difference.added().size(), difference.removed().size(),
                difference.changed().size());
        return 0;
    }

    private String kind(Entity entity) {
        return console().words().kind(entity.kind());
    }

    private static List<Map<String, Object>> entities(List<Entity> entities, ChangeTexts texts) {
        return entities.stream().map(entity -> ChangeJson.touched(entity.ref(), texts)).toList();
    }
}
