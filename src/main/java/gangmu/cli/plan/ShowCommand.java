package gangmu.cli.plan;

import gangmu.changes.Entity;
import gangmu.cli.command.LookingCommand;
import gangmu.cli.command.NamedKinds;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.content.ShowPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu show WORKSPACE [CODE]}: the plan, or one item. */
@Command(name = "show")
final class ShowCommand extends LookingCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "thing")
    private @Nullable String code;

    @Override
    protected int look(Workspace workspace) {
        Plan plan = plan(workspace);
        ShowPlan show = new ShowPlan(workspace.snapshot(), plan);
        if (code != null) {
            Entity entity = NamedKinds.thing(workspace.snapshot(), plan, null, code);
            Map<String, Object> shown = show.one(entity);
            if (json()) {
                console().json(shown);
            } else {
                print("", shown);
            }
        } else if (json()) {
            console().json(show.whole());
        } else {
            console().out().println(plan.name());
            PlanTree tree = new PlanTree(workspace.snapshot(), plan.id());
            for (Item item : tree.inOrder()) {
                console().out().println("  ".repeat(tree.ancestors(item).size() + 1) + item.code() + " " + item.name());
            }
        }
        return 0;
    }

    /** A line each, parts of parts further in. */
    private void print(String indent, Map<?, ?> shown) {
        shown.forEach((name, value) -> {
            List<?> values = value instanceof List<?> list ? list : List.of(Objects.requireNonNull(value));
            if (values.stream().noneMatch(Map.class::isInstance)) {
                console().out().println(indent + name + ": " + (value instanceof List<?> list ? list.stream()
                        .map(String::valueOf).collect(Collectors.joining(", ")) : value));
                return;
            }
            console().out().println(indent + name + ":");
            values.stream().filter(Map.class::isInstance).forEach(each -> print(indent + "  ", (Map<?, ?>) each));
        });
    }
}
