package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateSheet;
import gangmu.usecase.content.UnitNames;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learned of the words in units' returns: to be seen, corrected, forgotten. */
public final class EditLearnedWords {
    private final Workspace workspace;

    public EditLearnedWords(Workspace workspace) {
        this.workspace = workspace;
    }

    public List<LearnedWord> all() {
        return LearnedWord.all(workspace.snapshot());
    }

    /**
     * Gives a word another meaning: a header the key of a column, the name of a unit another unit.
     *
     * @throws Refusal {@code learned.unknown}, {@code unit.unknown}, {@code learned.no-such-column}
     */
    public @Nullable Committed change(UUID word, String meaning) {
        LearnedWord known = find(word);
        return workspace.commit(new Origin("learn", known.written()), draft -> {
            Ref ref = known.entity().ref();
            if (known.about() == LearnedWord.About.UNIT_NAME) {
                draft.set(ref, LearnedWord.UNIT, new UnitNames(draft.now()).find(meaning));
            } else {
                if (!columns(known).contains(meaning)) {
                    throw Refusal.of("learned.no-such-column", meaning, String.join(" / ", columns(known)));
                }
                draft.set(ref, LearnedWord.MEANS, meaning);
            }
        });
    }

    /** What a header may mean: the columns that a unit fills in on its sheet, or none of them. */
    public List<String> columns(LearnedWord word) {
        List<String> columns = new ArrayList<>();
        TemplateSheet sheet = word.sheet();
        List<Plan> plans = PlanTree.plans(workspace.snapshot());
        if (sheet != null && !plans.isEmpty()) {
            TemplateLayout.columns(sheet, plans.getFirst(), List.of()).stream().filter(TemplateColumn::input)
                    .map(TemplateColumn::key).forEach(columns::add);
        }
        columns.add(ReturnQuestion.NO_COLUMN);
        return columns;
    }

    /** @throws Refusal {@code learned.unknown} */
    public @Nullable Committed forget(UUID word) {
        LearnedWord known = find(word);
        return workspace.commit(new Origin("forget", known.written()), draft -> draft.remove(LearnedWord.KIND, word));
    }

    private LearnedWord find(UUID word) {
        Entity entity = workspace.snapshot().find(LearnedWord.KIND, word);
        if (entity == null) {
            throw Refusal.of("learned.unknown", word.toString());
        }
        return new LearnedWord(entity);
    }

    /** What the unit of a word is called. */
    public String unitName(LearnedWord word) {
        Entity unit = workspace.snapshot().find(Unit.KIND, word.unit());
        return unit == null ? "" : new Unit(unit).shortName();
    }
}
