package gangmu.cli.plan;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.cli.command.LookingCommand;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu entries WORKSPACE [KIND]}: problems, opportunities, measures, opinions, terms, layouts. */
@Command(name = "entries")
final class EntriesCommand extends LookingCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "KIND", descriptionKey = "entry-kind")
    private @Nullable String kindName;

    @Override
    protected int look(Workspace workspace) {
        Plan plan = plan(workspace);
        List<Kind> kinds = kindName == null ? EntryKinds.all() : List.of(EntryKinds.kind(kindName));
        FieldTexts texts = new FieldTexts(workspace.snapshot(), plan.id());
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Kind kind : kinds) {
            int number = 0;
            for (Entity entry : Entries.of(workspace.snapshot(), plan.id(), kind)) {
                number++;
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("kind", EntryKinds.name(kind));
                one.put("number", number);
                one.put("id", entry.id().toString());
                for (Field<?> field : kind.fields()) {
                    if (!field.name().equals("plan") && !field.name().equals("rank") && entry.get(field) != null) {
                        one.put(field.name(), texts.write(entry, field));
                    }
                }
                shown.add(one);
                if (!json()) {
                    console().say("cli.entry", EntryKinds.name(kind), number, texts.write(entry, Entries.main(kind)));
                }
            }
        }
        if (json()) {
            console().json(Map.of("entries", shown));
        }
        return 0;
    }
}
