package gangmu.cli;

import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Workspace;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu add WORKSPACE KIND NAME}: a new item, at the top or below another. */
@Command(name = "add")
final class AddCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable ItemKind kind;

    @Parameters(index = "2", paramLabel = "NAME", descriptionKey = "name")
    private @Nullable String name;

    @Option(names = "--below", paramLabel = "CODE", descriptionKey = "below")
    private @Nullable String below;

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        UUID id = gangmu().ids().get();
        return done(Workspace.await(new EditPlan(workspace).addItem(plan.id(), id,
                below == null ? null : item(workspace, plan, below).id(), null, Objects.requireNonNull(kind),
                Objects.requireNonNull(name))));
    }

    static Item item(Workspace workspace, Plan plan, String code) {
        Item item = new PlanTree(workspace.snapshot(), plan.id()).byCode(code);
        if (item == null) {
            throw Refusal.of("item.unknown-code", code);
        }
        return item;
    }
}
