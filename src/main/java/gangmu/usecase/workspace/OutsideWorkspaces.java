package gangmu.usecase.workspace;

import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That nothing is written into the folder of a workspace but what the workspace keeps there by itself: a report under the
 * name of the database, or a workbook among the evidence, would be its end.
 */
public final class OutsideWorkspaces {
    /** One of them every workspace has, however damaged it is. */
    private static final List<String> MARKS = List.of("plan.mv.db", "plan.seal", "plan.tail");
    /** Beside a backup of a locked workspace its key may lie alone, and that is no workspace yet. */
    private static final String KEY = "plan.key";
    private static final List<String> FOLDERS = List.of("backups", "evidence");

    private OutsideWorkspaces() {
    }

    /**
     * Looks where a file or folder would really lie, links followed and names taken as the file system takes them.
     *
     * @throws Refusal {@code file.in-workspace} with the path and the folder of the workspace
     */
    public static void refuseInside(Path target) {
        for (Path folder = real(target.toAbsolutePath().normalize()); folder != null; folder = folder.getParent()) {
            if (isWorkspace(folder)) {
                throw Refusal.of("file.in-workspace", target.toString(), folder.toString());
            }
        }
    }

    private static boolean isWorkspace(Path folder) {
        return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)))
                || Files.exists(folder.resolve(KEY)) && FOLDERS.stream().anyMatch(each -> Files.isDirectory(folder.resolve(each)));
    }

    /** The nearest folder that is there, by its own name. */
    private static @Nullable Path real(Path target) {
        for (Path place = target; place != null; place = place.getParent()) {
            if (Files.isDirectory(place)) {
                try {
                    return place.toRealPath();
                } catch (IOException e) {
                    // Not to be looked into: writing there will say why.
                    return place;
                }
            }
        }
        return null;
    }
}
