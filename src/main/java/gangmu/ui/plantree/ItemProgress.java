package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.period.StartState;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What was reported of an item in each period; open periods are edited in place, closed ones never change. */
final class ItemProgress {
    private static final Map<String, Field<?>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("progress", ProgressEntry.PROGRESS);
        FIELDS.put("startState", ProgressEntry.START_STATE);
        FIELDS.put("invested", ProgressEntry.INVESTED);
        FIELDS.put("narrative", ProgressEntry.NARRATIVE);
        FIELDS.put("effect", ProgressEntry.EFFECT);
        FIELDS.put("problems", ProgressEntry.PROBLEMS);
        FIELDS.put("nextSteps", ProgressEntry.NEXT_STEPS);
        FIELDS.put("dataDate", ProgressEntry.DATA_DATE);
    }

    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;
    private final Grid grid;
    private @Nullable Item item;

    private record Line(Period period, @Nullable ProgressEntry entry) {
    }

    ItemProgress(Session session) {
        this.session = session;
        this.words = session.words();
        List<RecordColumn<Line>> columns = new ArrayList<>();
        columns.add(RecordColumn.<Line>text("period", words.get("progress-grid.period"), line -> line.period().name())
                .width(96));
        FIELDS.forEach((key, field) -> columns.add(column(key, field)));
        model = new ListGridModel<>(columns, line -> line.period().id());
        model.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Item.KIND, Objects.requireNonNull(item).id(), (UUID) edit.row()),
                Objects.requireNonNull(FIELDS.get(edit.column())), meant(edit.column(), edit.text()))));
        grid = new Grid(model, words);
        grid.setId("progress-grid");
        grid.setFrozenColumns(1);
        grid.setPlaceholder(new Label(words.get("progress-grid.empty")));
    }

    private RecordColumn<Line> column(String key, Field<?> field) {
        String title = words.get("field.progress." + field.name());
        RecordColumn<Line> column = field == ProgressEntry.START_STATE
                ? RecordColumn.choice(key, title, line -> state(text(line, field)),
                        (line, typed) -> Pinyin.matching(Arrays.stream(StartState.values()).map(ValueType::choiceName)
                                .map(this::state), typed))
                : field == ProgressEntry.PROGRESS || field == ProgressEntry.INVESTED
                ? RecordColumn.number(key, title, line -> line.entry() == null ? "" : Amounts.thousands(
                        (BigDecimal) line.entry().entity().get(field)))
                : RecordColumn.text(key, title, line -> text(line, field));
        return column.width(field == ProgressEntry.PROGRESS ? 70 : 120).editable(line -> !line.period().closed()
                && item != null && item.kind() != ItemKind.SECTION)
                .edits(line -> field == ProgressEntry.START_STATE ? state(text(line, field)) : text(line, field));
    }

    private String state(String name) {
        return name.isEmpty() ? "" : words.get("choice.progress.startState." + name);
    }

    private String meant(String column, String typed) {
        if (column.equals("startState")) {
            for (StartState state : StartState.values()) {
                if (state(ValueType.choiceName(state)).equals(typed.strip())) {
                    return ValueType.choiceName(state);
                }
            }
        }
        return typed;
    }

    private String text(Line line, Field<?> field) {
        return line.entry() == null ? ""
                : new FieldTexts(session.view().get().snapshot(), plan()).write(line.entry().entity(), field);
    }

    private UUID plan() {
        return Objects.requireNonNull(session.view().get().plan()).id();
    }

    Node node() {
        return grid;
    }

    void show(Item newItem) {
        item = newItem;
        Session.View view = session.view().get();
        model.setRows(Reports.periods(view.snapshot(), plan()).reversed().stream()
                .map(period -> new Line(period, Reports.progress(view.snapshot(), newItem.id(), period.id())))
                .toList());
    }
}
