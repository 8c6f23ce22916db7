package gangmu.usecase.editing;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.NaturalId;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.EvidenceStore;
import gangmu.evidence.FileNames;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attaching evidence: the files are stored first, then one change set says what they prove. */
public final class AttachEvidence {
    private final Workspace workspace;

    public AttachEvidence(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Attaches files to an item or indicator. A file whose content is known already is linked, not kept twice.
     *
     * @param target the item or indicator
     * @return what was committed, null where all of it was attached before
     * @throws gangmu.changes.Refusal {@code evidence.*} where a file cannot be read or kept: nothing is attached then
     */
    public @Nullable Committed attach(UUID target, List<Path> files, Progress progress) {
        return attach(List.of(target), files, progress);
    }

    /** As {@link #attach(UUID, List, Progress)}, to each of several items or indicators, as one change. */
    public @Nullable Committed attach(List<UUID> targets, List<Path> files, Progress progress) {
        List<Kept> kept = new ArrayList<>();
        for (Path file : files) {
            progress.at("attach", kept.size(), files.size());
            kept.add(new Kept(Objects.requireNonNull(file.getFileName()).toString(), workspace.evidence().store(file)));
        }
        return workspace.commit(Origin.of("attach", kept.stream().map(Kept::name).toList()), draft -> {
            for (Kept file : kept) {
                UUID piece = evidenceFor(draft, file);
                targets.forEach(target -> link(draft, piece, target));
            }
        });
    }

    /** A file in the store, and the name under which it was handed in. */
    public record Kept(String name, EvidenceStore.Stored stored) {
    }

    /** Drafts that a stored file proves something of an item or indicator. */
    public void link(Draft draft, Kept file, UUID target) {
        link(draft, evidenceFor(draft, file), target);
    }

    /** Drafts that a published source proves something of an item or indicator. */
    public void link(Draft draft, String address, UUID target) {
        UUID known = draft.now().all(Evidence.KIND).stream()
                .filter(entity -> address.equals(entity.get(Evidence.SOURCE_LINK))).map(Entity::id).findFirst()
                .orElse(null);
        UUID id = known == null ? NaturalId.free(draft.now(), workspace.ids(), Evidence.KIND, address) : known;
        if (known == null) {
            draft.add(Entity.blank(Evidence.KIND, id).with(Evidence.TITLE, address).with(Evidence.SOURCE_LINK, address));
        }
        link(draft, id, target);
    }

    private UUID evidenceFor(Draft draft, Kept file) {
        for (Entity known : draft.now().all(Evidence.KIND)) {
            if (file.stored().hash().equals(known.get(Evidence.HASH))) {
                return known.id();
            }
        }
        UUID id = NaturalId.free(draft.now(), workspace.ids(), Evidence.KIND, file.stored().hash());
        int dot = file.name().lastIndexOf('.');
        draft.add(Entity.blank(Evidence.KIND, id).with(Evidence.FILE_NAME, file.name())
                .with(Evidence.TITLE, dot > 0 ? file.name().substring(0, dot) : file.name())
                .with(Evidence.HASH, file.stored().hash()).with(Evidence.SIZE, file.stored().size()));
        return id;
    }

    /** Links a piece of evidence to one more item or indicator. */
    public @Nullable Committed link(UUID evidence, UUID target) {
        return link(evidence, List.of(target));
    }

    /** As {@link #link(UUID, UUID)}, to several, as one change. */
    public @Nullable Committed link(UUID evidence, List<UUID> targets) {
        return workspace.commit(new Origin("link", title(evidence)),
                draft -> targets.forEach(target -> link(draft, evidence, target)));
    }

    private void link(Draft draft, UUID evidence, UUID target) {
        if (links(draft.now(), evidence, target).isEmpty()) {
            draft.add(Entity.blank(EvidenceLink.KIND, workspace.ids().get()).with(EvidenceLink.EVIDENCE, evidence)
                    .with(EvidenceLink.TARGET, target));
        }
    }

    /** Takes the link away; the piece stays in the register for as long as somebody may want it. */
    public @Nullable Committed unlink(UUID evidence, UUID target) {
        return unlink(List.of(evidence), target);
    }

    /** As {@link #unlink(UUID, UUID)}, of several pieces, as one change. */
    public @Nullable Committed unlink(List<UUID> pieces, UUID target) {
        return workspace.commit(Origin.of("unlink", pieces.stream().map(this::title).toList()), draft -> {
            for (UUID piece : pieces) {
                for (Entity link : links(draft.now(), piece, target)) {
                    draft.remove(EvidenceLink.KIND, link.id());
                }
            }
        });
    }

    /**
     * Copies the kept file of a piece out to where a person wants it.
     *
     * @return the file that was written
     * @throws gangmu.changes.Refusal {@code evidence.no-file} where the piece is a link alone, {@code evidence.missing}, or
     *     {@code file.*} where it cannot be written
     */
    public Path copyOut(Evidence piece, Path out) {
        String hash = piece.hash();
        if (hash == null) {
            throw Refusal.of("evidence.no-file", piece.title());
        }
        Path kept = workspace.evidence().fileOf(hash);
        Path target = Files.isDirectory(out) ? out.resolve(FileNames.onDisk(piece.fileName())) : out;
        OutputFile.write(target, workspace.ids(), unfinished -> Files.copy(kept, unfinished));
        return target.toAbsolutePath().normalize();
    }

    private String title(UUID evidence) {
        Entity entity = workspace.snapshot().find(Evidence.KIND, evidence);
        return entity == null ? "" : new Evidence(entity).title();
    }

    private static List<Entity> links(Snapshot snapshot, UUID evidence, UUID target) {
        return snapshot.where(EvidenceLink.TARGET, target).stream()
                .filter(link -> evidence.equals(link.get(EvidenceLink.EVIDENCE))).toList();
    }
}
