package gangmu.cli.ledgers;

import gangmu.changes.Naming;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.plan.Plan;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.planworkbook.UpdateFromPlan;
import gangmu.usecase.workspace.Committed;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what came back in a plan workbook; for machines in the form in which ledgers are told of. */
final class PlanWorkbookReport {
    private final Console console;
    private final Words words;
    private final Plan plan;
    private final UpdateFromPlan.Compared compared;
    private final FieldTexts texts;

    PlanWorkbookReport(Console console, Snapshot snapshot, Plan plan, UpdateFromPlan.Compared compared) {
        this.console = console;
        this.words = console.words();
        this.plan = plan;
        this.compared = compared;
        this.texts = new FieldTexts(snapshot, plan.id());
    }

    void say() {
        long theirs = compared.cells().stream().filter(cell -> cell.kase() == UpdateFromPlan.Case.THEIRS).count();
        console.say("cli.ledger.counts", compared.added().size(), theirs);
        compared.added().forEach(entity -> console.say("cli.added", words.kind(entity.kind()), Naming.full(entity)));
        for (UpdateFromPlan.Cell cell : compared.cells()) {
            String field = FieldWords.name(words, cell.field());
            switch (cell.kase()) {
                case THEIRS -> console.say("cli.ledger.change", Naming.full(cell.entity()), field,
                        texts.writeValue(cell.field(), cell.ours()), texts.writeValue(cell.field(), cell.theirs()));
                case CONFLICT -> console.warn("cli.ledger.conflict", Naming.full(cell.entity()), field,
                        texts.writeValue(cell.field(), cell.ours()), texts.writeValue(cell.field(), cell.theirs()));
                case OURS -> {
                    // Only we changed it: there is nothing to decide.
                }
            }
        }
        console.tellFew(compared.notes());
        if (!compared.gone().isEmpty()) {
            console.warn("cli.ledger.gone", compared.gone().stream().map(Naming::full).collect(Collectors.joining("\u3001")));
        }
    }

    Map<String, Object> asMap(boolean preview, @Nullable Committed committed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("preview", preview);
        map.put("plan", LedgerReport.ordered("name", plan.name(), "start", plan.start().toString(), "end", plan.end().toString()));
        map.put("files", List.of(compared.file().toString()));
        map.put("new", compared.added().stream().map(entity -> LedgerReport.ordered("kind", entity.kind().name(), "id",
                entity.id().toString(), "name", Naming.full(entity))).toList());
        List<Map<String, Object>> changed = new ArrayList<>();
        for (UpdateFromPlan.Cell cell : compared.cells()) {
            changed.add(LedgerReport.ordered("kind", cell.entity().kind().name(), "id", cell.entity().id().toString(), "name",
                    Naming.full(cell.entity()), "field", cell.field().name(), "case", ValueType.choiceName(cell.kase()),
                    "imported", texts.writeValue(cell.field(), cell.exported()), "ours", texts.writeValue(cell.field(), cell.ours()),
                    "theirs", texts.writeValue(cell.field(), cell.theirs())));
        }
        map.put("changed", changed);
        map.put("gone", compared.gone().stream().map(each -> LedgerReport.ordered("kind", each.kind().name(), "id", each.id().toString(),
                "name", Naming.full(each))).toList());
        map.put("remarks", compared.notes().stream().map(note -> LedgerReport.ordered("code", note.code(), "message", words.problem(note)))
                .toList());
        map.put("changeSet", committed == null ? null : committed.changeSet().id().toString());
        map.put("changes", committed == null ? 0 : committed.changeSet().changes().size());
        return map;
    }
}
