package gangmu.cli.papers;

import gangmu.changes.ValueType;
import gangmu.cli.command.Subcommand;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.CheckReport.Discrepancy;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu check-report DRAFT.docx WORKSPACE}: figures of an edited draft that no longer agree; then 1. */
@Command(name = "check-report")
final class CheckReportCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "DRAFT.docx", descriptionKey = "draft")
    private @Nullable Path draft;

    @Parameters(index = "1", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--refresh", paramLabel = "FILE.docx", descriptionKey = "refresh")
    private @Nullable Path refreshed;

    @Option(names = "--confirm", paramLabel = "FILE.docx", descriptionKey = "confirm")
    private @Nullable Path confirmed;

    @Option(names = "--only", split = ",", paramLabel = "N", descriptionKey = "confirm-only")
    private List<Integer> only = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        try (Workspace workspace = open(whole(folder), true)) {
            return check(new CheckReport(workspace, gangmu().adapters().reportFiles()));
        }
    }

    private int check(CheckReport check) {
        Path file = whole(draft);
        Checked checked = check.check(file, console().words());
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("plan", checked.plan().name());
            map.put("period", checked.period().code());
            map.put("made", checked.made());
            map.put("figures", checked.figures());
            map.put("confirmed", checked.confirmed());
            map.put("sourcesLost", checked.sourcesLost());
            map.put("discrepancies", checked.discrepancies().stream().map(CheckReportCommand::asMap).toList());
            console().json(map);
        } else {
            for (int i = 0; i < checked.discrepancies().size(); i++) {
                Discrepancy one = checked.discrepancies().get(i);
                console().out().println((i + 1) + " " + console().words().get("cli.discrepancy." + ValueType.choiceName(one.kind()),
                        one.place(), one.name(), shown(one.then()), shown(one.inText()), shown(one.now()), one.excerpt()));
            }
            console().say("cli.report-checked", checked.figures(), checked.discrepancies().size());
            if (checked.confirmed() > 0) {
                console().say("cli.report-confirmations", checked.confirmed());
            }
            if (checked.sourcesLost()) {
                console().warn("report.sources-lost");
            }
        }
        if (confirmed != null) {
            List<Discrepancy> which = toConfirm(checked.discrepancies());
            check.confirm(file, console().words(), which, confirmed);
            console().warn("cli.report-confirmed", confirmed.toAbsolutePath().normalize().toString(),
                    which.stream().map(Discrepancy::sentence).filter(sentence -> !sentence.isEmpty()).distinct().count());
        }
        if (refreshed != null) {
            int changed = check.refresh(file, console().words(), refreshed);
            console().warn("cli.report-refreshed", refreshed.toAbsolutePath().normalize().toString(), changed);
        }
        return checked.discrepancies().isEmpty() ? 0 : TOLD;
    }

    /** What has no source, or what was asked for by its number. */
    private List<Discrepancy> toConfirm(List<Discrepancy> found) {
        return only.isEmpty() ? found.stream().filter(one -> one.kind() == CheckReport.Kind.UNSOURCED).toList()
                : only.stream().filter(number -> number >= 1 && number <= found.size()).map(number -> found.get(number - 1)).toList();
    }

    private String shown(String number) {
        return number.isEmpty() ? console().words().get("figure.no-value") : number;
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
        map.put("sentence", one.sentence());
        return map;
    }
}
