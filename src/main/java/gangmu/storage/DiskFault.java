package gangmu.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Whether the machine is at fault rather than what a file holds: the disk, the rights, the memory. Told by types and by
 * H2's own codes; what a system says is in its own language.
 */
final class DiskFault {
    private DiskFault() {
    }

    static boolean is(Throwable fault) {
        boolean cutOff = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            cutOff |= cause instanceof EOFException;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            // The system's own errors come as this very class; its subclasses tell of what was read.
            if (cause instanceof FileSystemException || cause instanceof OutOfMemoryError
                    || cause.getClass() == IOException.class && !cutOff) {
                return true;
            }
            if (cause instanceof MVStoreException store && (store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                    || store.getErrorCode() == DataUtils.ERROR_READING_FAILED && !cutOff)) {
                return true;
            }
        }
        return false;
    }
}
