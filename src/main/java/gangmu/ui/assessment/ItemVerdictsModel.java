package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Entity;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.status.figures.Part;
import gangmu.ui.controls.FilterToggle;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.Which;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The verdicts on items: which are listed, what is said of the chosen one. */
final class ItemVerdictsModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<ItemResult> grid;
    private final Map<ItemVerdict, FilterToggle> verdicts = new EnumMap<>(ItemVerdict.class);
    private final FilterToggle disagree = new FilterToggle(this::filter);
    private final OverruledFilter overruled;
    private final OverrideModel form;
    private final ReadOnlyObjectWrapper<@Nullable Part> part = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper();
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();

    ItemVerdictsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.overruled = new OverruledFilter(words, this::filter);
        this.form = new OverrideModel(session);
        for (ItemVerdict verdict : ItemVerdict.values()) {
            verdicts.put(verdict, new FilterToggle(this::filter));
        }
        grid = new ListGridModel<>(List.of(
                RecordColumn.<ItemResult>text("code", words.get("tree.column.code"), r -> item(r).code()).width(66),
                RecordColumn.<ItemResult>text("name", words.get("tree.column.name"), r -> item(r).name()).width(180),
                RecordColumn.<ItemResult>text("lead", words.get("tree.column.lead"), r -> tree().unitName(
                        item(r).lead())).width(96),
                RecordColumn.<ItemResult>bar("bar", words.get("tree.column.bar"), r -> Verdicts.bar(session, r)).width(150),
                number("elapsed", r -> Amounts.percent(r.elapsed()),
                        Comparator.comparing(ItemResult::elapsed)),
                number("points", r -> points(r.points()),
                        Comparator.comparing(ItemResult::points, Comparator.nullsFirst(Comparator.naturalOrder()))),
                RecordColumn.<ItemResult>verdict("linear", words.get("assessment.linear"),
                        r -> Verdicts.mark(session, r.linearVerdict())).width(124),
                number("planned", r -> Amounts.percent(r.planned()), Comparator.comparing(ItemResult::planned,
                        Comparator.nullsFirst(Comparator.naturalOrder()))),
                RecordColumn.<ItemResult>verdict("phased", words.get("assessment.phased"),
                        r -> Verdicts.mark(session, r.phasedVerdict())).width(124),
                RecordColumn.<ItemResult>verdict("verdict", words.get("assessment.verdict"),
                        r -> Verdicts.mark(session, r.verdict())).width(124)
                        .tooltip(r -> Verdicts.sentence(session, r)),
                RecordColumn.<ItemResult>text("overruled", words.get("assessment.overruled"),
                        r -> Verdicts.overruled(session, r.computed(), r.overruled())).width(150)
                        .tones(r -> r.overruled() != null && r.overruled().underReview() ? Set.of(Tone.DOUBT) : Set.of()),
                number("rollUpDifference", r -> points(r.rollUpDifference()), Comparator.comparing(
                        ItemResult::rollUpDifference, Comparator.nullsFirst(Comparator.naturalOrder())))),
                ItemResult::item);
        nothing.set(words.get("assessment.empty"));
        current.addListener((o, was, is) -> explain());
        explain();
    }

    private RecordColumn<ItemResult> number(String key, Function<ItemResult, String> text,
            Comparator<ItemResult> order) {
        return RecordColumn.<ItemResult>number(key, words.get("assessment." + key), text).width(84).sorted(order);
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "" : (points.signum() > 0 ? "+" : "")
                + points.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private Item item(ItemResult result) {
        return new Item(Objects.requireNonNullElse(
                session.view().get().snapshot().find(Item.KIND, result.item()),
                Entity.blank(Item.KIND, result.item())));
    }

    private PlanTree tree() {
        return session.view().get().tree();
    }

    /** Brings the list up to the newest view. */
    void refresh() {
        Assessment assessment = session.view().get().assessment();
        List<ItemResult> counted = assessment == null ? List.of()
                : assessment.items().values().stream().filter(r -> item(r).kind().isCounted()).toList();
        verdicts.forEach((verdict, toggle) -> {
            long count = counted.stream().filter(r -> r.verdict() == verdict).count();
            toggle.count(Verdicts.word(session, verdict) + " " + count, count);
        });
        long disagreeing = counted.stream().filter(ItemResult::rulersDisagree).count();
        disagree.count(words.get("assessment.disagree", disagreeing), disagreeing);
        overruled.count(counted.stream().map(ItemResult::overruled).toList());
        grid.setRows(counted);
        explain();
    }

    private void filter() {
        Set<ItemVerdict> wanted = EnumSet.noneOf(ItemVerdict.class);
        verdicts.forEach((verdict, toggle) -> {
            if (toggle.isChosen()) {
                wanted.add(verdict);
            }
        });
        boolean both = disagree.isChosen();
        boolean all = wanted.isEmpty() && !both && overruled.isNone() && part.get() == null;
        nothing.set(words.get(all ? "assessment.empty" : "assessment.none-fits"));
        grid.setFilter(all ? null : r -> (wanted.isEmpty() || r.verdict() != null
                && wanted.contains(r.verdict())) && (!both || r.rulersDisagree())
                && overruled.passes(r.overruled()) && within(r));
    }

    private @Nullable ItemResult chosen() {
        Object key = current.get();
        int row = key == null ? -1 : grid.rowOf(key);
        return row < 0 ? null : grid.row(row);
    }

    private void explain() {
        ItemResult result = chosen();
        sentence.set(result == null ? words.get("assessment.choose")
                : item(result).name() + "  " + Verdicts.sentence(session, result));
        form.show(result == null ? null : item(result).entity().ref(), result == null ? null : result.overruled());
    }

    /** Whether an item is of the group, field, unit or post that another screen asked for. */
    private boolean within(ItemResult result) {
        Part wanted = part.get();
        if (wanted == null) {
            return true;
        }
        Item item = item(result);
        return result.counted() && switch (wanted) {
            case Part.Group group -> Objects.equals(item.group(), group.id());
            case Part.LedBy unit -> Objects.equals(item.lead(), unit.id());
            case Part.Leader leader -> item.text(Item.LEADER).equals(leader.name());
            case Part.Below above -> Objects.equals(item.parent(), above.id());
            case Part.Section section -> Objects.equals(section.id(), section(item));
            case Part.Lagging _ -> !result.met();
            case Part.Category _, Part.Of _ -> false;
        };
    }

    private @Nullable UUID section(Item item) {
        List<Item> above = tree().ancestors(item);
        Item top = above.isEmpty() ? item : above.getFirst();
        return top.kind() == ItemKind.SECTION ? top.id() : null;
    }

    /** Shows only what another screen asked for, and begins at an item where that is among it. */
    void arrive(Which which, @Nullable UUID item) {
        verdicts.forEach((verdict, toggle) ->
                toggle.choose(which instanceof Which.Judged judged && judged.verdict() == verdict));
        part.set(which instanceof Which.Of of ? of.part() : null);
        disagree.choose(which instanceof Which.RulersDisagree);
        overruled.choose(which instanceof Which.Overruled some ? some.overruling() : null);
        filter();
        if (item != null && grid.rowOf(item) >= 0) {
            current.set(item);
        }
    }

    /** To the chosen item in the tree. */
    void open() {
        if (current.get() instanceof UUID item) {
            session.go(new Destination.OneItem(item));
        }
    }

    ListGridModel<ItemResult> grid() {
        return grid;
    }

    FilterToggle verdict(ItemVerdict verdict) {
        return Objects.requireNonNull(verdicts.get(verdict));
    }

    FilterToggle disagree() {
        return disagree;
    }

    OverruledFilter overruled() {
        return overruled;
    }

    OverrideModel form() {
        return form;
    }

    /** The part of the plan that another screen asked for; null for the whole. */
    ReadOnlyObjectProperty<@Nullable Part> part() {
        return part.getReadOnlyProperty();
    }

    /** What to say where nothing is listed. */
    ReadOnlyStringProperty nothing() {
        return nothing.getReadOnlyProperty();
    }

    /** What is said of the chosen item. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** The chosen item. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }
}
