package gangmu.cli.history;

import gangmu.changes.Change;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Refusal;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.content.EditDetail;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.history.ChangeTexts;
import gangmu.usecase.history.HistoryQuery;
import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu history WORKSPACE [CODE]}: the newest change sets, of the whole workspace or as far as is asked for. */
@Command(name = "history")
final class HistoryCommand extends WorkspaceCommand {
    private static final int SHOWN_CHANGES = 200;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "code", defaultValue = "")
    private String code = "";

    @Option(names = "--item", paramLabel = "CODE", descriptionKey = "history-item", defaultValue = "")
    private String item = "";

    @Option(names = "--field", paramLabel = "FIELD", descriptionKey = "history-field", defaultValue = "")
    private String field = "";

    @Option(names = "--person", paramLabel = "NAME", descriptionKey = "history-person", defaultValue = "")
    private String person = "";

    @Option(names = "--import", arity = "0..1", fallbackValue = "", paramLabel = "FILE", descriptionKey = "history-import")
    private @Nullable String imported;

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "history-since")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "history-until")
    private @Nullable LocalDate until;

    @Option(names = "--most", paramLabel = "N", defaultValue = "50", descriptionKey = "most")
    private int most;

    @Override
    protected boolean onlyLooks() {
        return true;
    }

    @Override
    protected int run(Workspace workspace) {
        if (most < 1) {
            throw Refusal.of("history.most", most);
        }
        boolean any = !PlanTree.plans(workspace.snapshot()).isEmpty();
        Plan plan = any ? PlanChoice.plan(workspace.snapshot(), planName()) : null;
        JournalFilter filter = new HistoryQuery(item.isEmpty() ? code : item, HistoryQuery.fields(field), person, "",
                imported, since, until).filter(workspace, plan);
        List<Journal.Heading> headings = workspace.journal().headings(filter, Long.MAX_VALUE, most);
        if (json()) {
            UUID ofPlan = plan == null ? new UUID(0, 0) : plan.id();
            List<List<Change>> changes = workspace.journal().entries(filter, Long.MAX_VALUE, most).stream()
                    .map(entry -> entry.changeSet().changes()).toList();
            ChangeTexts texts = new ChangeTexts(workspace.snapshot(), ofPlan,
                    changes.stream().flatMap(List::stream).toList());
            List<Map<String, Object>> shown = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                Map<String, Object> map = ChangeJson.heading(headings.get(i));
                map.put("changes", changes.get(i).stream().limit(SHOWN_CHANGES)
                        .map(change -> ChangeJson.change(change, texts)).toList());
                shown.add(map);
            }
            console().json(shown);
            return 0;
        }
        for (Journal.Heading heading : headings) {
            EditDetail edit = EditDetail.of(heading.origin().detail());
            console().say("cli.history-line", Long.toString(heading.position()), gangmu().shown(heading.stamp().at()),
                    heading.stamp().author(), console().words().get("action." + heading.origin().action()),
                    edit.about() + ChangeJson.field(console(), edit.field()), heading.changeCount(),
                    heading.id().toString());
        }
        return 0;
    }
}
