package gangmu.cli.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.cli.command.Passwords;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.merging.ChangePackage;
import gangmu.merging.OpenDifference;
import gangmu.usecase.merging.DecideDifferences;
import gangmu.usecase.merging.MakePackage;
import gangmu.usecase.merging.MergePackage;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.FieldWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gangmu merge WORKSPACE PACKAGE…}: takes in packages of other copies, in whatever order they are named, each as one change
 * set; with {@code --preview} it only says what each would bring.
 */
@Command(name = "merge")
final class MergeCommand extends WorkspaceCommand {
    private static final String GAP = "package.gap";
    private static final int SHOWN = 20;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PACKAGE", descriptionKey = "package")
    private List<Path> packages = List.of();

    @Option(names = "--preview", descriptionKey = "merge-preview")
    private boolean preview;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "package-password-file")
    private @Nullable Path passwordFile;

    @Override
    protected boolean onlyLooks() {
        return preview;
    }

    @Override
    protected int run(Workspace workspace) {
        Map<Path, Map<String, Object>> shown = new LinkedHashMap<>();
        Map<Path, Refusal> refused = new LinkedHashMap<>();
        List<Path> open = packages.stream().map(WorkspaceCommand::whole).distinct().collect(Collectors.toCollection(ArrayList::new));
        // One that lacks another may fit once that is there, whatever the order in which they are named.
        for (boolean again = true; again;) {
            again = false;
            for (Path file : List.copyOf(open)) {
                try {
                    shown.put(file, preview ? previewed(workspace, file) : merged(workspace, file));
                    again = !preview;
                    refused.remove(file);
                    open.remove(file);
                } catch (Refusal refusal) {
                    refused.put(file, refusal);
                    if (preview || !refusal.problem().code().equals(GAP)) {
                        open.remove(file);
                    }
                }
            }
        }
        refused.forEach((file, refusal) -> {
            console().tell(refusal.problem());
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("file", file.toString());
            map.put("outcome", "refused");
            map.put("problem", console().words().problem(refusal.problem()));
            shown.put(file, map);
        });
        if (json()) {
            console().json(Map.of("packages", List.copyOf(shown.values())));
        }
        return refused.isEmpty() ? 0 : TOLD;
    }

    private <T> T unlocked(Function<char @Nullable [], T> work) {
        try {
            return work.apply(passwordFile == null ? null : Passwords.read(passwordFile));
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("package.password-needed")) {
                throw refusal;
            }
            return work.apply(console().askPassword("cli.package-password").orElseThrow(() -> refusal));
        }
    }

    private Map<String, Object> previewed(Workspace workspace, Path file) {
        MergePackage.Preview seen = unlocked(password -> merging(workspace).preview(file, password));
        return told(workspace, file, seen, seen.news().isEmpty() ? "known" : "previewed", null);
    }

    private Map<String, Object> merged(Workspace workspace, Path file) {
        MergePackage.Merged merged = unlocked(password -> merging(workspace).merge(file, password));
        MergePackage.Preview seen = merged.preview();
        return told(workspace, file, seen, seen.news().isEmpty() ? "known" : "merged", merged.committed());
    }

    private MergePackage merging(Workspace workspace) {
        return new MergePackage(workspace, gangmu().adapters().packageFiles());
    }

    private Map<String, Object> told(Workspace workspace, Path file, MergePackage.Preview seen, String outcome,
            @Nullable Committed committed) {
        ChangePackage content = seen.content();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.toString());
        map.put("outcome", outcome);
        map.put("from", MakePackage.name(content, content.sender()));
        map.put("made", content.made().toString());
        map.put("author", content.author());
        map.put("changeSets", content.changeSets().size());
        map.put("news", seen.news().size());
        Map<String, Long> authors = seen.news().stream().map(ChangeSet::stamp)
                .collect(Collectors.groupingBy(stamp -> stamp.author(), TreeMap::new, Collectors.counting()));
        map.put("authors", authors.entrySet().stream()
                .map(each -> Map.of("author", each.getKey(), "changeSets", each.getValue())).toList());
        map.put("added", count(seen, Change.Add.class));
        map.put("changed", count(seen, Change.Set.class));
        map.put("removed", count(seen, Change.Remove.class));
        List<DecideDifferences.Shown> differences = differences(workspace, seen);
        map.put("differences", differences.stream().map(each -> DifferenceMaps.map(workspace, each)).toList());
        map.put("outside", seen.outside());
        map.put("evidence", content.evidence().size());
        map.put("changeSet", committed == null ? null : committed.changeSet().id().toString());
        if (!json()) {
            say(file, seen, outcome, authors, differences, committed);
        }
        return map;
    }

    private static long count(MergePackage.Preview seen, Class<? extends Change> kind) {
        return seen.ofPlan().stream().filter(kind::isInstance).count();
    }

    /** Those that arise, seen against the plan as it would be. */
    private static List<DecideDifferences.Shown> differences(Workspace workspace, MergePackage.Preview seen) {
        Snapshot after = seen.before().apply(seen.changes());
        List<OpenDifference> arising = seen.differences();
        return new DecideDifferences(workspace).shown(after, arising, seen.content().changeSets());
    }

    private void say(Path file, MergePackage.Preview seen, String outcome, Map<String, Long> authors,
            List<DecideDifferences.Shown> differences, @Nullable Committed committed) {
        console().say("cli.merge-" + outcome, String.valueOf(file.getFileName()),
                MakePackage.name(seen.content(), seen.content().sender()), gangmu().shown(seen.content().made()), seen.news().size(),
                authors.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", ")));
        if (!seen.news().isEmpty()) {
            console().say("cli.merge-counts", count(seen, Change.Add.class), count(seen, Change.Set.class),
                    count(seen, Change.Remove.class), differences.size());
        }
        differences.stream().limit(SHOWN).forEach(each -> console().say("cli.merge-difference", each.subject(),
                each.field() == null ? "" : FieldWords.name(console().words(), each.field()), each.stands(), each.kept()));
        if (!seen.outside().isEmpty()) {
            console().warn("cli.merge-outside", seen.outside().size(), String.join(", ", seen.outside().stream().limit(SHOWN).toList()));
        }
        if (committed != null && !seen.news().isEmpty()) {
            console().say("cli.changed", committed.changeSet().changes().size(), committed.changeSet().id().toString());
        }
    }
}
