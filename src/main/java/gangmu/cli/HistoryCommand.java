package gangmu.cli;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.plan.Plan;
import gangmu.usecase.FieldTexts;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu history WORKSPACE [CODE]}: the newest change sets, of the whole workspace or of one item. */
@Command(name = "history")
final class HistoryCommand extends WorkspaceCommand {
    private static final int SHOWN_CHANGES = 200;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @Option(names = "--most", paramLabel = "N", defaultValue = "50", descriptionKey = "most")
    private int most;

    @Override
    boolean onlyLooks() {
        return true;
    }

    @Override
    int run(Workspace workspace) {
        Journal journal = workspace.journal();
        Plan plan = plan(workspace);
        List<Journal.Entry> entries = code == null ? journal.latest(Long.MAX_VALUE, most)
                : journal.touching(PlanChoice.byCode(workspace.snapshot(), plan, code).id(), most);
        FieldTexts texts = new FieldTexts(workspace.snapshot(), plan.id());
        if (json()) {
            console().json(entries.stream().map(entry -> asMap(entry, texts)).toList());
            return 0;
        }
        for (Journal.Entry entry : entries) {
            ChangeSet set = entry.changeSet();
            console().say("cli.history-line", Long.toString(entry.position()), set.stamp().at().toString(),
                    set.stamp().author(), console().words().get("action." + set.origin().action()),
                    set.origin().detail(), set.changes().size(), set.id().toString());
        }
        return 0;
    }

    private static Map<String, Object> asMap(Journal.Entry entry, FieldTexts texts) {
        ChangeSet set = entry.changeSet();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("position", entry.position());
        map.put("changeSet", set.id().toString());
        map.put("at", set.stamp().at().toString());
        map.put("author", set.stamp().author());
        map.put("copy", set.stamp().copy().toString());
        map.put("clock", set.stamp().clock());
        map.put("action", set.origin().action());
        map.put("detail", set.origin().detail());
        if (set.undoes() != null) {
            map.put("undoes", set.undoes().toString());
        }
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Change change : set.changes().subList(0, Math.min(SHOWN_CHANGES, set.changes().size()))) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", change.kind().name());
            one.put("id", change.id().toString());
            switch (change) {
                case Change.Add add -> one.put("added", FieldTexts.label(add.entity()));
                case Change.Remove remove -> one.put("removed", FieldTexts.label(remove.entity()));
                case Change.Set value -> {
                    one.put("field", value.field().name());
                    one.put("before", texts.writeValue(value.field(), value.before()));
                    one.put("after", texts.writeValue(value.field(), value.after()));
                }
            }
            changes.add(one);
        }
        map.put("changeCount", set.changes().size());
        map.put("changes", changes);
        return map;
    }
}
