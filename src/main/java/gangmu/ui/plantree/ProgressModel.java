package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.columns.Columns;
import gangmu.columns.Table;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.TypedValues;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported of an item in each period; open periods are edited in place, closed ones never change. */
final class ProgressModel {
    private final Map<String, Field<?>> fields = new HashMap<>();
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> lines;
    private @Nullable Item item;

    /** What was reported in a period; null for nothing. */
    record Line(Period period, @Nullable ProgressEntry entry) {
    }

    ProgressModel(Session session) {
        this.session = session;
        this.words = session.words();
        List<RecordColumn<Line>> columns = new ArrayList<>();
        columns.add(RecordColumn.<Line>text("period", words.get("progress-grid.period"), line -> line.period().name())
                .width(96));
        Columns.ofItems(Table.ITEM_REPORTS).forEach(column -> columns.add(column(column.key(),
                Objects.requireNonNull(column.field()), column.spot(Table.ITEM_REPORTS).width())));
        lines = new ListGridModel<>(columns, line -> line.period().id());
        lines.lockedWhile(() -> Edits.locked(session));
        lines.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Item.KIND, Objects.requireNonNull(item).id(), (UUID) edit.row()),
                field(edit), FieldWords.meant(field(edit), edit.text()))));
    }

    ListGridModel<Line> lines() {
        return lines;
    }

    private RecordColumn<Line> column(String key, Field<?> field, int width) {
        fields.put(key, field);
        String title = FieldWords.name(words, field);
        RecordColumn<Line> column = !ChoiceWords.of(field).names().isEmpty()
                ? RecordColumn.choice(key, title, line -> shown(line, field),
                        (line, typed) -> Pinyin.matching(ChoiceWords.of(field).words(words).stream(), typed))
                : field.type().javaType() == BigDecimal.class
                ? RecordColumn.number(key, title, line -> line.entry() == null ? "" : Amounts.thousands(
                        (BigDecimal) line.entry().entity().get(field)))
                : RecordColumn.text(key, title, line -> shown(line, field));
        return column.width(width).editable(line -> !line.period().closed() && item != null && item.kind() != ItemKind.SECTION)
                .lockedBecause(line -> line.period().closed() ? words.get("shell.locked-closed", line.period().name())
                        : words.get("tree.locked-section"))
                .edits(line -> line.entry() == null ? ""
                        : TypedValues.written(field, line.entry().entity().get(field), shown(line, field)))
                .copies(line -> shown(line, field));
    }

    private Field<?> field(CellEdit edit) {
        return Objects.requireNonNull(fields.get(edit.column()));
    }

    private String shown(Line line, Field<?> field) {
        return line.entry() == null ? "" : FieldWords.shown(words, field,
                new FieldTexts(session.view().get().snapshot(), plan()).write(line.entry().entity(), field));
    }

    private UUID plan() {
        return Objects.requireNonNull(session.view().get().plan()).id();
    }

    void show(Item shown) {
        item = shown;
        Session.View view = session.view().get();
        lines.setRows(Reports.periods(view.snapshot(), plan()).reversed().stream()
                .map(period -> new Line(period, Reports.progress(view.snapshot(), shown.id(), period.id())))
                .toList());
    }
}
