package gangmu.usecase.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Journal;
import gangmu.changes.Refusal;
import gangmu.evidence.ContentHash;
import gangmu.evidence.Evidence;
import gangmu.merging.ArrivedChanges;
import gangmu.merging.ChangePackage;
import gangmu.merging.KnownCopy;
import gangmu.merging.PackageFiles;
import gangmu.merging.Reach;
import gangmu.merging.Sharing;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a package 变更包 of what another copy is not known to have. */
public final class MakePackage {
    private static final int PAGE = 200;
    private final Workspace workspace;
    private final PackageFiles files;

    public MakePackage(Workspace workspace, PackageFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * What was written.
     *
     * @param left titles of the evidence whose files are not there, and could not come along
     */
    public record Made(ChangePackage content, List<String> left) {
    }

    /** Of which nothing is known: everything goes into the package. */
    public Reach ofNobody() {
        return Reach.NOTHING;
    }

    /** @throws Refusal {@code copy.unknown} */
    public Reach of(String copy) {
        return Copies.find(workspace, copy).reach();
    }

    /**
     * What every other copy is known to have.
     *
     * @throws Refusal {@code copy.none-known}
     */
    public Reach ofAllOthers() {
        return Copies.others(workspace).stream().map(KnownCopy::reach).reduce(Reach::shared)
                .orElseThrow(() -> Refusal.of("copy.none-known", workspace.folder().toString()));
    }

    /** @param known what the receiver has */
    public Made make(Path out, Reach known, char @Nullable [] password) {
        List<ChangeSet> sets = beyond(known);
        TreeMap<String, Long> evidence = new TreeMap<>();
        TreeMap<String, String> titles = new TreeMap<>();
        for (ChangeSet set : sets) {
            for (Change change : set.changes()) {
                noteEvidence(change, evidence, titles);
            }
        }
        ChangePackage content = new ChangePackage(Copies.plan(workspace), workspace.copy(), workspace.clock().instant(),
                workspace.author(), known, workspace.reach(), Copies.names(workspace.snapshot()), sets, evidence);
        List<String> left = new ArrayList<>();
        OutputFile.write(out, workspace.ids(), unfinished ->
                files.write(unfinished, content, workspace.evidence(), password)
                        .forEach(hash -> left.add(titles.getOrDefault(hash, hash))));
        return new Made(content, left);
    }

    private static void noteEvidence(Change change, TreeMap<String, Long> evidence, TreeMap<String, String> titles) {
        Entity piece = change instanceof Change.Add add && add.kind() == Evidence.KIND ? add.entity() : null;
        Object hash = piece != null ? piece.get(Evidence.HASH)
                : change instanceof Change.Set set && set.field() == Evidence.HASH ? set.after() : null;
        if (hash instanceof String text && ContentHash.is(text)) {
            evidence.put(text, 0L);
            titles.put(text, piece == null ? text : piece.orElse(Evidence.TITLE, text));
        }
    }

    private List<ChangeSet> beyond(Reach known) {
        List<ChangeSet> sets = new ArrayList<>(ArrivedChanges.read(workspace.snapshot().all(ArrivedChanges.KIND), Kinds.LINES).stream()
                .filter(set -> !known.holds(set.stamp())).toList());
        // The clock of the journal only goes forward: nothing before the earliest that is lacking need be read.
        long earliest = workspace.journal().clocks().entrySet().stream().filter(each -> each.getValue() > known.of(each.getKey()))
                .mapToLong(each -> known.of(each.getKey())).min().orElse(Long.MAX_VALUE);
        for (long before = Long.MAX_VALUE; ; ) {
            List<Journal.Entry> page = workspace.journal().latest(before, PAGE);
            for (Journal.Entry entry : page) {
                if (!known.holds(entry.changeSet().stamp()) && Sharing.isShared(entry.changeSet())) {
                    sets.add(entry.changeSet());
                }
            }
            if (page.isEmpty() || page.getLast().changeSet().stamp().clock() <= earliest) {
                sets.sort(Sharing.ORDER);
                return sets;
            }
            before = page.getLast().position();
        }
    }

    /** How a copy is called in what was made. */
    public static String name(ChangePackage content, UUID copy) {
        String name = content.name(copy).name();
        return name.isBlank() ? Objects.toString(copy).substring(0, 8) : name;
    }
}
