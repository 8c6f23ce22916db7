package gangmu.storage;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Journal;
import gangmu.changes.Snapshot;
import gangmu.evidence.ContentHash;
import gangmu.evidence.Evidence;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the kept files that no piece of evidence and no return names any more, and throws them away after a time. */
final class Sweep {
    /** So long a file stays after nothing names it any more. */
    private static final Duration GRACE = Duration.ofDays(30);
    private final HashedFiles files;

    Sweep(HashedFiles files) {
        this.files = files;
    }

    /** The last that the journal says of a file. */
    private record Mention(String name, Instant at) {
    }

    List<Storage.Unlinked> find(Snapshot snapshot, Journal journal, Instant now) throws IOException {
        Set<Path> linked = new HashSet<>();
        snapshot.forEach(Evidence.KIND, entity -> {
            String hash = new Evidence(entity).hash();
            if (hash != null) {
                linked.add(files.place(hash));
            }
        });
        snapshot.forEach(ReceivedReturn.KIND, entity -> {
            String hash = hash(entity);
            if (hash != null) {
                linked.add(files.place(hash));
            }
        });
        Map<Path, Mention> mentioned = new HashMap<>();
        journal.since(0, entry -> {
            for (Change change : entry.changeSet().changes()) {
                Entity entity = entity(change);
                String hash = entity == null ? null : hash(entity);
                if (entity != null && hash != null) {
                    mentioned.put(files.place(hash), new Mention(entity.kind() == Evidence.KIND
                            ? new Evidence(entity).fileName() : new ReceivedReturn(entity).fileName(),
                            entry.changeSet().stamp().at()));
                }
            }
        });
        List<Storage.Unlinked> found = new ArrayList<>();
        for (Path file : files.all()) {
            if (!linked.contains(file)) {
                Mention mention = mentioned.get(file);
                Instant since = mention == null ? Files.getLastModifiedTime(file).toInstant() : mention.at();
                found.add(new Storage.Unlinked(file, Files.size(file), mention == null ? "" : mention.name(), since,
                        since.plus(GRACE).isBefore(now)));
            }
        }
        return found;
    }

    private static boolean isKept(Change change) {
        return change.kind() == Evidence.KIND || change.kind() == ReceivedReturn.KIND;
    }

    private static @Nullable Entity entity(Change change) {
        return switch (change) {
            case Change.Add add when isKept(add) -> add.entity();
            case Change.Remove remove when isKept(remove) -> remove.entity();
            default -> null;
        };
    }

    private static @Nullable String hash(Entity entity) {
        String hash = entity.get(entity.kind() == Evidence.KIND ? Evidence.HASH : ReceivedReturn.HASH);
        return ContentHash.is(hash) ? hash : null;
    }
}
