package gangmu.evidence;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds of evidence: a piece has a title or a file, is linked to a thing once, and what is written down as the hash of
 * its file is one.
 */
public final class EvidenceRules implements Rule {
    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Change change : changes) {
            Entity entity = after.find(change.ref());
            if (entity == null) {
                continue;
            }
            if (change.kind() == Evidence.KIND && new Evidence(entity).title().isBlank()) {
                throw Refusal.required(Evidence.TITLE);
            }
            if (change.kind() == Evidence.KIND) {
                checkHash(before.find(change.ref()), entity);
            }
            if (change.kind() == EvidenceLink.KIND) {
                checkLinkedOnce(after, new EvidenceLink(entity));
            }
        }
    }

    /** What an older program let in stays as it is; it counts as none. */
    private static void checkHash(@Nullable Entity before, Entity after) {
        String hash = after.get(Evidence.HASH);
        boolean known = before != null && Objects.equals(hash, before.get(Evidence.HASH));
        if (hash != null && !known && !ContentHash.is(hash)) {
            throw Refusal.of("evidence.no-hash", hash);
        }
    }

    private static void checkLinkedOnce(Snapshot after, EvidenceLink link) {
        for (Entity other : after.where(EvidenceLink.TARGET, link.target())) {
            EvidenceLink another = new EvidenceLink(other);
            if (!another.id().equals(link.id()) && another.evidence().equals(link.evidence())
                    && Objects.equals(another.period(), link.period())) {
                throw Refusal.of("evidence.linked-already");
            }
        }
    }

    /** The evidence linked to an item or indicator, by title. */
    public static List<Evidence> evidenceOf(Snapshot snapshot, UUID target) {
        return snapshot.where(EvidenceLink.TARGET, target).stream()
                .map(link -> snapshot.find(Evidence.KIND, new EvidenceLink(link).evidence()))
                .filter(Objects::nonNull).distinct().map(Evidence::new)
                .sorted(Comparator.comparing(Evidence::title).thenComparing(e -> e.id().toString())).toList();
    }

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(Evidence.KIND, EvidenceLink.KIND);
    }
}
