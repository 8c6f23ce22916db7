package gangmu.cli.returns;

import gangmu.changes.Field;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellComparison;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was chosen on the command line for cells, named by code and column: {@code 1.2:progress.progress}. */
final class CellChoicesByCode {
    private final List<String> take;
    private final List<String> keep;
    private final Map<String, String> use;
    private final Map<String, String> questions;
    private final Set<String> unfound = new LinkedHashSet<>();

    CellChoicesByCode(@Nullable List<String> take, @Nullable List<String> keep, @Nullable Map<String, String> use,
            @Nullable Map<String, String> questions) {
        this.take = take == null ? List.of() : take;
        this.keep = keep == null ? List.of() : keep;
        this.use = use == null ? Map.of() : use;
        this.questions = questions == null ? Map.of() : questions;
        unfound.addAll(this.take);
        unfound.addAll(this.keep);
        unfound.addAll(this.use.keySet());
        unfound.addAll(this.questions.keySet());
    }

    /** The names that stood in no file looked at so far. */
    List<String> unfound() {
        return List.copyOf(unfound);
    }

    private static String name(CellComparison cell) {
        return cell.code() + ":" + cell.column().key();
    }

    ReturnChoices of(Acceptance acceptance, ReturnPreview preview) {
        Map<CellComparison.Key, CellChoice> cells = new HashMap<>();
        for (CellComparison cell : preview.cells()) {
            String name = name(cell);
            unfound.remove(name);
            Field<?> field = cell.column().field();
            String typed = use.get(name);
            if (typed != null && field != null) {
                cells.put(cell.key(), new CellChoice.Use(typed.isEmpty() ? null : field.write(field.read(typed))));
            } else if (take.contains(name)) {
                cells.put(cell.key(), new CellChoice.TakeTheirs());
            } else if (keep.contains(name)) {
                cells.put(cell.key(), new CellChoice.KeepOurs());
            }
        }
        return new ReturnChoices(acceptance, cells, questions(preview), List.of(), null);
    }

    Map<CellComparison.Key, String> questions(ReturnPreview preview) {
        Map<CellComparison.Key, String> asked = new HashMap<>();
        for (CellComparison cell : preview.cells()) {
            String question = questions.get(name(cell));
            if (question != null) {
                unfound.remove(name(cell));
                asked.put(cell.key(), question);
            }
        }
        return asked;
    }
}
