package gangmu.cli;

import gangmu.changes.ValueType;
import gangmu.returns.Acceptance;
import gangmu.returns.CellCase;
import gangmu.returns.CellComparison;
import gangmu.returns.ReturnHints;
import gangmu.returns.ReturnOutcome;
import gangmu.usecase.Progress;
import gangmu.usecase.TakeInReturn;
import gangmu.usecase.TakenIn;
import gangmu.usecase.Workspace;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu take-in WORKSPACE FILE|DIR…}: compares returns, and takes in what is accepted. */
@Command(name = "take-in")
final class TakeInCommand extends WorkspaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "returns")
    private @Nullable List<Path> files;

    @Option(names = "--accept", paramLabel = "none|safe|theirs", defaultValue = "none", descriptionKey = "accept")
    private Acceptance accept = Acceptance.NONE;

    @Option(names = "--cells", descriptionKey = "cells")
    private boolean cells;

    @Override
    int run(Workspace workspace) {
        List<Map<String, Object>> all = new ArrayList<>();
        boolean[] refused = {false};
        TakeInReturn takeIn = new TakeInReturn(workspace, gangmu().adapters().returnWorkbooks());
        takeIn.takeIn(TakeInReturn.files(Objects.requireNonNull(files)), ReturnHints.NONE, accept, Progress.NONE,
                one -> {
                    refused[0] |= one.outcome() == ReturnOutcome.REFUSED
                            || one.outcome() == ReturnOutcome.NEEDS_ANSWER;
                    if (json()) {
                        all.add(asMap(one));
                    } else {
                        say(one);
                    }
                });
        if (json()) {
            console().json(Map.of("files", all));
        }
        return refused[0] ? Gangmu.TOLD : 0;
    }

    private void say(TakenIn one) {
        Words words = console().words();
        Map<CellCase, Integer> counts = one.preview().counts();
        console().say("cli.take-in-line", String.valueOf(one.preview().file().getFileName()),
                Objects.requireNonNullElse(one.preview().unitName(), ""),
                words.get("cli.outcome." + ValueType.choiceName(one.outcome())), counts.get(CellCase.THEIRS),
                counts.get(CellCase.CONFLICT), counts.get(CellCase.ASKED), counts.get(CellCase.REFUSED), one.taken());
        one.preview().messages().forEach(message -> console().err().println("  " + words.problem(message)));
    }

    private Map<String, Object> asMap(TakenIn one) {
        Words words = console().words();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", one.preview().file().toString());
        map.put("unit", one.preview().unitName());
        map.put("period", one.preview().periodName());
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
        if (cells) {
            map.put("comparison", one.preview().cells().stream().filter(c -> c.outcome() != CellCase.UNCHANGED)
                    .map(TakeInCommand::cell).toList());
        }
        if (one.committed() != null) {
            map.put("changeSet", one.committed().changeSet().id().toString());
        }
        return map;
    }

    private static Map<String, Object> cell(CellComparison cell) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", cell.place().toString());
        map.put("code", cell.code());
        map.put("column", cell.column().key());
        map.put("case", ValueType.choiceName(cell.outcome()));
        map.put("sent", cell.sent());
        map.put("ours", cell.ours());
        map.put("theirs", cell.theirs());
        map.put("written", cell.written());
        return map;
    }
}
