package gangmu.storage;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.faults.OurFaults;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;

/** Why something could not be done with a workspace, as {@link FileTrouble}; where only the database knows, by its code. */
final class Trouble {
    private Trouble() {
    }

    /** @param place where it was to be written or read */
    static Problem of(Throwable fault, Path place) {
        String code = "";
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof Refusal || cause instanceof OutOfMemoryError) {
                return FileTrouble.of(fault, place);
            }
            if (cause instanceof SQLException database) {
                code = Integer.toString(database.getErrorCode());
            } else if (cause instanceof MVStoreException store && code.isEmpty()) {
                code = Integer.toString(store.getErrorCode());
            }
        }
        if (code.isEmpty()) {
            return FileTrouble.of(fault, place);
        }
        OurFaults.note(Trouble.class, "in the database", fault);
        return Problem.of("trouble.database", code);
    }
}
