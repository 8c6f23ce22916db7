package gangmu.ui.plantree;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.columns.Column;
import gangmu.columns.Columns;
import gangmu.columns.ItemRow;
import gangmu.columns.Sentence;
import gangmu.columns.Table;
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
import gangmu.usecase.editing.TypedValues;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        for (Column<ItemRow> column : Columns.ofItems(Table.TREE)) {
            RecordColumn<UUID> shown = shown(column);
            Column.Spot spot = column.spot(Table.TREE);
            Field<?> field = column.field();
            if (field != null) {
                fields.put(column.key(), field);
                shown.editable(field.kind() == Item.KIND ? id -> true : this::reportable)
                        .lockedBecause(field.kind() == Item.KIND ? id -> null : this::whyNotReportable);
            }
            if (spot.width() > 0) {
                shown.width(spot.width());
            }
            columns.add(spot.hidden() ? shown.hidden() : shown);
        }
        return columns;
    }

    private RecordColumn<UUID> shown(Column<ItemRow> column) {
        String key = column.key();
        String title = column.heading(Table.TREE, words);
        Field<?> field = column.field();
        return switch (column.look()) {
            case NAME -> RecordColumn.<UUID>tree(key, title, id -> written(id, Objects.requireNonNull(field)))
                    .tones(id -> item(id).kind() == ItemKind.SECTION ? Set.of(Tone.STRONG) : Set.of());
            case BAR -> RecordColumn.<UUID>bar(key, title, id -> Verdicts.bar(session, result(id)))
                    .edits(id -> TypedValues.written(Objects.requireNonNull(field), value(id, field), written(id, field)))
                    .copies(id -> written(id, Objects.requireNonNull(field)));
            case VERDICT -> RecordColumn.<UUID>verdict(key, title, id -> item(id).kind() != ItemKind.SECTION
                            && result(id) instanceof ItemResult result ? Verdicts.mark(session, result) : null)
                    .tooltip(id -> result(id) instanceof ItemResult result ? Verdicts.sentence(session, result) : null);
            default -> field == null ? computed(column, title) : held(key, title, field);
        };
    }

    private RecordColumn<UUID> computed(Column<ItemRow> column, String title) {
        return switch (column.look()) {
            case SHARE, TIME -> RecordColumn.number(column.key(), title, id -> Amounts.percent((BigDecimal) column.value(row(id))));
            case COUNT -> RecordColumn.number(column.key(), title, id -> Long.valueOf(0).equals(column.value(row(id))) ? ""
                    : Objects.toString(column.value(row(id)), ""));
            default -> RecordColumn.text(column.key(), title, id -> column.value(row(id)) instanceof Sentence sentence
                    ? sentence.in(words) : Objects.toString(column.value(row(id)), ""));
        };
    }

    private RecordColumn<UUID> held(String key, String title, Field<?> field) {
        if (!ChoiceWords.of(field).names().isEmpty()) {
            return RecordColumn.choice(key, title, id -> FieldWords.shown(words, field, written(id, field)),
                    (id, typed) -> Pinyin.matching(ChoiceWords.of(field).words(words).stream(), typed));
        }
        if (field.type() == ValueType.REF && field.target() == Unit.KIND) {
            return RecordColumn.choice(key, title, id -> written(id, field), (id, typed) -> units(typed));
        }
        if (field.type() == ValueType.REF && field.target() == WorkingGroup.KIND) {
            return RecordColumn.choice(key, title, id -> written(id, field), (id, typed) -> groups(typed));
        }
        return field.type().javaType() == BigDecimal.class
                ? RecordColumn.<UUID>number(key, title, id -> Amounts.thousands((BigDecimal) value(id, field)))
                        .edits(id -> written(id, field))
                : RecordColumn.text(key, title, id -> written(id, field));
    }

    /** What a field of the item or of its report holds, as a person types it. */
    private String written(UUID id, Field<?> field) {
        return texts().writeValue(field, value(id, field));
    }

    private @Nullable Object value(UUID id, Field<?> field) {
        if (field.kind() == Item.KIND) {
            return item(id).entity().get(field);
        }
        ProgressEntry report = report(id);
        return report == null ? null : report.entity().get(field);
    }

    private ItemRow row(UUID id) {
        Session.View view = session.view().get();
        return ItemRow.of(view.tree(), item(id), view.period(), report(id), view.assessment());
    }

    /** The words of a kind of item. */
    String kind(ItemKind kind) {
        return ChoiceWords.of(Item.ITEM_KIND).word(words, ValueType.choiceName(kind));
    }

    /** What an edit in a column means to the field: words of choices become their names. */
    String meant(String column, String typed) {
        return FieldWords.meant(field(column), typed);
    }

    private boolean reportable(UUID id) {
        return item(id).kind() != ItemKind.SECTION && openPeriod() != null;
    }

    private String whyNotReportable(UUID id) {
        Period period = session.view().get().period();
        return item(id).kind() == ItemKind.SECTION ? words.get("tree.locked-section")
                : period == null ? words.get("progress-grid.empty") : words.get("shell.locked-closed", period.name());
    }

    private @Nullable ProgressEntry report(UUID id) {
        Session.View view = session.view().get();
        Period period = view.period();
        return period == null ? null : Reports.progress(view.snapshot(), id, period.id());
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
