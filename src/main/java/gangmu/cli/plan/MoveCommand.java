package gangmu.cli.plan;

import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu move WORKSPACE CODE}: a branch elsewhere, or one step in any direction. */
@Command(name = "move")
final class MoveCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Where where;

    private static final class Where {
        @Option(names = "--below", paramLabel = "CODE", descriptionKey = "below", required = true)
        private @Nullable String below;

        @Option(names = "--after", paramLabel = "CODE", descriptionKey = "after", required = true)
        private @Nullable String after;

        @Option(names = "--up", descriptionKey = "up", required = true)
        private boolean up;

        @Option(names = "--down", descriptionKey = "down", required = true)
        private boolean down;

        @Option(names = "--in", descriptionKey = "in", required = true)
        private boolean in;

        @Option(names = "--out", descriptionKey = "outward", required = true)
        private boolean out;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        EditPlan edit = new EditPlan(workspace);
        UUID id = NamedKinds.item(workspace, plan, Objects.requireNonNull(code)).id();
        List<UUID> items = List.of(id);
        Where to = Objects.requireNonNull(where);
        if (to.below != null) {
            UUID parent = NamedKinds.item(workspace, plan, to.below).id();
            var children = new PlanTree(workspace.snapshot(), plan.id()).children(parent);
            UUID last = children.isEmpty() ? null : children.getLast().id();
            return done(edit.moveItems(plan.id(), items, parent, last));
        }
        if (to.after != null) {
            var sibling = NamedKinds.item(workspace, plan, to.after);
            return done(edit.moveItems(plan.id(), items, sibling.parent(), sibling.id()));
        }
        return done(to.up ? edit.moveUp(plan.id(), items) : to.down ? edit.moveDown(plan.id(), items)
                : to.in ? edit.indent(plan.id(), items) : edit.outdent(plan.id(), items));
    }
}
