package gangmu.usecase.workspace;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Snapshot;
import gangmu.changes.Stamp;
import gangmu.evidence.EvidenceStore;
import gangmu.storage.PastFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A workspace without a database, so that laws can be tried on many: the journal as a list, and what its filters mean in
 * the plainest words. {@code JournalOnDiskTest} holds the real one against it. It can be opened again and again.
 */
public final class MemoryWorkspace implements Storage.Opened, Journal {
    private final List<ChangeSet> sets = new ArrayList<>();
    private UUID copy = UUID.randomUUID();
    private final Path folder;
    private final @Nullable EvidenceStore evidence;
    private Snapshot now = Snapshot.empty();
    private boolean open;

    /** Empty, and without a place for files of evidence. */
    public MemoryWorkspace() {
        this.folder = Path.of("memory");
        this.evidence = null;
    }

    public MemoryWorkspace(Path folder, EvidenceStore evidence) {
        this.folder = folder;
        this.evidence = evidence;
    }

    /** All change sets of another one, which is the same plan but another copy of it. */
    public synchronized MemoryWorkspace with(MemoryWorkspace other) {
        sets.addAll(other.changeSets());
        now = other.snapshot();
        return this;
    }

    /** As if its folder had been copied by hand and nobody had noticed. */
    public synchronized MemoryWorkspace asTwinOf(MemoryWorkspace other) {
        copy = other.copy;
        return with(other);
    }

    /** This one, which nobody else may have open meanwhile: two would not see each other's edits. */
    public synchronized MemoryWorkspace opened() {
        if (open) {
            throw new IllegalStateException("opened twice: " + folder);
        }
        open = true;
        return this;
    }

    /** From the oldest to the newest. */
    public synchronized List<ChangeSet> changeSets() {
        return List.copyOf(sets);
    }

    /** An empty workspace whose clock moves on by six hours with every look. */
    public static Workspace open() {
        return new Workspace(new MemoryWorkspace(), ticking(), UUID::randomUUID, "tester");
    }

    /** A clock that moves on by six hours with every look. */
    public static Clock ticking() {
        return new Clock() {
            private Instant now = Instant.parse("2023-01-01T00:00:00Z");

            @Override
            public ZoneId getZone() {
                return ZoneOffset.ofHours(8);
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public synchronized Instant instant() {
                now = now.plusSeconds(6 * 3600);
                return now;
            }
        };
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public synchronized Snapshot snapshot() {
        return now;
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public EvidenceStore evidence() {
        if (evidence == null) {
            throw new UnsupportedOperationException();
        }
        return evidence;
    }

    @Override
    public UUID copy() {
        return copy;
    }

    @Override
    public synchronized long clock() {
        return sets.stream().mapToLong(set -> set.stamp().clock()).max().orElse(0);
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public Storage.BackupState backups() {
        return new Storage.BackupState(Optional.empty(), Optional.empty());
    }

    @Override
    public Instant backup(Path file, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean past() {
        return false;
    }

    @Override
    public Storage.Opened at(Snapshot then, long position, Instant moment) {
        return new PastFolder(this, then, position, moment);
    }

    @Override
    public Optional<Instant> asOf() {
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        open = false;
    }

    @Override
    public synchronized long append(ChangeSet set) {
        now = now.apply(set.changes());
        sets.add(set);
        return sets.size();
    }

    @Override
    public synchronized long position() {
        return sets.size();
    }

    private synchronized List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            all.add(new Entry(i + 1, sets.get(i)));
        }
        return all;
    }

    @Override
    public void since(long position, Consumer<Entry> reader) {
        all().stream().filter(entry -> entry.position() > position).forEach(reader);
    }

    @Override
    public List<Heading> headings(JournalFilter filter, long before, int most) {
        return wanted(filter, before, most).stream().map(Heading::of).toList();
    }

    private List<Entry> wanted(JournalFilter filter, long before, int most) {
        return all().reversed().stream().filter(entry -> entry.position() < before)
                .filter(entry -> !filter.wanted(entry.changeSet()).isEmpty()).limit(most).toList();
    }

    @Override
    public List<Entry> entries(JournalFilter filter, long before, int most) {
        return wanted(filter, before, most).stream().map(entry -> {
            ChangeSet set = entry.changeSet();
            return new Entry(entry.position(),
                    new ChangeSet(set.id(), set.stamp(), set.origin(), set.undoes(), filter.wanted(set)));
        }).toList();
    }

    @Override
    public @Nullable Entry find(UUID changeSet) {
        return all().stream().filter(entry -> entry.changeSet().id().equals(changeSet)).findFirst().orElse(null);
    }

    @Override
    public long positionAt(Instant moment, Instant now) {
        return all().stream().filter(entry -> entry.changeSet().stamp().at().isAfter(moment)
                && !entry.changeSet().stamp().at().isAfter(now)).findFirst().map(e -> e.position() - 1)
                .orElse(position());
    }

    @Override
    public Map<UUID, Long> clocks() {
        return all().stream().map(entry -> entry.changeSet().stamp())
                .collect(Collectors.toMap(Stamp::copy, Stamp::clock, Math::max));
    }

    @Override
    public List<String> authors() {
        return all().stream().map(entry -> entry.changeSet().stamp().author()).distinct().sorted().toList();
    }

    @Override
    public List<UUID> removedWith(Field<UUID> field, UUID target) {
        return all().stream().flatMap(entry -> entry.changeSet().changes().stream())
                .filter(change -> change instanceof Change.Remove remove && remove.kind() == field.kind()
                        && target.equals(remove.entity().get(field)))
                .map(Change::id).distinct().collect(Collectors.toList());
    }
}
