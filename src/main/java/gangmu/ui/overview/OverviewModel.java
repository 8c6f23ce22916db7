package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.ReceivedReturn;
import gangmu.status.Findings;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.usecase.OverruleVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the overview says, worked out from an assessment. */
final class OverviewModel {
    /** By what the items are put together. */
    enum By { GROUP, SECTION, UNIT, LEADER }

    /**
     * A working group, field, unit or post: the mean progress of its counted items against the mean of their elapsed
     * shares.
     *
     * @param name empty for the items of none
     * @param door to the items behind it
     */
    record GroupLine(String name, Destination door, double progress, double elapsed, Assessment.Count count,
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

    /** Groups, fields and units in the order of the plan, posts by name; those of none come last. */
    List<GroupLine> lines(Assessment assessment, By by) {
        PlanTree tree = new PlanTree(assessment.snapshot(), assessment.plan().id());
        Map<UUID, String> sections = new HashMap<>();
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (ItemResult result : assessment.items().values()) {
            Item item = assessment.item(result.item());
            UUID parent = item.parent();
            sections.put(item.id(), parent == null ? item.id().toString() : sections.getOrDefault(parent, ""));
            if (!result.counted()) {
                continue;
            }
            Sum sum = sums.computeIfAbsent(switch (by) {
                case GROUP -> text(item.group());
                case SECTION -> Objects.requireNonNull(sections.get(item.id()));
                case UNIT -> text(item.lead());
                case LEADER -> item.text(Item.LEADER);
            }, key -> new Sum());
            sum.progress += result.progress() == null ? 0 : result.progress().doubleValue();
            sum.elapsed += result.elapsed().doubleValue();
            sum.total++;
            sum.met += result.met() ? 1 : 0;
        }
        Map<String, String> names = new LinkedHashMap<>();
        switch (by) {
            case GROUP -> tree.groups().forEach(group -> names.put(group.id().toString(), group.name()));
            case SECTION -> tree.roots().forEach(root -> names.put(root.id().toString(), root.name()));
            case UNIT -> PlanTree.units(tree.snapshot()).forEach(u -> names.put(u.id().toString(), u.shortName()));
            case LEADER -> sums.keySet().stream().filter(post -> !post.isEmpty()).sorted()
                    .forEach(post -> names.put(post, post));
        }
        List<GroupLine> lines = new ArrayList<>();
        names.forEach((key, name) -> {
            Sum sum = sums.remove(key);
            if (sum != null) {
                lines.add(line(name, door(by, key), sum));
            }
        });
        sums.values().forEach(sum -> lines.add(line("", door(by, ""), sum)));
        return lines;
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** To the list of exactly the items that were counted: {@code of-unit=…}. */
    private static Destination door(By by, String key) {
        return new Destination(Place.ASSESSMENT, "of-" + by.name().toLowerCase(Locale.ROOT) + "=" + key, null);
    }

    private static GroupLine line(String name, Destination door, Sum sum) {
        double share = (double) sum.met / sum.total;
        VerdictShape shape = share >= 0.9 ? VerdictShape.ON_TRACK
                : share >= 0.7 ? VerdictShape.NEARLY : VerdictShape.BEHIND;
        return new GroupLine(name, door, sum.progress / sum.total, sum.elapsed / sum.total,
                new Assessment.Count(sum.total, sum.met), shape);
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
        add(list, "review", OverruleVerdict.list(assessment).stream().filter(line -> line.overruled().underReview())
                .count(), new Destination(Place.ASSESSMENT, "review", null));
        add(list, "findings", Findings.of(assessment).size(), new Destination(Place.ASSESSMENT, "findings", null));
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
