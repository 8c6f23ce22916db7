package gangmu.ui.plantree;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the task tree: what they say of an item, and which field an edit in them goes to. */
final class ItemColumns {
    private static final int SUGGESTIONS = 12;
    private final Session session;
    private final Words words;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();

    ItemColumns(Session session) {
        this.session = session;
        this.words = session.words();
    }

    /** The field that the cells of a column hold. */
    Field<?> field(String column) {
        return Objects.requireNonNull(fields.get(column), column);
    }

    List<RecordColumn<UUID>> all() {
        List<RecordColumn<UUID>> columns = new ArrayList<>();
        columns.add(text("code", Item.CODE).width(62));
        columns.add(RecordColumn.<UUID>tree("name", title("name"), id -> item(id).name()).width(198).editable()
                .tones(id -> item(id).kind() == ItemKind.SECTION ? Set.of(Tone.STRONG) : Set.of()));
        fields.put("name", Item.NAME);
        columns.add(RecordColumn.<UUID>choice("kind", title("kind"), id -> kind(item(id).kind()),
                (id, typed) -> Pinyin.matching(Arrays.stream(ItemKind.values()).map(this::kind), typed)).width(68).editable());
        fields.put("kind", Item.ITEM_KIND);
        columns.add(suggested("lead", Item.LEAD, this::units).width(92));
        columns.add(RecordColumn.<UUID>bar("bar", title("bar"), id -> Verdicts.bar(session, result(id))).width(150)
                .editable(this::reportable).edits(id -> texts().writeValue(ProgressEntry.PROGRESS,
                        report(id, ProgressEntry.PROGRESS))));
        fields.put("bar", ProgressEntry.PROGRESS);
        columns.add(computed("elapsed", ItemResult::elapsed));
        columns.add(computed("planned", ItemResult::planned));
        columns.add(RecordColumn.<UUID>verdict("verdict", title("verdict"),
                id -> item(id).kind() != ItemKind.SECTION && result(id) instanceof ItemResult result
                        ? Verdicts.mark(session, result) : null)
                .width(124).tooltip(id -> result(id) instanceof ItemResult result
                        ? Verdicts.sentence(session, result) : null));
        columns.add(RecordColumn.<UUID>number("evidence", title("evidence"), id -> {
            int count = snapshotCount(id);
            return count == 0 ? "" : Integer.toString(count);
        }).width(52));
        // After the verdict, which is to be in sight in a window of 1280 pixels beside the pane.
        columns.add(RecordColumn.<UUID>text("years", title("years"), this::years).width(94));
        columns.add(suggested("group", Item.GROUP, this::groups).width(88));
        columns.add(text("cooperating", Item.COOPERATING).width(140).hidden());
        columns.add(text("start", Item.START).width(92).hidden());
        columns.add(text("end", Item.END).width(92).hidden());
        columns.add(number("weight", Item.WEIGHT).hidden());
        columns.add(text("leader", Item.LEADER).hidden());
        columns.add(text("content", Item.CONTENT).width(220).hidden());
        columns.add(number("totalInvestment", Item.TOTAL_INVESTMENT).hidden());
        columns.add(reported("invested", ProgressEntry.INVESTED).hidden());
        columns.add(reported("narrative", ProgressEntry.NARRATIVE).width(220).hidden());
        columns.add(reported("problems", ProgressEntry.PROBLEMS).width(180).hidden());
        columns.add(reported("nextSteps", ProgressEntry.NEXT_STEPS).width(180).hidden());
        columns.add(text("remark", Item.REMARK).hidden());
        return columns;
    }

    private String title(String column) {
        return words.get("tree.column." + column);
    }

    /** The words of a kind of item. */
    String kind(ItemKind kind) {
        return words.get("choice.item.kind." + ValueType.choiceName(kind));
    }

    /** What an edit in a column means to the field: words of choices become their names. */
    String meant(String column, String typed) {
        if (column.equals("kind")) {
            for (ItemKind kind : ItemKind.values()) {
                if (kind(kind).equals(typed.strip())) {
                    return ValueType.choiceName(kind);
                }
            }
        }
        return typed;
    }

    private RecordColumn<UUID> text(String key, Field<?> field) {
        fields.put(key, field);
        return RecordColumn.<UUID>text(key, title(key), id -> texts().write(item(id).entity(), field)).editable();
    }

    private RecordColumn<UUID> number(String key, Field<BigDecimal> field) {
        fields.put(key, field);
        return RecordColumn.<UUID>number(key, title(key), id -> Amounts.thousands(item(id).entity().get(field))).editable()
                .edits(id -> texts().write(item(id).entity(), field));
    }

    private RecordColumn<UUID> suggested(String key, Field<UUID> field,
            Function<String, List<String>> suggestions) {
        fields.put(key, field);
        return RecordColumn.<UUID>choice(key, title(key), id -> texts().write(item(id).entity(), field),
                (id, typed) -> suggestions.apply(typed)).editable();
    }

    /** A field of the item's report in the period that is looked at. */
    private RecordColumn<UUID> reported(String key, Field<?> field) {
        fields.put(key, field);
        RecordColumn<UUID> column = field.type().javaType() == BigDecimal.class
                ? RecordColumn.number(key, title(key), id -> Amounts.thousands((BigDecimal) report(id, field)))
                : RecordColumn.text(key, title(key), id -> texts().writeValue(field, report(id, field)));
        return column.editable(this::reportable)
                .edits(id -> texts().writeValue(field, report(id, field)));
    }

    private boolean reportable(UUID id) {
        return item(id).kind() != ItemKind.SECTION && openPeriod() != null;
    }

    /** The years that an item spans, as the office writes them; empty where it follows the plan's. */
    private String years(UUID id) {
        Item item = item(id);
        LocalDate start = item.start();
        LocalDate end = item.end();
        if (start == null && end == null) {
            return "";
        }
        return (start == null ? "" : Integer.toString(start.getYear())) + "\u2014"
                + (end == null ? "" : Integer.toString(end.getYear()));
    }

    /** A percentage of the item's result; blank as long as it has none. */
    private RecordColumn<UUID> computed(String key, Function<ItemResult, @Nullable BigDecimal> percent) {
        return RecordColumn.<UUID>number(key, title(key), id -> Amounts.percent(
                result(id) instanceof ItemResult result ? percent.apply(result) : null)).width(72).hidden();
    }

    private @Nullable Object report(UUID id, Field<?> field) {
        Period period = session.view().get().period();
        ProgressEntry entry =
                period == null ? null : Reports.progress(session.view().get().snapshot(), id, period.id());
        return entry == null ? null : entry.entity().get(field);
    }

    private @Nullable Period openPeriod() {
        Period period = session.view().get().period();
        return period == null || period.closed() ? null : period;
    }

    Item item(UUID id) {
        Entity entity = session.view().get().snapshot().find(Item.KIND, id);
        // A row may be drawn once more after its item went.
        return new Item(entity != null ? entity
                : Entity.blank(Item.KIND, id).with(Item.ITEM_KIND, ItemKind.STEP));
    }

    @Nullable ItemResult result(UUID id) {
        Assessment assessment = session.view().get().assessment();
        return assessment == null ? null : assessment.items().get(id);
    }

    private int snapshotCount(UUID id) {
        return session.view().get().snapshot().countWhere(EvidenceLink.TARGET, id);
    }

    private FieldTexts texts() {
        Session.View view = session.view().get();
        return new FieldTexts(view.snapshot(), Objects.requireNonNull(view.plan()).id());
    }

    private List<String> units(String typed) {
        return matching(PlanTree.units(session.view().get().snapshot()).stream().map(Unit::shortName), typed);
    }

    private List<String> groups(String typed) {
        return matching(session.view().get().tree().groups().stream().map(WorkingGroup::name), typed);
    }

    private static List<String> matching(Stream<String> names, String typed) {
        return names.filter(name -> typed.isBlank() || Pinyin.matches(name, typed.strip())).limit(SUGGESTIONS)
                .toList();
    }
}
