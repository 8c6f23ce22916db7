package gangmu.cli.judging;

import gangmu.changes.Numbers;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.Deadlines;
import gangmu.status.Deadlines.Deadline;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.WriteCalendar;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu due WORKSPACE}: what falls due soon, and what is overdue by how long, by unit or leader. */
@Command(name = "due")
final class DueCommand extends PeriodLookingCommand {
    @Option(names = "--within", paramLabel = "DAYS", defaultValue = "90", descriptionKey = "due-within")
    private int within;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "due-on")
    private @Nullable LocalDate on;

    @Option(names = "--by", paramLabel = "leader|unit", defaultValue = "unit", descriptionKey = "due-by")
    private By by = By.UNIT;

    @Option(names = "--ics", paramLabel = "FILE.ics", descriptionKey = "due-ics")
    private @Nullable Path calendar;

    /** What the deadlines are told by. */
    private enum By { UNIT, LEADER }

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        if (within < 0) {
            throw Refusal.of("due.within", Integer.toString(within));
        }
        LocalDate day = on == null ? LocalDate.now(workspace.clock()) : on;
        List<Deadline> deadlines = Deadlines.of(new AssessPeriod().assess(workspace.snapshot(), plan, period), day, within);
        PlanTree tree = new PlanTree(workspace.snapshot(), plan.id());
        if (calendar != null) {
            Path file = new WriteCalendar(workspace).write(deadlines, console().words().get("due.calendar", plan.name()),
                    this::title, deadline -> console().words().get("due.description", period.dataDate(), standing(deadline),
                            tree.unitName(deadline.item().lead()), deadline.item().text(Item.LEADER)), calendar);
            return written(file, Map.of("deadlines", deadlines.size()));
        }
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("on", day.toString());
            map.put("within", within);
            map.put("period", period.code());
            map.put("overdue", deadlines.stream().filter(Deadline::overdue).count());
            map.put("deadlines", deadlines.stream().map(deadline -> asMap(tree, deadline)).toList());
            console().json(map);
            return 0;
        }
        Map<String, List<Deadline>> groups = deadlines.stream().collect(Collectors.groupingBy(
                deadline -> by == By.UNIT ? tree.unitName(deadline.item().lead()) : deadline.item().text(Item.LEADER),
                TreeMap::new, Collectors.toList()));
        groups.forEach((name, of) -> {
            console().say("due.group", name.isEmpty() ? console().words().get("due.nobody." + ValueType.choiceName(by)) : name,
                    of.stream().filter(Deadline::overdue).count(), among(of, 30), among(of, 60), among(of, 90));
            of.forEach(deadline -> console().say("due.line", deadline.due(), title(deadline), sentence(deadline)));
        });
        if (deadlines.isEmpty()) {
            console().say("due.nothing", day, within);
        }
        return 0;
    }

    private static long among(List<Deadline> deadlines, int days) {
        return deadlines.stream().filter(deadline -> !deadline.overdue() && deadline.days() <= days).count();
    }

    private String title(Deadline deadline) {
        String milestone = deadline.milestone();
        String code = deadline.item().code();
        String name = deadline.item().name();
        return milestone == null ? console().words().get("due.item", code, name)
                : console().words().get(milestone.isEmpty() ? "due.milestone" : "due.milestone-named", code, name, milestone);
    }

    /** How far off it is, and how far it has come. */
    private String sentence(Deadline deadline) {
        String when = deadline.overdue() ? "due.overdue" : deadline.days() == 0 ? "due.today" : "due.in";
        return console().words().get("due.standing", console().words().get(when, Math.abs(deadline.days())), standing(deadline));
    }

    /** A calendar is looked at on another day, so that it tells this alone. */
    private String standing(Deadline deadline) {
        String key = deadline.progress() == null ? "due.unreported" : deadline.planned() == null ? "due.progress" : "due.of";
        return console().words().get(key, Numbers.tenths(deadline.progress()), Numbers.plain(deadline.planned()));
    }

    private static Map<String, Object> asMap(PlanTree tree, Deadline deadline) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", deadline.milestone() == null ? ValueType.choiceName(deadline.item().kind()) : "milestone");
        map.put("id", deadline.about().id().toString());
        map.put("code", deadline.item().code());
        map.put("name", deadline.item().name());
        map.put("milestone", deadline.milestone());
        map.put("due", deadline.due().toString());
        map.put("days", deadline.days());
        map.put("progress", Numbers.plain(deadline.progress()));
        map.put("planned", Numbers.plain(deadline.planned()));
        map.put("unit", tree.unitName(deadline.item().lead()));
        map.put("leader", deadline.item().text(Item.LEADER));
        return map;
    }
}
