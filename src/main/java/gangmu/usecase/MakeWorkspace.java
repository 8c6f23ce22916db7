package gangmu.usecase;

import gangmu.assessment.RulePresets;
import gangmu.changes.Origin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Making a new workspace: empty, from a plan workbook, or the sample. A folder is made if need be. */
public final class MakeWorkspace {
    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Progress progress;

    public MakeWorkspace(Adapters adapters, Clock clock, Supplier<UUID> ids, Progress progress) {
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.progress = progress;
    }

    /** With one plan that has a name, its years and the national rules, and nothing else. */
    public void empty(Path folder, String name, LocalDate start, LocalDate end) {
        make(folder, workspace -> {
            UUID plan = ids.get();
            Workspace.await(new EditPlan(workspace).addPlan(plan, name, start, end));
            workspace.commit(new Origin("add-rules", name),
                    draft -> draft.add(RulePresets.entity(RulePresets.NATIONAL, plan, ids.get())));
        });
    }

    private void make(Path folder, Consumer<Workspace> fill) {
        adapters.storage().create(folder);
        try (Workspace workspace = new Workspace(adapters.storage().open(folder, progress), clock, ids,
                System.getProperty("user.name", ""))) {
            fill.accept(workspace);
        }
    }
}
