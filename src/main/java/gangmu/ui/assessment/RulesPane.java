package gangmu.ui.assessment;

import gangmu.assessment.Assessor;
import gangmu.assessment.Bands;
import gangmu.assessment.RulePresets;
import gangmu.assessment.RuleProblem;
import gangmu.assessment.RuleSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.planworkbook.ReadRules;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The rules as data: edited as a draft, with the verdicts that would change beside it, and saved as another version. */
final class RulesPane {
    /** The bounds whose measure the rules choose themselves. */
    private static final Set<Field<?>> BANDED = Set.of(RuleSet.AHEAD, RuleSet.ON_PACE, RuleSet.NEARLY);
    private final Session session;
    private final Words words;
    private final VerdictTexts verdicts;
    private final ListGridModel<Field<?>> model;
    private final ComparisonGrid preview;
    private final Label version = new Label();
    private final Button save;
    private final Button drop;
    private final BorderPane root;
    private @Nullable RuleSet saved;
    private @Nullable RuleSet draft;
    private int asked;

    RulesPane(Session session) {
        this.session = session;
        this.words = session.words();
        this.verdicts = new VerdictTexts(words);
        this.preview = new ComparisonGrid(session, "rules-preview", "assessment.rules.same");
        model = new ListGridModel<>(List.of(
                RecordColumn.<Field<?>>text("rule", words.get("assessment.rule"), this::name).width(190)
                        .tones(f -> Set.of(Tone.MUTED)),
                RecordColumn.<Field<?>>choice("value", words.get("assessment.rule.value"), this::shown,
                        (f, typed) -> Pinyin.matching(f.type().choices().stream().map(choice -> choiceWord(f, choice)), typed))
                        .width(210).editable().edits(this::shown).tones(f -> changed(f) ? Set.of(Tone.STRONG) : Set.of()),
                RecordColumn.<Field<?>>text("problem", words.get("assessment.rule.problem"), this::problem).width(260)
                        .tones(f -> problem(f).isEmpty() ? Set.of() : Set.of(Tone.BAD))), Field::name);
        model.onEdit(this::edit);
        Grid grid = new Grid(model, words);
        grid.setId("rules-grid");
        grid.setStretched("problem");
        save = new Button(words.get("assessment.rules.save"));
        save.setId("rules-save");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        drop = new Button(words.get("assessment.rules.drop"));
        drop.setId("rules-drop");
        drop.setOnAction(e -> take(saved));
        FlowPane tools = new FlowPane(8, 6, version);
        for (String preset : RulePresets.ALL) {
            Button button = new Button(words.get("assessment.rules.preset." + preset));
            button.setId("rules-" + preset);
            button.setOnAction(e -> {
                Plan plan = session.view().get().plan();
                if (plan != null) {
                    take(EditRules.preset(preset, plan.id()).spelledOut());
                }
            });
            tools.getChildren().add(button);
        }
        Button from = new Button(words.get("assessment.rules.from"));
        from.setId("rules-from");
        from.setOnAction(e -> readIn());
        tools.getChildren().addAll(from, save, drop);
        tools.getStyleClass().add("tools");
        SplitPane split = new SplitPane(grid, preview.node());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.5);
        root = new BorderPane(split);
        root.setTop(tools);
        session.follow(root, this::refresh);
    }

    private String name(Field<?> field) {
        String name = words.get("field.rule_set." + field.name());
        if (draft != null && draft.bands() == Bands.RATIO && BANDED.contains(field)) {
            return words.get("plan-workbook.measured", name, words.get("assessment.rule.of-due"));
        }
        String measure = "measure.rule_set." + field.name();
        return words.has(measure) ? words.get("plan-workbook.measured", name, words.get(measure)) : name;
    }

    private String choiceWord(Field<?> field, String choice) {
        return words.get("choice.rule_set." + field.name() + "." + choice);
    }

    private FieldTexts texts() {
        Plan plan = Objects.requireNonNull(session.view().get().plan());
        return new FieldTexts(session.view().get().snapshot(), plan.id());
    }

    private String shown(Field<?> field) {
        if (draft != null && verdicts.has(field)) {
            return verdicts.write(draft, field);
        }
        String text = draft == null ? "" : texts().write(draft.entity(), field);
        return text.isEmpty() || field.type().choices().isEmpty() ? text : choiceWord(field, text);
    }

    private boolean changed(Field<?> field) {
        return draft != null && saved != null
                && !Objects.equals(draft.entity().get(field), saved.entity().get(field));
    }

    private String problem(Field<?> field) {
        return draft == null ? "" : RuleProblem.of(draft).stream().filter(each -> each.field() == field).findFirst()
                .map(each -> words.problem(verdicts.told(each))).orElse("");
    }

    private CompletionStage<EditOutcome> edit(List<CellEdit> edits) {
        Entity next = Objects.requireNonNull(draft).entity();
        try {
            for (CellEdit edit : edits) {
                Field<?> field = RuleSet.KIND.field((String) edit.row()).orElseThrow();
                String typed = edit.text().strip();
                String meant = field.type().choices().stream().filter(c -> choiceWord(field, c).equals(typed))
                        .findFirst().orElse(typed);
                next = next.withUntyped(field, verdicts.has(field) ? verdicts.read(field, typed)
                        : texts().read(field, meant));
            }
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(EditOutcome.refused(edits, words.problem(refusal.problem())));
        }
        take(new RuleSet(next));
        return CompletableFuture.completedFuture(EditOutcome.committed());
    }

    private void refresh() {
        Session.View view = session.view().get();
        Plan plan = view.plan();
        if (plan == null) {
            model.setRows(List.of());
            return;
        }
        RuleSet now = Assessor.rulesOf(view.snapshot(), plan.id()).spelledOut();
        boolean other = saved == null || !saved.entity().equals(now.entity());
        saved = now;
        version.setText(words.get("assessment.rules.version", now.name(), now.version()));
        take(other || draft == null ? now : draft);
    }

    private void take(@Nullable RuleSet rules) {
        draft = rules;
        model.setRows(EditRules.fields());
        Session.View view = session.view().get();
        Plan plan = view.plan();
        Period period = view.period();
        boolean differs = EditRules.fields().stream().anyMatch(this::changed);
        boolean sound = rules != null && RuleProblem.of(rules).isEmpty();
        save.setDisable(!differs || !sound || session.workspace().readOnly());
        drop.setDisable(!differs);
        int ask = ++asked;
        if (rules == null || plan == null || period == null || !differs || !sound) {
            preview.show(null);
            return;
        }
        session.work().quietly(() -> EditRules.preview(view.snapshot(), plan, period, rules))
                .whenComplete((comparison, fault) -> {
                    if (fault == null && ask == asked) {
                        preview.show(comparison);
                    }
                });
    }

    /** Takes the rules of a plan workbook as the draft, to be looked at before they are saved. */
    private void readIn() {
        List<Path> files = session.desktop().chooseFiles(words.get("assessment.rules.from-which"), List.of("xlsx"));
        if (!files.isEmpty()) {
            session.work().quietly(() -> new ReadRules(session.adapters().planWorkbooks(), session.workspace().ids())
                    .of(files.getFirst())).whenComplete((rules, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            take(rules);
                        }
                    });
        }
    }

    private void save() {
        Plan plan = session.view().get().plan();
        if (plan != null && draft != null) {
            session.perform(new EditRules(session.workspace()).save(plan, draft), "assessment.rules.saved");
        }
    }

    Node node() {
        return root;
    }
}
