package gangmu.storage;

import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;

/**
 * That what lies in a workspace is itself and no link: in a folder from elsewhere a link under the name of the seal would
 * have a file of this machine written over, and one under the name of a piece of evidence would have it copied into backups.
 */
final class OwnFiles {
    /** An office may keep these on a larger disk; only files of ours, under names of ours, are written there. */
    private static final Set<String> MAY_LEAD_ELSEWHERE = Set.of(H2Storage.EVIDENCE, Backups.FOLDER, "logs");

    private OwnFiles() {
    }

    /** Whether there is a file that is no link. */
    static boolean is(Path file) {
        return Files.isRegularFile(file) && !Files.isSymbolicLink(file);
    }

    /**
     * To be asked before anything is written into a workspace.
     *
     * @throws Refusal {@code workspace.link} with the name of the link
     */
    static void refuseLinks(Path folder) throws IOException {
        refuseLinks(folder, folder, MAY_LEAD_ELSEWHERE);
        refuseLinks(folder, folder.resolve(Backups.FOLDER), Set.of());
    }

    private static void refuseLinks(Path folder, Path place, Set<String> foldersElsewhere) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place)) {
            for (Path each : all) {
                boolean folderElsewhere = Files.isDirectory(each) && foldersElsewhere.contains(each.getFileName().toString());
                // Neither a file nor a folder: a pipe, which whoever reads it would wait for ever at.
                boolean other = !Files.isDirectory(each) && !Files.isRegularFile(each);
                if (other || Files.isSymbolicLink(each) && !folderElsewhere) {
                    throw Refusal.of("workspace.link", folder.toString(), folder.relativize(each).toString());
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Nothing there, and so no links.
            return;
        }
    }
}
