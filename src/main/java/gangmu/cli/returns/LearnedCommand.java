package gangmu.cli.returns;

import gangmu.changes.ValueType;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.returns.kept.LearnedWord;
import gangmu.usecase.returns.EditLearnedWords;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu learned WORKSPACE}: what was learned of the words in units' returns; corrected, forgotten. */
@Command(name = "learned")
final class LearnedCommand extends WorkspaceCommand {
    @Option(names = "--set", paramLabel = "ID=MEANING", descriptionKey = "learned-set")
    private @Nullable Map<UUID, String> set;

    @Option(names = "--forget", paramLabel = "ID", descriptionKey = "learned-forget")
    private @Nullable List<UUID> forget;

    @Override
    protected boolean onlyLooks() {
        return set == null && forget == null;
    }

    @Override
    protected int run(Workspace workspace) {
        EditLearnedWords learned = new EditLearnedWords(workspace);
        if (set != null) {
            set.forEach(learned::change);
        }
        if (forget != null) {
            forget.forEach(learned::forget);
        }
        List<LearnedWord> all = learned.all();
        if (json()) {
            console().json(Map.of("learned", all.stream().map(word -> asMap(word, learned)).toList()));
        } else {
            all.forEach(word -> console().say("cli.learned-line", word.id().toString(), learned.unitName(word),
                    word.written(), word.about() == LearnedWord.About.HEADER ? word.means() : learned.unitName(word)));
        }
        return 0;
    }

    private static Map<String, Object> asMap(LearnedWord word, EditLearnedWords learned) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", word.id().toString());
        map.put("unit", learned.unitName(word));
        map.put("about", ValueType.choiceName(word.about()));
        map.put("sheet", word.sheet() == null ? null : word.sheet().code());
        map.put("written", word.written());
        map.put("means", word.about() == LearnedWord.About.HEADER ? word.means() : null);
        return map;
    }
}
