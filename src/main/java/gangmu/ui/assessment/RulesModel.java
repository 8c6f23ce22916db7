package gangmu.ui.assessment;

import gangmu.assessment.Assessor;
import gangmu.assessment.Bands;
import gangmu.assessment.RuleProblems;
import gangmu.assessment.RuleSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.planworkbook.ReadRules;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The rules as data: edited as a draft, with the verdicts that would change beside it, and saved as another version. */
final class RulesModel {
    /** The bounds whose measure the rules choose themselves. */
    private static final Set<Field<?>> BANDED = Set.of(RuleSet.AHEAD, RuleSet.ON_PACE, RuleSet.NEARLY);
    private final Session session;
    private final Words words;
    private final VerdictTexts verdicts;
    private final ListGridModel<Field<?>> grid;
    private final DifferencesModel preview;
    private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper droppable = new ReadOnlyBooleanWrapper();
    private @Nullable RuleSet saved;
    private @Nullable RuleSet draft;
    private int asked;

    RulesModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.verdicts = new VerdictTexts(words);
        this.preview = new DifferencesModel(session);
        grid = new ListGridModel<>(List.of(
                RecordColumn.<Field<?>>text("rule", words.get("assessment.rule"), this::name).width(190)
                        .tones(f -> Set.of(Tone.MUTED)),
                RecordColumn.<Field<?>>choice("value", words.get("assessment.rule.value"), this::shown,
                        (f, typed) -> Pinyin.matching(ChoiceWords.of(f).words(words).stream(), typed))
                        .width(210).editable().edits(this::shown).tones(f -> changed(f) ? Set.of(Tone.STRONG) : Set.of()),
                RecordColumn.<Field<?>>text("problem", words.get("assessment.rule.problem"), this::problem).width(260)
                        .tones(f -> problem(f).isEmpty() ? Set.of() : Set.of(Tone.BAD))), Field::name);
        grid.onEdit(this::edit);
        grid.lockedWhile(() -> Edits.locked(session));
    }

    private String name(Field<?> field) {
        String name = FieldWords.name(words, field);
        if (draft != null && draft.bands() == Bands.RATIO && BANDED.contains(field)) {
            return words.get("plan-workbook.measured", name, words.get("assessment.rule.of-due"));
        }
        return FieldWords.measured(words, field);
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
        return FieldWords.shown(words, field, text);
    }

    private boolean changed(Field<?> field) {
        return draft != null && saved != null
                && !Objects.equals(draft.entity().get(field), saved.entity().get(field));
    }

    private String problem(Field<?> field) {
        return draft == null ? "" : RuleProblems.of(draft).stream().filter(each -> each.field() == field).findFirst()
                .map(each -> words.problem(verdicts.told(each))).orElse("");
    }

    private CompletionStage<EditOutcome> edit(CellEdits batch) {
        List<CellEdit> edits = batch.cells();
        Entity next = Objects.requireNonNull(draft).entity();
        try {
            for (CellEdit edit : edits) {
                Field<?> field = RuleSet.KIND.field((String) edit.row()).orElseThrow();
                String typed = edit.text().strip();
                String meant = FieldWords.meant(field, typed);
                next = next.withUntyped(field, verdicts.has(field) ? verdicts.read(field, typed)
                        : texts().read(field, meant));
            }
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(EditOutcome.refused(edits, words.problem(refusal.problem())));
        }
        take(new RuleSet(next));
        return CompletableFuture.completedFuture(EditOutcome.committed());
    }

    /** Brings the rules up to the newest view; a draft stays unless others were saved. */
    void refresh() {
        Session.View view = session.view().get();
        Plan plan = view.plan();
        if (plan == null) {
            grid.setRows(List.of());
            return;
        }
        RuleSet now = Assessor.rulesOf(view.snapshot(), plan.id()).spelledOut();
        boolean other = saved == null || !saved.entity().equals(now.entity());
        saved = now;
        version.set(words.get("assessment.rules.version", now.name(), now.version()));
        take(other || draft == null ? now : draft);
    }

    private void take(@Nullable RuleSet rules) {
        draft = rules;
        grid.setRows(EditRules.fields());
        Session.View view = session.view().get();
        Plan plan = view.plan();
        Period period = view.period();
        boolean differs = EditRules.fields().stream().anyMatch(this::changed);
        boolean sound = rules != null && RuleProblems.of(rules).isEmpty();
        savable.set(differs && sound && !session.workspace().readOnly());
        droppable.set(differs);
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
    void readIn() {
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

    /** Saves the draft as another version. */
    void save() {
        Plan plan = session.view().get().plan();
        if (plan != null && draft != null) {
            session.perform(new EditRules(session.workspace()).save(plan, draft), "assessment.rules.saved");
        }
    }

    /** Takes rules that the program knows as the draft. */
    void preset(String name) {
        Plan plan = session.view().get().plan();
        if (plan != null) {
            take(EditRules.preset(name, plan.id()).spelledOut());
        }
    }

    /** Back to the rules as they are saved. */
    void drop() {
        take(saved);
    }

    ListGridModel<Field<?>> grid() {
        return grid;
    }

    /** The verdicts that the draft would change. */
    DifferencesModel preview() {
        return preview;
    }

    /** What the saved rules are called, and which version of them it is. */
    ReadOnlyStringProperty version() {
        return version.getReadOnlyProperty();
    }

    /** Whether the draft can be saved: it says something else, nothing in it contradicts itself, and the plan can be edited. */
    ReadOnlyBooleanProperty savable() {
        return savable.getReadOnlyProperty();
    }

    /** Whether there is a draft to drop. */
    ReadOnlyBooleanProperty droppable() {
        return droppable.getReadOnlyProperty();
    }
}
