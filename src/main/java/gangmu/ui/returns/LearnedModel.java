package gangmu.ui.returns;

import gangmu.changes.ValueType;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.table.ReturnQuestion;
import gangmu.ui.controls.grid.Chip;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Session;
import gangmu.usecase.returns.EditLearnedWords;
import gangmu.usecase.workspace.Committed;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 记住的叫法: what headers and names of units' returns were said to mean; corrected and forgotten here. */
final class LearnedModel {
    private final Session session;
    private final Words words;
    private final EditLearnedWords learned;
    private final ListGridModel<LearnedWord> lines;

    /** @param change asks the person what a word means instead, and hands that to {@link #change} */
    LearnedModel(Session session, Consumer<LearnedWord> change) {
        this.session = session;
        this.words = session.words();
        this.learned = new EditLearnedWords(session.workspace());
        this.lines = new ListGridModel<>(List.of(
                RecordColumn.<LearnedWord>text("unit", words.get("register-grid.unit"), learned::unitName).width(180),
                RecordColumn.<LearnedWord>text("about", words.get("learned-grid.about"), word -> FieldWords.shown(words,
                        LearnedWord.ABOUT, ValueType.choiceName(word.about()))).width(110),
                RecordColumn.<LearnedWord>text("written", words.get("learned-grid.written"), LearnedWord::written)
                        .width(260),
                RecordColumn.<LearnedWord>text("means", words.get("learned-grid.means"), this::meaning).width(220),
                RecordColumn.<LearnedWord>chips("do", words.get("returns-screen.choice"), word -> List.of(
                        new Chip("change", words.get("learned-grid.change"), false),
                        new Chip("forget", words.get("learned-grid.forget"), false)),
                        (word, action) -> act(word, action, change)).width(180)),
                LearnedWord::id);
    }

    ListGridModel<LearnedWord> lines() {
        return lines;
    }

    void refresh() {
        lines.setRows(LearnedWord.all(session.view().get().snapshot()));
    }

    private void act(LearnedWord word, String action, Consumer<LearnedWord> change) {
        if (session.workspace().readOnly()) {
            return;
        }
        if (action.equals("forget")) {
            perform(() -> learned.forget(word.id()));
        } else {
            change.accept(word);
        }
    }

    /** What a word was written for, and by whom. */
    String heading(LearnedWord word) {
        return learned.unitName(word) + " \u00b7 " + word.written();
    }

    /** What a word can mean: by the words for it the key that {@link #change} takes. */
    Map<String, String> meanings(LearnedWord word) {
        Map<String, String> meanings = new LinkedHashMap<>();
        if (word.about() == LearnedWord.About.UNIT_NAME) {
            PlanTree.units(session.view().get().snapshot()).stream().map(Unit::shortName)
                    .forEach(name -> meanings.put(name, name));
        } else {
            learned.columns(word).forEach(key -> meanings.put(column(key), key));
        }
        return meanings;
    }

    /** From now on a word means this. */
    void change(LearnedWord word, String meaning) {
        perform(() -> learned.change(word.id(), meaning));
    }

    /** What a word was said to mean. */
    String meaning(LearnedWord word) {
        return word.about() == LearnedWord.About.UNIT_NAME ? learned.unitName(word) : column(word.means());
    }

    private String column(String key) {
        return key.equals(ReturnQuestion.NO_COLUMN) ? words.get("problem.return.option.no-column")
                : words.hasField(key) ? words.field(key) : key;
    }

    private void perform(Supplier<@Nullable Committed> edit) {
        session.work().quietly(edit).whenComplete((committed, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            }
        });
    }
}
