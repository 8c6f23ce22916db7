package gangmu.usecase.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.merging.ArrivedChanges;
import gangmu.merging.ChangePackage;
import gangmu.merging.OpenDifference;
import gangmu.merging.PackageFiles;
import gangmu.merging.Reach;
import gangmu.merging.Sharing;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in packages 变更包 of other copies: seen first, then done as one change set that can be undone. */
public final class MergePackage {
    private final Workspace workspace;
    private final PackageFiles files;

    public MergePackage(Workspace workspace, PackageFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * What a package would bring, or brought.
     *
     * @param news its change sets that were not known here
     * @param before the plan as it is without it
     * @param changes what becomes of the plan, and the differences that arise
     * @param outside what people call the things that the sender edited outside the part that it is meant to edit
     */
    public record Preview(ChangePackage content, List<ChangeSet> news, Snapshot before, List<Change> changes, List<String> outside) {
        /** The differences that arise. */
        public List<OpenDifference> differences() {
            return changes.stream().filter(change -> change instanceof Change.Add && change.kind() == OpenDifference.KIND)
                    .map(change -> new OpenDifference(((Change.Add) change).entity())).toList();
        }

        /** What else changes in the plan. */
        public List<Change> ofPlan() {
            return changes.stream().filter(change -> change.kind() != OpenDifference.KIND && !Sharing.isLocal(change.kind())).toList();
        }
    }

    /** A merge that is done. */
    public record Merged(Preview preview, @Nullable Committed committed) {
    }

    /**
     * What a package would bring; nothing is changed.
     *
     * @throws Refusal {@code package.*}: the plan is as it was
     */
    public Preview preview(Path file, char @Nullable [] password) {
        try (PackageFiles.Opened opened = files.open(file, password)) {
            return preview(file, opened.content());
        }
    }

    private Preview preview(Path file, ChangePackage content) {
        refuse(file, content);
        Reach known = workspace.reach();
        List<ChangeSet> news = content.changeSets().stream().filter(set -> !known.holds(set.stamp())).toList();
        Snapshot before = workspace.snapshot();
        return new Preview(content, news, before, workspace.previewTakeIn(content.changeSets()),
                new EditedPart(before, content.name(content.sender()).part()).outside(news.stream()
                        .filter(set -> set.stamp().copy().equals(content.sender())).toList()));
    }

    /**
     * Takes a package in: its evidence first, then all its change sets at once. Where all of it is known, nothing is changed.
     *
     * @throws Refusal {@code package.*}: the plan is as it was
     */
    public Merged merge(Path file, char @Nullable [] password) {
        try (PackageFiles.Opened opened = files.open(file, password)) {
            ChangePackage content = opened.content();
            Preview preview = preview(file, content);
            if (!preview.news().isEmpty()) {
                opened.storeEvidence(workspace.evidence());
            }
            Origin origin = new Origin(preview.news().isEmpty() ? Sharing.NOTE : "merge",
                    MakePackage.name(content, content.sender()));
            Committed committed = Workspace.await(workspace.takeIn(origin, content.changeSets(), draft -> {
                content.copies().forEach((copy, name) -> {
                    if (!copy.equals(workspace.copy())) {
                        Copies.note(draft, copy, name, null);
                    }
                });
                if (!content.sender().equals(workspace.copy())) {
                    Copies.note(draft, content.sender(), content.name(content.sender()), content.reach());
                }
            }));
            return new Merged(preview, committed);
        }
    }

    private void refuse(Path file, ChangePackage content) {
        if (!content.plan().equals(Copies.plan(workspace))) {
            throw Refusal.of("package.another-plan", file.toString());
        }
        Reach known = workspace.reach();
        String gap = content.after().clocks().entrySet().stream().filter(each -> known.of(each.getKey()) < each.getValue())
                .map(each -> MakePackage.name(content, each.getKey()) + " " + (known.of(each.getKey()) + 1) + "\u2013" + each.getValue())
                .sorted().collect(Collectors.joining(", "));
        if (!gap.isEmpty()) {
            throw Refusal.of("package.gap", file.toString(), MakePackage.name(content, content.sender()), gap);
        }
        refuseStrangers(file, content, known);
    }

    /** Two folders that were edited under one copy's id give their change sets the same stamps. */
    private void refuseStrangers(Path file, ChangePackage content, Reach known) {
        List<ChangeSet> unheard = content.changeSets().stream().filter(set -> known.holds(set.stamp()))
                .filter(set -> workspace.journal().find(set.id()) == null).toList();
        if (!unheard.isEmpty()) {
            Set<UUID> arrived = new HashSet<>();
            ArrivedChanges.read(workspace.snapshot().all(ArrivedChanges.KIND), Kinds.LINES).forEach(set -> arrived.add(set.id()));
            unheard.stream().filter(set -> !arrived.contains(set.id())).findFirst().ifPresent(set -> {
                throw Refusal.of("package.same-copy", file.toString(), MakePackage.name(content, set.stamp().copy()));
            });
        }
    }
}
