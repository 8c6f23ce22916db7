package gangmu.usecase.returns;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.document.WorkbookFault;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that came back, out of folders within folders and out of archives as chats hand them on. Archives are unpacked
 * beside nothing of the user's, into a folder that {@link #close} takes away.
 */
public final class ArrivedFiles implements AutoCloseable {
    /** Of folders within folders, and of archives within archives. */
    private static final int DEEPEST = 8;
    private static final int DEEPEST_ARCHIVE = 3;
    private static final int MOST = 20_000;
    private static final Set<String> NOT_MEANT = Set.of("thumbs.db", "desktop.ini");
    private static final Pattern NEVER_RETURNS =
            Pattern.compile(".*\\.(jpe?g|png|gif|bmp|tiff?|webp|heic|pdf|ofd|mp4|mov|mp3)");
    /** What of an archive is judged; the rest of it may be evidence. */
    private static final Pattern TABLES =
            Pattern.compile(".*\\.(xlsx|xlsm|xlsb|xls|et|ett|ods|csv|docx|xml|html?|mht|mhtml|zip|7z|rar)");
    private static final Pattern LETTERS = Pattern.compile(".*\\.(docx?|docm|dotx?|wps|wpt|rtf|odt|pptx?|dps|odp|txt|md|log|eml)");
    private static final int MOST_NAMED = 10;
    private static final String LOCK = "~$";
    private final ReturnWorkbooks workbooks;
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> messages = new ArrayList<>();
    private @Nullable Path unpacked;
    private boolean lacking;

    private ArrivedFiles(ReturnWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    /**
     * Goes through what was given.
     *
     * @throws Refusal {@code return.file.unreachable} where a folder cannot be read
     */
    static ArrivedFiles of(List<Path> filesAndFolders, ReturnWorkbooks workbooks) {
        ArrivedFiles arrived = new ArrivedFiles(workbooks);
        for (Path each : filesAndFolders) {
            if (Files.isDirectory(each)) {
                List<Path> inside = inside(each);
                if (inside.isEmpty()) {
                    arrived.messages.add(Problem.of("return.folder-empty", each.toString()));
                }
                arrived.judged(inside).forEach(file -> arrived.add(file, 0));
            } else {
                arrived.add(each, 0);
            }
        }
        return arrived;
    }

    /** In the order of their names, those of a folder before those of the folders in it. */
    static List<Path> inside(Path folder) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> readable = Files.list(folder)) {
            readable.findFirst();
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isMeant(file)) {
                        found.add(file);
                    }
                    return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException closed) {
                    // A folder within that is closed to us, or leads back up, leaves the others readable.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Refusal(Problem.of("return.file.unreachable", folder.toString(), FileTrouble.of(e)), e);
        }
        found.sort(Comparator.<Path, Integer>comparing(Path::getNameCount).thenComparing(Path::toString));
        return found;
    }

    /** Letters and slides lie beside returns; one that holds no table such as templates have is none, and that is said. */
    private List<Path> judged(List<Path> inside) {
        List<Path> judged = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Path file : inside) {
            if (LETTERS.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches() && !workbooks.holdsTable(file)) {
                others.add(file.getFileName().toString());
            } else {
                judged.add(file);
            }
        }
        if (!others.isEmpty()) {
            messages.add(Problem.of("return.passed-over", others.size(), others.stream().limit(MOST_NAMED)
                    .collect(Collectors.joining("\u3001"))));
        }
        return judged;
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith(LOCK) && !NOT_MEANT.contains(name)
                && !NEVER_RETURNS.matcher(name).matches();
    }

    private void add(Path file, int depth) {
        if (depth >= DEEPEST_ARCHIVE || !Files.isRegularFile(file) || !workbooks.isArchive(file)) {
            files.add(file);
            return;
        }
        Path into = null;
        try {
            if (unpacked == null) {
                unpacked = Files.createTempDirectory("gangmu-");
                Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            }
            // Named like the archive, since what is told of its files names the way to them.
            into = Files.createTempDirectory(unpacked, "").resolve(String.valueOf(file.getFileName()));
            Files.createDirectories(into);
            List<String> left = workbooks.unpack(file, into);
            if (!left.isEmpty()) {
                lacking = true;
                messages.add(Problem.of("return.archive-left", String.valueOf(file.getFileName()), left.size(),
                        left.stream().limit(MOST_NAMED).collect(Collectors.joining("\u3001"))));
            }
        } catch (IOException | WorkbookFault e) {
            // As a file of its own it is told why it could not be opened: 请先解压.
            files.add(file);
            return;
        }
        List<Path> tables = judged(inside(into)).stream()
                .filter(each -> TABLES.matcher(each.getFileName().toString().toLowerCase(Locale.ROOT)).matches()).toList();
        if (tables.isEmpty()) {
            messages.add(Problem.of("return.archive-without-tables", String.valueOf(file.getFileName())));
        }
        tables.forEach(each -> add(each, depth + 1));
    }

    public List<Path> files() {
        return files;
    }

    /** Whether an archive held files that could not be unpacked: some of them may be returns. */
    public boolean isLacking() {
        return lacking;
    }

    /** What is to be said of folders and archives that hold nothing to take in. */
    public List<Problem> messages() {
        return messages;
    }

    @Override
    public void close() {
        Path folder = unpacked;
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            // It lies in the folder that the system clears by itself.
            return;
        }
    }
}
