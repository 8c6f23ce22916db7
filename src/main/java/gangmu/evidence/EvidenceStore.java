package gangmu.evidence;

import java.nio.file.Path;

/** Where the files of evidence are kept, by their content. */
public interface EvidenceStore {
    /**
     * Copies a file in: written, flushed and renamed into place before this returns. The same content is kept once.
     *
     * @throws gangmu.changes.Refusal {@code evidence.*} where the file vanished, cannot be read, or the disk is full
     */
    Stored store(Path file);

    /**
     * The kept file of this hash.
     *
     * @throws gangmu.changes.Refusal {@code evidence.missing} where it is not there
     */
    Path fileOf(String hash);

    /**
     * What was stored.
     *
     * @param hash SHA-256, 64 lower-case hex digits
     * @param size bytes
     */
    record Stored(String hash, long size) {
        public Stored {
            hash = new ContentHash(hash).digits();
        }
    }
}
