package gangmu.storage;

import gangmu.changes.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside a database and bears witness to how far its journal went: the seal and the tail. What the tail holds
 * beyond the database is to be put there; what contradicts the database is damage, and then nothing is written.
 */
final class Witnesses {
    private final Seal.@Nullable Mark sealed;
    private final List<JournalTables.Sealed> tail;

    /** @param sealed how far the seal says that the journal goes, null where it says nothing */
    Witnesses(Seal.@Nullable Mark sealed, List<JournalTables.Sealed> tail) {
        this.sealed = sealed;
        this.tail = tail;
    }

    /**
     * What the tail holds after the end of a journal that is whole by itself.
     *
     * @throws Damage where the journal is not the one that the others know, or where even with the tail it ends too early
     */
    List<JournalTables.Sealed> after(JournalTables journal, Seal.Mark end) {
        if (sealed == null && end.position() > 0) {
            throw Damage.ofSeal();
        }
        long first = tail.stream().mapToLong(each -> each.entry().position()).min().orElse(Long.MAX_VALUE);
        Map<Long, String> chains = journal.chains(first, end.position());
        List<JournalTables.Sealed> lacking = new ArrayList<>();
        Seal.Mark reached = end;
        for (JournalTables.Sealed each : tail) {
            Journal.Entry entry = each.entry();
            if (entry.position() <= end.position()) {
                if (!each.chain().equals(chains.get(entry.position()))) {
                    throw Damage.mixed(Tail.NAME, end.position(), entry.position());
                }
            } else if (entry.position() == reached.position() + 1 && each.chain().equals(
                    Hashes.chain(reached.chain(), entry.position(), entry.changeSet(), each.rows()))) {
                lacking.add(each);
                reached = new Seal.Mark(entry.position(), each.chain());
            } else {
                throw Damage.mixed(Tail.NAME, end.position(), entry.position());
            }
        }
        if (sealed != null && sealed.position() > 0) {
            compare(journal, end, lacking, sealed);
        }
        return lacking;
    }

    private static void compare(JournalTables journal, Seal.Mark end, List<JournalTables.Sealed> lacking,
            Seal.Mark sealed) {
        long beyond = sealed.position() - end.position();
        if (beyond > lacking.size()) {
            throw Damage.behind(end.position() + lacking.size(), sealed.position());
        }
        String chain = beyond > 0 ? lacking.get((int) beyond - 1).chain() : journal.chainAt(sealed.position());
        if (!sealed.chain().equals(chain)) {
            throw Damage.mixed(Seal.NAME, end.position(), sealed.position());
        }
    }
}
