package gangmu.ui.indicators;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.columns.Columns;
import gangmu.columns.Table;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Edits;
import gangmu.ui.parts.FieldGrid;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One indicator: why it is judged as it is, its values by period, its targets by year, its other facts. */
final class IndicatorModel {
    private final Map<String, Field<?>> fields = new HashMap<>();
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> values;
    private final ListGridModel<AnnualTarget> targets;
    private final FieldGrid facts;
    private final ReadOnlyObjectWrapper<@Nullable VerdictMark> mark = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<@Nullable UUID> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Object> currentTarget = new SimpleObjectProperty<>();

    /** What was reported in a period; null for nothing. */
    record Line(Period period, @Nullable IndicatorValue value) {
    }

    IndicatorModel(Session session) {
        this.session = session;
        this.words = session.words();
        List<RecordColumn<Line>> columns = new ArrayList<>();
        columns.add(RecordColumn.<Line>text("period", words.get("indicators.period"), line -> line.period().name())
                .width(86));
        Columns.ofIndicators(Table.INDICATOR_REPORTS).forEach(column -> columns.add(column(column.key(),
                Objects.requireNonNull(column.field()), column.spot(Table.INDICATOR_REPORTS).width())));
        values = new ListGridModel<>(columns, line -> line.period().id());
        values.lockedWhile(() -> Edits.locked(session));
        values.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Indicator.KIND, Objects.requireNonNull(shown.get()), (UUID) edit.row()),
                Objects.requireNonNull(fields.get(edit.column())), meant(edit))));
        targets = new ListGridModel<>(List.of(
                RecordColumn.<AnnualTarget>text("year", words.get("indicators.year"), t -> Integer.toString(t.year()))
                        .width(70).editable(),
                RecordColumn.<AnnualTarget>number("target", words.get("indicators.annual-target"),
                        t -> Amounts.thousands(t.target())).width(96).editable(),
                RecordColumn.<AnnualTarget>number("ofYear", FieldWords.name(words, AnnualTarget.OF_YEAR),
                        t -> Amounts.thousands(t.ofYear())).width(84).editable(),
                RecordColumn.<AnnualTarget>number("rate", FieldWords.measured(words, AnnualTarget.RATE),
                        t -> Amounts.thousands(t.rate())).width(104).editable()), AnnualTarget::id);
        targets.lockedWhile(() -> Edits.locked(session));
        targets.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(AnnualTarget.KIND, (UUID) edit.row(), null),
                AnnualTarget.KIND.field(edit.column()).orElseThrow(), edit.text()),
                id -> new EditPlan.NewRow(AnnualTarget.KIND, id, Objects.requireNonNull(shown.get()))));
        targets.takeNewRows();
        facts = new FieldGrid(session);
    }

    private RecordColumn<Line> column(String key, Field<?> field, int width) {
        fields.put(key, field);
        String title = FieldWords.name(words, field);
        RecordColumn<Line> column = field == IndicatorValue.JUDGEMENT
                ? RecordColumn.choice(key, title, line -> judgement(line), (line, typed) ->
                        Pinyin.matching(Arrays.stream(Judgement.values()).map(j -> Verdicts.word(session, j)), typed))
                : field.type().javaType() == BigDecimal.class
                ? RecordColumn.number(key, title, line -> line.value() == null ? ""
                        : Amounts.thousands((BigDecimal) line.value().entity().get(field)))
                : RecordColumn.text(key, title, line -> text(line, field));
        return column.width(width)
                .editable(line -> !line.period().closed())
                .lockedBecause(line -> words.get("shell.locked-closed", line.period().name()))
                .edits(line -> field == IndicatorValue.JUDGEMENT ? judgement(line) : text(line, field));
    }

    private String judgement(Line line) {
        Judgement judgement = line.value() == null ? null : line.value().judgement();
        return judgement == null ? "" : Verdicts.word(session, judgement);
    }

    private String text(Line line, Field<?> field) {
        return line.value() == null ? ""
                : new FieldTexts(session.view().get().snapshot(), plan()).write(line.value().entity(), field);
    }

    private String meant(CellEdit edit) {
        for (Judgement judgement : Judgement.values()) {
            if (edit.column().equals("judgement") && Verdicts.word(session, judgement).equals(edit.text().strip())) {
                return ValueType.choiceName(judgement);
            }
        }
        return FieldWords.meant(Objects.requireNonNull(fields.get(edit.column())), edit.text());
    }

    private UUID plan() {
        return Objects.requireNonNull(session.view().get().plan()).id();
    }

    /** Adds a target for the year after the last that has one; for the plan's first where none has. */
    void addTarget() {
        UUID indicator = shown.get();
        Plan plan = session.view().get().plan();
        if (indicator != null && plan != null) {
            List<AnnualTarget> all = targets.rows();
            int year = all.isEmpty() ? plan.start().getYear() : all.getLast().year() + 1;
            session.perform(session.edit().addAnnualTarget(session.workspace().ids().get(), indicator, year), "");
        }
    }

    /** Takes the chosen target out. */
    void deleteTarget() {
        if (currentTarget.get() instanceof UUID target) {
            session.perform(session.edit().delete(AnnualTarget.KIND, List.of(target)), "");
        }
    }

    /** Shows another indicator, or the same as it is now; null for none. */
    void show(@Nullable UUID indicator) {
        Session.View view = session.view().get();
        Entity entity = indicator == null ? null : view.snapshot().find(Indicator.KIND, indicator);
        if (entity == null || view.plan() == null) {
            mark.set(null);
            sentence.set(words.get("indicators.choose"));
            values.setRows(List.of());
            targets.setRows(List.of());
            shown.set(indicator);
            return;
        }
        IndicatorResult result = view.assessment() == null ? null : view.assessment().indicators().get(indicator);
        mark.set(result == null ? null : Verdicts.mark(session, result.verdict()));
        sentence.set(result == null ? words.get("verdict.none") : Verdicts.sentence(session, result));
        shown.set(indicator);
        values.setRows(Reports.periods(view.snapshot(), plan()).reversed().stream()
                .map(period -> new Line(period, Reports.value(view.snapshot(), entity.id(), period.id()))).toList());
        targets.setRows(view.tree().annualTargets(entity.id()));
        facts.show(entity, Columns.fields(Table.INDICATOR_FACTS));
    }

    /** Brings what is shown up to the newest view. */
    void refresh() {
        show(shown.get());
    }

    ListGridModel<Line> values() {
        return values;
    }

    ListGridModel<AnnualTarget> targets() {
        return targets;
    }

    FieldGrid facts() {
        return facts;
    }

    /** How it is judged; null where it is not. */
    ReadOnlyObjectProperty<@Nullable VerdictMark> mark() {
        return mark.getReadOnlyProperty();
    }

    /** Why it is judged so. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable UUID> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The chosen target. */
    ObjectProperty<@Nullable Object> currentTarget() {
        return currentTarget;
    }
}
