package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.returns.ReceivedReturn;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the overview says, worked out from an assessment. */
final class OverviewModel {
    /**
     * A working group: the mean progress of its counted items against the mean of their elapsed shares.
     *
     * @param group null for the items of no group
     */
    record GroupLine(@Nullable WorkingGroup group, double progress, double elapsed, Assessment.Count count,
            VerdictShape shape) {
    }

    /** Something that wants a person: how many, and where they are. */
    record Todo(String key, long count, Destination door) {
    }

    private static final class Sum {
        private double progress;
        private double elapsed;
        private long total;
        private long met;
    }

    List<GroupLine> groups(Assessment assessment) {
        Map<@Nullable UUID, Sum> sums = new LinkedHashMap<>();
        for (ItemResult result : assessment.items().values()) {
            if (!result.counted()) {
                continue;
            }
            Sum sum = sums.computeIfAbsent(assessment.item(result.item()).group(), id -> new Sum());
            sum.progress += result.progress() == null ? 0 : result.progress().doubleValue();
            sum.elapsed += result.elapsed().doubleValue();
            sum.total++;
            sum.met += result.met() ? 1 : 0;
        }
        List<GroupLine> lines = new ArrayList<>();
        Session.View view =
                new Session.View(assessment.snapshot(), assessment.plan(), assessment.period(), assessment);
        for (WorkingGroup group : view.tree().groups()) {
            Sum sum = sums.remove(group.id());
            if (sum != null) {
                lines.add(line(group, sum));
            }
        }
        sums.forEach((id, sum) -> lines.add(line(null, sum)));
        return lines;
    }

    private static GroupLine line(@Nullable WorkingGroup group, Sum sum) {
        double progress = sum.progress / sum.total;
        double elapsed = sum.elapsed / sum.total;
        double share = (double) sum.met / sum.total;
        VerdictShape shape = share >= 0.9 ? VerdictShape.ON_TRACK
                : share >= 0.7 ? VerdictShape.NEARLY : VerdictShape.BEHIND;
        return new GroupLine(group, progress, elapsed, new Assessment.Count(sum.total, sum.met), shape);
    }

    List<Todo> todo(Session.View view, Assessment assessment) {
        long behindProjects = 0;
        long behindOthers = 0;
        long withoutEvidence = 0;
        long disagree = 0;
        long unreported = 0;
        for (ItemResult result : assessment.items().values()) {
            if (!result.counted()) {
                continue;
            }
            Item item = assessment.item(result.item());
            if (!result.met()) {
                if (item.kind() == ItemKind.PROJECT) {
                    behindProjects++;
                } else {
                    behindOthers++;
                }
            } else if (view.snapshot().countWhere(EvidenceLink.TARGET, item.id()) == 0) {
                withoutEvidence++;
            }
            disagree += result.rulersDisagree() ? 1 : 0;
            unreported += result.verdict() == null ? 1 : 0;
        }
        long indicatorsBehind = assessment.indicators().values().stream().filter(r -> !r.met()).count();
        List<Todo> list = new ArrayList<>();
        add(list, "projects-behind", behindProjects, new Destination(Place.TREE, "projects-not-met", null));
        add(list, "others-behind", behindOthers, new Destination(Place.TREE, "not-met", null));
        add(list, "indicators-behind", indicatorsBehind, new Destination(Place.INDICATORS, "not-met", null));
        add(list, "not-returned", notReturned(view, assessment), Destination.of(Place.RETURNS));
        add(list, "unreported", unreported, new Destination(Place.TREE, "not-met", null));
        add(list, "without-evidence", withoutEvidence, new Destination(Place.TREE, "without-evidence", null));
        add(list, "disagree", disagree, new Destination(Place.TREE, "disagree", null));
        return list;
    }

    /** The units that lead something of the plan and whose return of this period was not taken in. */
    static long notReturned(Session.View view, Assessment assessment) {
        Set<UUID> leading = new HashSet<>();
        for (ItemResult result : assessment.items().values()) {
            UUID lead = assessment.item(result.item()).lead();
            if (lead != null && result.counted()) {
                leading.add(lead);
            }
        }
        for (IndicatorResult result : assessment.indicators().values()) {
            UUID lead = assessment.indicator(result.indicator()).lead();
            if (lead != null) {
                leading.add(lead);
            }
        }
        view.snapshot().where(ReceivedReturn.PERIOD, assessment.period().id())
                .forEach(entity -> leading.remove(new ReceivedReturn(entity).unit()));
        leading.removeIf(id -> view.snapshot().find(Unit.KIND, id) == null);
        return assessment.period().closed() ? 0 : leading.size();
    }

    private static void add(List<Todo> list, String key, long count, Destination door) {
        if (count > 0) {
            list.add(new Todo(key, count, door));
        }
    }
}
