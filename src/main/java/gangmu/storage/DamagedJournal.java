package gangmu.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal of a damaged database, read from a copy as far as it can be. */
final class DamagedJournal implements AutoCloseable {
    private final @Nullable TemporaryFolder copy;
    private final @Nullable Connection connection;

    private DamagedJournal(@Nullable TemporaryFolder copy, @Nullable Connection connection) {
        this.copy = copy;
        this.connection = connection;
    }

    static DamagedJournal of(Path folder, @Nullable WorkspaceKey key) throws IOException {
        if (!Database.exists(folder)) {
            return new DamagedJournal(null, null);
        }
        TemporaryFolder copy = TemporaryFolder.make();
        try {
            copy.copyIn(folder.resolve(Database.FILE), Database.FILE);
            return new DamagedJournal(copy, Database.connect(copy.path(), key));
        } catch (RuntimeException e) {
            // Nothing can be read of it.
            Damage.note("opening a damaged database", e);
            copy.close();
            TemporaryFolder.passOn(e);
            return new DamagedJournal(null, null);
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /** Where it says that it ends, the beginning where it says nothing. */
    Seal.Mark end() {
        try {
            return connection == null ? Seal.Mark.BEGINNING : JournalTables.end(Database.dsl(connection));
        } catch (RuntimeException e) {
            Damage.note("reading where a damaged journal ends", e);
            return Seal.Mark.BEGINNING;
        }
    }

    /** What comes after a place, before it breaks off; to be read for as long as this is open. */
    List<Piece> after(Seal.Mark base) {
        List<Piece> found = new ArrayList<>();
        if (connection != null) {
            try {
                new JournalTables(Database.dsl(connection)).pieces(base.position(), found::add);
            } catch (RuntimeException e) {
                Damage.note("reading a damaged journal", e);
                return found;
            }
        }
        return found;
    }

    @Override
    public void close() {
        CheckedCopy.shutDown(connection);
        if (copy != null) {
            copy.close();
        }
    }
}
