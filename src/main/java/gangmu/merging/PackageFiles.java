package gangmu.merging;

import gangmu.evidence.EvidenceStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packages as files that people pass on. */
public interface PackageFiles {
    /**
     * Writes a package into an empty or new file, and reads it back.
     *
     * @param evidence where the files of evidence are that it names; one that is not there, or is not what its hash says, is left out
     * @param password null where everybody may read it
     * @return the hashes of the files that were left out
     * @throws java.io.IOException where it could not be written
     */
    List<String> write(Path file, ChangePackage content, EvidenceStore evidence, char @Nullable [] password)
            throws java.io.IOException;

    /**
     * Opens a package and looks it over, but for its files of evidence.
     *
     * @throws gangmu.changes.Refusal {@code package.none} (no such file), {@code package.not-a-package}, {@code package.damaged},
     *     {@code package.newer}, {@code package.password-needed}, {@code package.wrong-password}
     */
    Opened open(Path file, char @Nullable [] password);

    /** A package at hand. */
    interface Opened extends AutoCloseable {
        ChangePackage content();

        /**
         * Copies its files of evidence to where a workspace keeps its own, each held against its hash.
         *
         * @throws gangmu.changes.Refusal {@code package.damaged} where one is not what it should be, {@code evidence.*}
         */
        void storeEvidence(EvidenceStore evidence);

        @Override
        void close();
    }
}
