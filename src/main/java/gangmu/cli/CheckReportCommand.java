package gangmu.cli;

import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.usecase.CheckReport;
import gangmu.usecase.CheckReport.Checked;
import gangmu.usecase.CheckReport.Discrepancy;
import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu check-report DRAFT.docx WORKSPACE}: figures of an edited draft that no longer agree; then 1. */
@Command(name = "check-report")
final class CheckReportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "DRAFT.docx", descriptionKey = "draft")
    private @Nullable Path draft;

    @Parameters(index = "1", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--refresh", paramLabel = "FILE.docx", descriptionKey = "refresh")
    private @Nullable Path refreshed;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Gangmu program = Objects.requireNonNull(gangmu);
        try (Workspace workspace = new Workspace(program.unlocked(workspaceFolder(), () -> open(program)), program.clock(), program.ids(),
                System.getProperty("user.name", ""))) {
            return check(program.console(), new CheckReport(workspace, program.adapters().reportFiles()));
        }
    }

    private Path workspaceFolder() {
        return Objects.requireNonNull(folder).toAbsolutePath().normalize();
    }

    private Storage.Opened open(Gangmu program) {
        Path workspace = workspaceFolder();
        try {
            return program.adapters().storage().open(workspace, Progress.NONE);
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.in-use")) {
                throw refusal;
            }
            Storage.Opened opened = program.adapters().storage().openReadOnly(workspace, Progress.NONE);
            program.console().tell(refusal.problem());
            program.console().warn("cli.read-only", opened.asOf().map(Object::toString).orElse(""));
            return opened;
        }
    }

    private int check(Console console, CheckReport check) {
        Path file = Objects.requireNonNull(draft).toAbsolutePath().normalize();
        Checked checked = check.check(file, console.words()::get);
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("plan", checked.plan().name());
            map.put("period", checked.period().code());
            map.put("made", checked.made());
            map.put("figures", checked.figures());
            map.put("discrepancies", checked.discrepancies().stream().map(CheckReportCommand::asMap).toList());
            console.json(map);
        } else {
            checked.discrepancies().forEach(one -> console.say("cli.discrepancy." + ValueType.choiceName(one.kind()),
                    one.place(), one.name(), one.then(), one.inText(), one.now(), one.excerpt()));
            console.say("cli.report-checked", checked.figures(), checked.discrepancies().size());
        }
        if (refreshed != null) {
            int changed = check.refresh(file, console.words()::get, refreshed);
            console.warn("cli.report-refreshed", refreshed.toAbsolutePath().normalize().toString(), changed);
        }
        return checked.discrepancies().isEmpty() ? 0 : Gangmu.TOLD;
    }

    private static Map<String, Object> asMap(Discrepancy one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", ValueType.choiceName(one.kind()));
        map.put("key", one.key());
        map.put("name", one.name());
        map.put("then", one.then());
        map.put("inText", one.inText());
        map.put("now", one.now());
        map.put("place", one.place());
        map.put("excerpt", one.excerpt());
        return map;
    }
}
