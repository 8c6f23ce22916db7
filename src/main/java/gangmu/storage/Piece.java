package gangmu.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A place of the journal as the tail or a database has it, to be read when it is wanted: of large change sets no more
 * than one need be in memory.
 *
 * @param chain the hash that was written with it; that it is the right one is not said
 */
record Piece(long position, String chain, Content content) {
    /** What stands at the place; for as long as its file does. */
    @FunctionalInterface
    interface Content {
        /** @throws IOException where it cannot be read */
        JournalTables.Sealed read() throws IOException;
    }

    JournalTables.Sealed read() throws IOException {
        return content.read();
    }

    /** As {@link #read}, null where it cannot be read. */
    JournalTables.@Nullable Sealed found() {
        try {
            return read();
        } catch (IOException | RuntimeException e) {
            Damage.note("reading a place of the journal", e);
            return null;
        }
    }

    /** Whether what was read here comes right after a place, by the hash that was written with it. */
    boolean comesAfter(Seal.Mark before, JournalTables.Sealed read) {
        return position == before.position() + 1 && read.entry().position() == position && read.chain().equals(chain)
                && chain.equals(Hashes.chain(before.chain(), position, read.entry().changeSet(), read.rows()));
    }

    Seal.Mark mark() {
        return new Seal.Mark(position, chain);
    }
}
