package gangmu.storage.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What power cuts could have left of a recorded disk. What was flushed is there. Of a file, any of the sectors written
 * since its last flush may have reached the disk, each as it was after any of the writes to it; of a folder, the names
 * made, moved and deleted since its last flush, up to any of them (a journal keeps their order). Nothing is taken to be
 * on the disk because some file system is kind: POSIX promises no more.
 */
public final class PowerCuts {
    private final List<RecordedDisk.Event> events;
    private final Random random;
    private final Map<Integer, Contents> files = new HashMap<>();
    private final Map<String, Folder> folders = new TreeMap<>();
    private int next;
    private long said;

    /** @param random decides what of it was written in time */
    public PowerCuts(RecordedDisk disk, Random random) {
        this.events = disk.events();
        this.random = random;
    }

    /** How many cuts there are: before each event, and after the last. */
    public int count() {
        return events.size() + 1;
    }

    /** What the program had said last before the cut, 0 where it had said nothing. */
    public long said() {
        return said;
    }

    /** Goes on to a cut; they are taken in order. */
    public void goTo(int cut) {
        for (; next < cut; next++) {
            done(events.get(next));
        }
    }

    private Folder parent(String path) {
        return folders.computeIfAbsent(String.valueOf(Path.of(path).getParent()), p -> new Folder());
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private Contents contents(int file) {
        return files.computeIfAbsent(file, f -> new Contents());
    }

    private void done(RecordedDisk.Event event) {
        switch (event) {
            case RecordedDisk.Created made -> parent(made.path()).pending.add(names -> names.put(name(made.path()), made.file()));
            case RecordedDisk.FolderMade made -> parent(made.path()).pending.add(names -> names.put(name(made.path()), 0));
            case RecordedDisk.Deleted gone -> parent(gone.path()).pending.add(names -> names.remove(name(gone.path())));
            case RecordedDisk.Moved moved -> {
                Integer file = parent(moved.from()).now().get(name(moved.from()));
                if (file != null) {
                    Folder from = parent(moved.from());
                    Folder to = parent(moved.to());
                    if (from == to) {
                        from.pending.add(names -> {
                            names.remove(name(moved.from()));
                            names.put(name(moved.to()), file);
                        });
                    } else {
                        to.pending.add(names -> names.put(name(moved.to()), file));
                        from.pending.add(names -> names.remove(name(moved.from())));
                    }
                }
            }
            case RecordedDisk.FolderFlushed flushed ->
                    folders.computeIfAbsent(flushed.path(), p -> new Folder()).flush();
            case RecordedDisk.Written written -> contents(written.file()).pending.add(written);
            case RecordedDisk.Cut cut -> contents(cut.file()).pending.add(cut);
            case RecordedDisk.Flushed flushed -> contents(flushed.file()).flush();
            case RecordedDisk.Said it -> said = it.what();
        }
    }

    /**
     * Lays out one of the states that a cut here could have left.
     *
     * @param root the folder of the recorded disk that is wanted
     * @param to where it is laid out
     * @param sector how much the disk writes at once, in bytes
     * @return whether the folder was there at all
     */
    public boolean layOut(Path root, Path to, int sector) throws IOException {
        Folder parent = parent(root.toString());
        return parent.left(random).containsKey(name(root.toString())) && layOut(root.toString(), to, sector);
    }

    private boolean layOut(String path, Path to, int sector) throws IOException {
        Files.createDirectories(to);
        Folder folder = folders.get(path);
        if (folder != null) {
            for (Map.Entry<String, Integer> each : folder.left(random).entrySet()) {
                if (each.getValue() == 0) {
                    layOut(path + Path.of(path).getFileSystem().getSeparator() + each.getKey(), to.resolve(each.getKey()),
                            sector);
                } else {
                    Files.write(to.resolve(each.getKey()), contents(each.getValue()).left(random, sector));
                }
            }
        }
        return true;
    }

    /** The names in a folder: what is on the disk, and what waits to be written. */
    private static final class Folder {
        private final Map<String, Integer> flushed = new TreeMap<>();
        private final List<Naming> pending = new ArrayList<>();

        Map<String, Integer> now() {
            return after(pending.size());
        }

        Map<String, Integer> left(Random random) {
            return after(random.nextInt(pending.size() + 1));
        }

        private Map<String, Integer> after(int done) {
            Map<String, Integer> names = new TreeMap<>(flushed);
            pending.subList(0, done).forEach(each -> each.in(names));
            return names;
        }

        void flush() {
            pending.forEach(each -> each.in(flushed));
            pending.clear();
        }
    }

    /** One change of names. */
    private interface Naming {
        void in(Map<String, Integer> names);
    }

    /** What is in a file: what is on the disk, and what waits to be written. */
    private static final class Contents {
        private byte[] flushed = {};
        private final List<RecordedDisk.Event> pending = new ArrayList<>();

        void flush() {
            for (RecordedDisk.Event each : pending) {
                flushed = switch (each) {
                    case RecordedDisk.Cut cut -> Arrays.copyOf(flushed, (int) Math.min(cut.size(), flushed.length));
                    case RecordedDisk.Written written -> put(flushed, written, 0, written.bytes().length);
                    default -> flushed;
                };
            }
            pending.clear();
        }

        private static byte[] put(byte[] content, RecordedDisk.Written written, int from, int to) {
            int at = (int) written.offset();
            byte[] longer = content.length >= at + to ? content : Arrays.copyOf(content, at + to);
            System.arraycopy(written.bytes(), from, longer, at + from, to - from);
            return longer;
        }

        /** Each sector after none, some or all of the writes to it; one time in three all are in order, up to one. */
        byte[] left(Random random, int sector) {
            boolean inOrder = random.nextInt(3) == 0;
            int upTo = random.nextInt(pending.size() + 1);
            double share = random.nextDouble();
            Map<Long, Integer> versions = new HashMap<>();
            Map<Long, Integer> wanted = new HashMap<>();
            byte[] content = flushed.clone();
            for (int i = 0; i < pending.size(); i++) {
                if (pending.get(i) instanceof RecordedDisk.Cut cut) {
                    if (inOrder ? i < upTo : random.nextDouble() < share) {
                        content = Arrays.copyOf(content, (int) Math.min(cut.size(), content.length));
                    }
                } else if (pending.get(i) instanceof RecordedDisk.Written written) {
                    long start = written.offset() / sector;
                    long end = written.offset() + written.bytes().length;
                    for (long at = start; at * sector < end; at++) {
                        int version = versions.merge(at, 1, Integer::sum);
                        int most = wanted.computeIfAbsent(at, a -> random.nextDouble() < share
                                ? Integer.MAX_VALUE : random.nextInt(3));
                        if (inOrder ? i < upTo : version <= most) {
                            content = put(content, written, (int) Math.max(0, at * sector - written.offset()),
                                    (int) (Math.min(end, (at + 1) * sector) - written.offset()));
                        }
                    }
                }
            }
            return content;
        }
    }
}
