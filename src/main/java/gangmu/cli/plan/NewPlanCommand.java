package gangmu.cli.plan;

import gangmu.changes.ValueType;
import gangmu.cli.command.MisusedCommand;
import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.founding.HandoverNote;
import gangmu.usecase.founding.NextPlan;
import gangmu.usecase.founding.Succession;
import gangmu.usecase.founding.Succession.LastKnown;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gangmu new-plan WORKSPACE --name NAME}: the next plan from this one, in the same workspace or a new one. */
@Command(name = "new-plan")
final class NewPlanCommand extends WorkspaceCommand {
    /** How long a plan runs where nobody says until when. */
    private static final int YEARS = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--from", paramLabel = "PLAN", descriptionKey = "next-from")
    private @Nullable String from;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "plan-name")
    private @Nullable String name;

    @Option(names = "--start", paramLabel = "DATE", descriptionKey = "next-start")
    private @Nullable LocalDate start;

    @Option(names = "--end", paramLabel = "DATE", descriptionKey = "next-end")
    private @Nullable LocalDate end;

    @Option(names = "--into", paramLabel = "FOLDER", descriptionKey = "next-into")
    private @Nullable Path into;

    @Option(names = "--project", paramLabel = "CODE", descriptionKey = "next-project")
    private @Nullable List<String> projects;

    @Option(names = "--no-projects", descriptionKey = "next-no-projects")
    private boolean none;

    @Option(names = "--preview", descriptionKey = "next-preview")
    private boolean preview;

    @Override
    protected boolean onlyLooks() {
        return preview || into != null;
    }

    @Override
    protected int run(Workspace workspace) {
        if (!preview && name == null || none && projects != null) {
            throw new MisusedCommand(Objects.requireNonNull(spec).commandLine(), "cli.new-plan-of-what");
        }
        Plan plan = from == null ? plan(workspace) : PlanChoice.plan(workspace.snapshot(), from);
        NextPlan next = new NextPlan(workspace);
        Succession succession = next.look(plan);
        if (preview) {
            return preview(succession);
        }
        LocalDate first = start == null ? plan.end().plusDays(1) : start;
        NextPlan.Wish wish = new NextPlan.Wish(Objects.requireNonNull(name), first,
                end == null ? first.plusYears(YEARS).minusDays(1) : end, null, chosen(workspace, plan, succession));
        if (into == null) {
            return made(Workspace.await(next.here(plan, wish)), null);
        }
        Path folder = whole(into);
        return made(next.intoNew(plan, wish, folder, gangmu().adapters(), Progress.NONE), folder);
    }

    private Set<UUID> chosen(Workspace workspace, Plan plan, Succession succession) {
        if (projects == null) {
            return none ? Set.of() : succession.open();
        }
        Set<UUID> chosen = new HashSet<>();
        projects.forEach(code -> chosen.add(NamedKinds.item(workspace, plan, code).id()));
        return chosen;
    }

    private int made(NextPlan.Made made, @Nullable Path folder) {
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("changeSet", made.committed().changeSet().id().toString());
            map.put("changes", made.committed().changeSet().changes().size());
            map.put("plan", made.plan().toString());
            map.put("workspace", folder == null ? folder().toString() : folder.toString());
            map.put("groups", made.groups());
            map.put("indicators", made.indicators());
            map.put("items", made.items());
            map.put("projects", made.projects());
            map.put("evidence", made.evidence());
            map.put("tasks", made.tasks());
            map.put("policies", made.policies());
            map.put("notes", made.notes().stream().map(this::asMap).toList());
            console().json(map);
            return 0;
        }
        console().say("next-plan.made", made.projects(), made.indicators(), made.groups(), made.evidence());
        if (folder == null) {
            console().say("cli.changed", made.committed().changeSet().changes().size(), made.committed().changeSet().id().toString());
        } else {
            console().say("cli.made", folder.toString());
        }
        console().say("next-plan.stay", made.tasks(), made.policies());
        made.notes().forEach(note -> console().say("next-plan.line", note.sentence(console().words())));
        return 0;
    }

    private Map<String, Object> asMap(HandoverNote note) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", note.about().kind().name());
        map.put("id", note.about().id().toString());
        map.put("code", note.code());
        map.put("name", note.name());
        map.put("matter", ValueType.choiceName(note.matter()));
        map.put("leftBehind", note.matter().leftBehind());
        map.put("sentence", note.sentence(console().words()));
        return map;
    }

    private int preview(Succession succession) {
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("preview", true);
            map.put("from", succession.from().name());
            map.put("projects", succession.candidates().stream().map(each -> {
                Map<String, Object> one = lastKnown(each.item().code(), each.item().name(), "invested", each.invested());
                one.put("standing", ValueType.choiceName(each.standing()));
                one.put("progress", each.progress());
                one.put("evidence", each.evidence());
                return one;
            }).toList());
            map.put("indicators", succession.bases().stream().map(each ->
                    lastKnown(each.indicator().code(), each.indicator().name(), "value", each.value())).toList());
            map.put("tasks", succession.tasks());
            map.put("policies", succession.policies());
            console().json(map);
            return 0;
        }
        succession.candidates().forEach(each -> console().say("next-plan.line", each.sentence(console().words())));
        succession.bases().forEach(each -> console().say("next-plan.line", each.sentence(console().words())));
        console().say("next-plan.stay", succession.tasks(), succession.policies());
        return 0;
    }

    private static Map<String, Object> lastKnown(String code, String called, String of, @Nullable LastKnown known) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("name", called);
        map.put(of, known == null ? null : known.value());
        map.put("at", known == null ? null : known.at().toString());
        map.put("provisional", known != null && known.provisional());
        return map;
    }
}
