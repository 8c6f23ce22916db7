package gangmu.storage;

import gangmu.changes.ChangeSet;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceStore;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open workspace as it stood at an earlier position of its journal, only to look at. */
public final class PastFolder implements Storage.Opened, Journal {
    private final Storage.Opened present;
    private final Snapshot then;
    private final long position;
    private final Instant moment;

    public PastFolder(Storage.Opened present, Snapshot then, long position, Instant moment) {
        this.present = present;
        this.then = then;
        this.position = position;
        this.moment = moment;
    }

    @Override
    public Path folder() {
        return present.folder();
    }

    @Override
    public Snapshot snapshot() {
        return then;
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public EvidenceStore evidence() {
        return present.evidence();
    }

    @Override
    public UUID copy() {
        return present.copy();
    }

    @Override
    public long clock() {
        return present.clock();
    }

    @Override
    public boolean readOnly() {
        return true;
    }

    @Override
    public boolean past() {
        return true;
    }

    @Override
    public Storage.Opened at(Snapshot earlier, long earlierPosition, Instant earlierMoment) {
        return new PastFolder(present, earlier, earlierPosition, earlierMoment);
    }

    @Override
    public Optional<Instant> asOf() {
        return Optional.of(moment);
    }

    @Override
    public Storage.BackupState backups() {
        return present.backups();
    }

    @Override
    public Instant backup(Path file, Progress progress) {
        throw Refusal.of("workspace.past");
    }

    /** The workspace itself stays open. */
    @Override
    public void close() {
    }

    @Override
    public long append(ChangeSet changeSet) {
        throw Refusal.of("workspace.past");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void since(long after, Consumer<Entry> reader) {
        present.journal().since(after, entry -> {
            if (entry.position() <= position) {
                reader.accept(entry);
            }
        });
    }

    @Override
    public List<Heading> headings(JournalFilter filter, long before, int most) {
        return present.journal().headings(filter, Math.min(before, position + 1), most);
    }

    @Override
    public List<Entry> entries(JournalFilter filter, long before, int most) {
        return present.journal().entries(filter, Math.min(before, position + 1), most);
    }

    @Override
    public @Nullable Entry find(UUID changeSet) {
        Entry found = present.journal().find(changeSet);
        return found == null || found.position() > position ? null : found;
    }

    @Override
    public long positionAt(Instant at, Instant now) {
        return Math.min(position, present.journal().positionAt(at, now));
    }

    @Override
    public Map<UUID, Long> clocks() {
        return present.journal().clocks();
    }

    @Override
    public List<String> authors() {
        return present.journal().authors();
    }

    @Override
    public List<UUID> removedWith(Field<UUID> field, UUID target) {
        return present.journal().removedWith(field, target);
    }
}
