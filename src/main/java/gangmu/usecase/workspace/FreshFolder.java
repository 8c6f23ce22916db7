package gangmu.usecase.workspace;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a workspace that is being made: built beside under a name that tells so, and given its own when it is
 * whole. Where that fails nothing of it is left behind, and where the program is killed nothing passes for a workspace.
 */
public final class FreshFolder {
    private FreshFolder() {
    }

    /**
     * Makes a folder.
     *
     * @param filled builds the workspace in the folder that it is given
     * @throws Refusal {@code workspace.exists} where there is anything in it, {@code file.in-workspace} where it would lie
     *     in the folder of another, {@code workspace.not-written}
     */
    public static <T extends @Nullable Object> T make(Path folder, Supplier<UUID> ids, Function<Path, T> filled) {
        Path target = folder.toAbsolutePath().normalize();
        String mark = "." + target.getFileName() + "-";
        Path part = target.resolveSibling(mark + ProcessHandle.current().pid() + "-" + ids.get() + ".part");
        try {
            refuseUnlessNew(target);
            OutsideWorkspaces.refuseInside(target);
            Path place = target.getParent();
            if (place != null && Files.isDirectory(place)) {
                Files.createDirectory(part);
                sweep(place, mark, Files.getLastModifiedTime(part).toInstant());
            }
            T made = filled.apply(part);
            putInPlace(part, target);
            return made;
        } catch (Refusal refusal) {
            throw ofTarget(refusal, part, target);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", target.toString(), FileTrouble.of(e, target)), e);
        } finally {
            deleteAll(part);
        }
    }

    /** Told of the folder that the user named: nobody knows of the other. */
    private static Refusal ofTarget(Refusal refusal, Path part, Path target) {
        List<Object> args = new ArrayList<>(refusal.problem().args());
        args.replaceAll(arg -> arg instanceof String text ? text.replace(part.toString(), target.toString()) : arg);
        return new Refusal(new Problem(refusal.problem().code(), refusal.problem().field(), args), refusal);
    }

    private static void refuseUnlessNew(Path folder) throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !children(folder).isEmpty())) {
            throw Refusal.of("workspace.exists", folder.toString());
        }
    }

    /**
     * What programs left that were killed while they made the same folder.
     *
     * @param now by the clock of the file system
     */
    private static void sweep(Path place, String mark, Instant now) throws IOException {
        Pattern left = Pattern.compile(Pattern.quote(mark) + "(?:(\\d{1,18})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
        for (Path each : children(place)) {
            Matcher named = left.matcher(each.getFileName().toString());
            if (named.matches()) {
                Instant made = Files.getLastModifiedTime(each).toInstant();
                boolean isGone = named.group(1) == null ? made.plus(Duration.ofDays(1)).isBefore(now)
                        : TemporaryFiles.isGone(Long.parseLong(named.group(1)), made, now);
                if (isGone) {
                    deleteAll(each);
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static void putInPlace(Path part, Path target) throws IOException {
        Files.deleteIfExists(target);
        Files.move(part, target);
        try (FileChannel parent = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            parent.force(true);
        } catch (IOException e) {
            // A folder cannot be opened on Windows.
            return;
        }
    }

    private static void deleteAll(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // Its name says that it is nothing yet; it can be deleted by hand.
            return;
        }
    }
}
