package gangmu.ui.indicators;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.ui.controls.VerdictLight;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Edits;
import gangmu.ui.parts.FieldGrid;
import gangmu.ui.parts.IndicatorCourse;
import gangmu.ui.parts.Verdicts;
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
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One indicator: why it is judged as it is, its values by period, its targets by year, its other facts. */
final class IndicatorPane {
    private static final Map<String, Field<?>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("value", IndicatorValue.VALUE);
        VALUES.put("rate", IndicatorValue.RATE);
        VALUES.put("dataDate", IndicatorValue.DATA_DATE);
        VALUES.put("judgement", IndicatorValue.JUDGEMENT);
        VALUES.put("reason", IndicatorValue.REASON);
    }

    private final Session session;
    private final Words words;
    private final VBox root = new VBox();
    private final VerdictLight light = new VerdictLight();
    private final Label sentence = new Label();
    private final HBox verdict = new HBox(12, light, sentence);
    private final ListGridModel<Line> values;
    private final ListGridModel<AnnualTarget> targets;
    private final Grid targetGrid;
    private final FieldGrid facts;
    private final IndicatorCourse course;
    private @Nullable UUID shown;

    private record Line(Period period, @Nullable IndicatorValue value) {
    }

    IndicatorPane(Session session) {
        this.session = session;
        this.words = session.words();
        List<RecordColumn<Line>> columns = new ArrayList<>();
        columns.add(RecordColumn.<Line>text("period", words.get("indicators.period"), line -> line.period().name())
                .width(86));
        VALUES.forEach((key, field) -> columns.add(column(key, field)));
        values = new ListGridModel<>(columns, line -> line.period().id());
        values.onEdit(edits -> save(edits, edit -> new EditPlan.CellEdit(
                new EditPlan.Subject(Indicator.KIND, Objects.requireNonNull(shown), (UUID) edit.row()),
                Objects.requireNonNull(VALUES.get(edit.column())), meant(edit))));
        targets = new ListGridModel<>(List.of(
                RecordColumn.<AnnualTarget>text("year", words.get("indicators.year"), t -> Integer.toString(t.year()))
                        .width(70).editable(),
                RecordColumn.<AnnualTarget>number("target", words.get("indicators.annual-target"),
                        t -> Amounts.thousands(t.target())).width(110).editable()), AnnualTarget::id);
        targets.onEdit(edits -> save(edits, edit -> new EditPlan.CellEdit(
                new EditPlan.Subject(AnnualTarget.KIND, (UUID) edit.row(), null),
                AnnualTarget.KIND.field(edit.column()).orElseThrow(), edit.text())));
        Grid valueGrid = new Grid(values, words);
        valueGrid.setId("values-grid");
        valueGrid.setPlaceholder(new Label(words.get("indicators.no-periods")));
        targetGrid = new Grid(targets, words);
        targetGrid.setId("targets-grid");
        targetGrid.setPlaceholder(new Label(words.get("indicators.no-targets")));
        facts = new FieldGrid(session);
        course = new IndicatorCourse(session);
        Button add = new Button(words.get("indicators.add-target"));
        add.setId("targets-add");
        add.setOnAction(e -> addTarget());
        Button delete = new Button(words.get("indicators.delete-target"));
        delete.setOnAction(e -> {
            UUID current = (UUID) targetGrid.currentRow();
            if (current != null) {
                session.perform(session.edit().delete(AnnualTarget.KIND, List.of(current)), "");
            }
        });
        HBox tools = new HBox(8, add, delete);
        tools.getStyleClass().add("tools");
        tools.setDisable(session.workspace().readOnly());
        BorderPane years = new BorderPane(targetGrid);
        years.setTop(tools);
        Grid factGrid = new Grid(facts.model(), words);
        factGrid.setStretched("value");
        valueGrid.setStretched("reason");
        targetGrid.setStretched("target");
        SplitPane split = new SplitPane(course.node(), valueGrid, years, factGrid);
        split.setDividerPositions(0.3, 0.6, 0.8);
        VBox.setVgrow(split, Priority.ALWAYS);
        sentence.setWrapText(true);
        light.setMinWidth(Region.USE_PREF_SIZE);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().addAll(verdict, split);
        root.getStyleClass().add("pane");
        session.follow(root, () -> show(shown));
    }

    private RecordColumn<Line> column(String key, Field<?> field) {
        String title = words.get("field.indicator_value." + field.name());
        RecordColumn<Line> column = field == IndicatorValue.JUDGEMENT
                ? RecordColumn.choice(key, title, line -> judgement(line), (line, typed) ->
                        Pinyin.matching(Arrays.stream(Judgement.values()).map(j -> Verdicts.word(session, j)), typed))
                : field.type().javaType() == BigDecimal.class
                ? RecordColumn.number(key, title, line -> line.value() == null ? ""
                        : Amounts.thousands((BigDecimal) line.value().entity().get(field)))
                : RecordColumn.text(key, title, line -> text(line, field));
        return column.width(field == IndicatorValue.REASON ? 160 : field == IndicatorValue.VALUE ? 68 : 88)
                .editable(line -> !line.period().closed())
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
        return edit.text();
    }

    private CompletionStage<EditOutcome> save(List<CellEdit> edits,
            Function<CellEdit, EditPlan.CellEdit> as) {
        return Edits.outcome(session, edits, session.edit().edit(plan(), "edit", edits.stream().map(as).toList()));
    }

    private UUID plan() {
        return Objects.requireNonNull(session.view().get().plan()).id();
    }

    private void addTarget() {
        UUID indicator = shown;
        Plan plan = session.view().get().plan();
        if (indicator != null && plan != null) {
            List<AnnualTarget> all = targets.rows();
            int year = all.isEmpty() ? plan.start().getYear() : all.getLast().year() + 1;
            session.perform(session.edit().addAnnualTarget(session.workspace().ids().get(), indicator, year), "");
        }
    }

    private void judge(@Nullable VerdictMark mark, String why) {
        light.show(mark);
        sentence.setText(why);
        verdict.getStyleClass().setAll("verdict-box");
        if (mark != null) {
            verdict.getStyleClass().add("box-" + mark.shape().style());
        }
    }

    Node node() {
        return root;
    }

    void show(@Nullable UUID indicator) {
        shown = indicator;
        Session.View view = session.view().get();
        var entity = indicator == null ? null : view.snapshot().find(Indicator.KIND, indicator);
        if (entity == null || view.plan() == null) {
            judge(null, words.get("indicators.choose"));
            course.show(null);
            values.setRows(List.of());
            targets.setRows(List.of());
            return;
        }
        IndicatorResult result = view.assessment() == null ? null : view.assessment().indicators().get(indicator);
        judge(result == null ? null : Verdicts.mark(session, result.verdict()),
                result == null ? words.get("verdict.none") : Verdicts.sentence(session, result));
        course.show(indicator);
        values.setRows(Reports.periods(view.snapshot(), plan()).reversed().stream()
                .map(period -> new Line(period, Reports.value(view.snapshot(), entity.id(), period.id()))).toList());
        targets.setRows(view.tree().annualTargets(entity.id()));
        facts.show(entity, List.of(Indicator.LEAD, Indicator.COOPERATING, Indicator.TARGET_WORDS, Indicator.SOURCE,
                Indicator.REMARK));
    }
}
