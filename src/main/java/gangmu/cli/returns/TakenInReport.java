package gangmu.cli.returns;

import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.Decided;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.table.ReturnQuestion;
import gangmu.usecase.returns.ReplyToUnits;
import gangmu.usecase.returns.TakenIn;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a returned file, as JSON. */
final class TakenInReport {
    private final Console console;
    private final boolean cells;

    TakenInReport(Console console, boolean cells) {
        this.console = console;
        this.cells = cells;
    }

    /**
     * One file.
     *
     * @param decided how it stands with its cells now
     * @param sentBack the change set that records that the file went back to its unit
     */
    Map<String, Object> asMap(TakenIn one, Decided decided, ReplyToUnits.@Nullable Reply reply, @Nullable UUID sentBack) {
        Words words = console.words();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", one.preview().file().toString());
        map.put("unit", one.preview().unitName());
        map.put("period", one.preview().periodName());
        Recognition recognition = one.preview().recognition();
        if (recognition != null) {
            map.put("recognised", new TreeMap<>(Map.of("sureness", ValueType.choiceName(recognition.sureness()),
                    "basis", words.problem(recognition.basis()))));
        }
        map.put("outcome", ValueType.choiceName(one.outcome()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        one.preview().counts().forEach((each, count) -> counts.put(ValueType.choiceName(each), count));
        map.put("cells", counts);
        map.put("taken", one.taken());
        List<String> messages = new ArrayList<>(one.preview().messages().stream().map(words::problem).toList());
        for (CellComparison cell : one.preview().cells()) {
            if (cell.problem() != null) {
                messages.add(cell.place() + " " + cell.code() + " " + cell.name() + ": "
                        + words.problem(cell.problem()));
            }
        }
        map.put("messages", messages);
        map.put("questions", one.preview().questions().stream().map(question -> question(question, words)).toList());
        map.put("evidence", one.preview().evidence().stream().map(TakenInReport::offer).toList());
        map.put("remarks", one.preview().remarks().stream().map(remark -> RemarkTexts.map(ValueType.choiceName(remark.where()),
                remark.placed(), remark.code(), remark.column(), remark.title(), remark.author(), remark.text())).toList());
        if (cells) {
            map.put("comparison", one.preview().cells().stream().filter(c -> c.outcome() != CellCase.UNCHANGED
                    || decided.taken().containsKey(c.key()) || decided.choices().containsKey(c.key()))
                    .map(c -> cell(c, decided)).toList());
        }
        if (one.committed() != null) {
            map.put("changeSet", one.committed().changeSet().id().toString());
        }
        if (sentBack != null) {
            map.put("sentBack", sentBack.toString());
        }
        if (reply != null) {
            map.put("reply", reply.marked().toString());
            map.put("letter", reply.letter().toString());
        }
        return map;
    }

    private static Map<String, Object> question(ReturnQuestion question, Words words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", question.key());
        map.put("text", words.problem(question.text()));
        map.put("cells", question.cells());
        Map<String, String> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option.answer(), words.problem(option.label())));
        map.put("options", options);
        return map;
    }

    private static Map<String, Object> offer(EvidenceOffer offer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", offer.code());
        map.put("label", offer.label());
        map.put("place", offer.place());
        map.put("source", offer.file() != null ? "file" : offer.picture() != null ? "picture" : "link");
        return map;
    }

    private static Map<String, Object> cell(CellComparison cell, Decided decided) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", cell.place().toString());
        map.put("code", cell.code());
        map.put("column", cell.column().key());
        map.put("case", ValueType.choiceName(cell.outcome()));
        map.put("sent", cell.sent());
        map.put("ours", cell.ours());
        map.put("theirs", cell.theirs());
        map.put("written", cell.written());
        CellChoice choice = decided.choices().get(cell.key());
        if (choice != null) {
            map.put("decided", switch (choice) {
                case CellChoice.TakeTheirs _ -> "take";
                case CellChoice.KeepOurs _ -> "keep";
                case CellChoice.Use _ -> "use";
            });
        }
        Decided.Took took = decided.taken().get(cell.key());
        if (took != null) {
            map.put("before", took.before());
            map.put("now", took.after());
        }
        return map;
    }
}
