package gangmu.storage;

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
    private final List<Piece> tail;

    /** @param sealed how far the seal says that the journal goes, null where it says nothing */
    Witnesses(Seal.@Nullable Mark sealed, List<Piece> tail) {
        this.sealed = sealed;
        this.tail = tail;
    }

    /**
     * What the tail holds after the end of a journal that is whole by itself.
     *
     * @throws Damage where the journal is not the one that the others know, or where even with the tail it ends too early
     */
    List<Piece> after(JournalTables journal, Seal.Mark end) {
        if (sealed == null && end.position() > 0) {
            throw Damage.ofSeal();
        }
        long first = tail.stream().mapToLong(Piece::position).min().orElse(Long.MAX_VALUE);
        Map<Long, String> chains = journal.chains(first, end.position());
        List<Piece> lacking = new ArrayList<>();
        Seal.Mark reached = end;
        for (Piece each : tail) {
            if (each.position() <= end.position()) {
                if (!each.chain().equals(chains.get(each.position()))) {
                    throw Damage.mixed(Tail.NAME, end.position(), each.position());
                }
                continue;
            }
            JournalTables.Sealed read = each.found();
            if (read != null && !each.comesAfter(reached, read)) {
                throw Damage.mixed(Tail.NAME, end.position(), each.position());
            }
            if (read != null) {
                lacking.add(each);
                reached = each.mark();
            }
        }
        if (sealed != null && sealed.position() > 0) {
            compare(journal, end, lacking, sealed);
        }
        return lacking;
    }

    private static void compare(JournalTables journal, Seal.Mark end, List<Piece> lacking,
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
