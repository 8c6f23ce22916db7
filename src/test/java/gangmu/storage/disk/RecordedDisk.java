package gangmu.storage.disk;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** All that was done to the files of one disk, in order. */
public final class RecordedDisk {
    /** One thing that was done. */
    sealed interface Event {
    }

    /** A name for a new file; the number stands for the file under whatever name. */
    record Created(String path, int file) implements Event {
    }

    record Written(int file, long offset, byte[] bytes) implements Event {
    }

    record Cut(int file, long size) implements Event {
    }

    record Flushed(int file) implements Event {
    }

    record Moved(String from, String to) implements Event {
    }

    record Deleted(String path) implements Event {
    }

    record FolderMade(String path) implements Event {
    }

    record FolderFlushed(String path) implements Event {
    }

    /** The program told its user something, here by a number. */
    record Said(long what) implements Event {
    }

    /** H2 makes its paths by itself and knows one disk only. */
    private static volatile RecordedDisk current = new RecordedDisk();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final RecordedFileSystem files = new RecordedFileSystem(this, FileSystems.getDefault());
    private int last;
    private volatile @Nullable Fault fault;
    private volatile boolean full;

    /** What is the matter with the disk, asked before each write and flush. */
    @FunctionalInterface
    public interface Fault {
        /**
         * Comes back where there is nothing the matter.
         *
         * @param file the name that the file was opened under
         */
        void at(String file, boolean flush) throws IOException;
    }

    private RecordedDisk() {
    }

    /** A new disk, on which H2 works from now on. */
    public static RecordedDisk mount() {
        FilePath.register(new RecordedH2Path());
        current = new RecordedDisk();
        return current;
    }

    static RecordedDisk current() {
        return current;
    }

    /** The same file or folder, seen through this disk. */
    public Path on(Path real) {
        return files.wrap(real.toAbsolutePath());
    }

    FileSystem files() {
        return files;
    }

    /** From now on a user relies on it. */
    public void said(long what) {
        add(new Said(what));
    }

    /** From now on something is the matter with it; null mends it. */
    public void fault(@Nullable Fault now) {
        fault = now;
    }

    /** From now on it says that it is full, or no longer so; what is written to it is written all the same. */
    public void saysFull(boolean now) {
        full = now;
    }

    boolean isFull() {
        return full;
    }

    void check(int file, boolean flush) throws IOException {
        Fault now = fault;
        if (now != null) {
            String name;
            synchronized (this) {
                name = names.entrySet().stream().filter(each -> each.getValue() == file).map(Map.Entry::getKey)
                        .findFirst().orElse("");
            }
            now.at(name, flush);
        }
    }

    /** Whether all that was written to a file was flushed before it was moved to this name, under which it is now. */
    public synchronized boolean wasFlushedBeforeItWasNamed(Path real) {
        String name = real.toAbsolutePath().toString();
        Integer file = names.get(name);
        boolean flushed = false;
        boolean named = false;
        for (Event each : events) {
            switch (each) {
                case Written written when Integer.valueOf(written.file()).equals(file) -> flushed = false;
                case Cut cut when Integer.valueOf(cut.file()).equals(file) -> flushed = false;
                case Flushed done when Integer.valueOf(done.file()).equals(file) -> flushed = true;
                case Moved moved when moved.to().equals(name) -> named = flushed;
                default -> { }
            }
        }
        return named;
    }

    /** Whether the folder in which a name stands was flushed after it was last given. */
    public synchronized boolean wasItsFolderFlushedAfterItWasNamed(Path real) {
        String name = real.toAbsolutePath().toString();
        String folder = String.valueOf(real.toAbsolutePath().getParent());
        boolean flushed = false;
        for (Event each : events) {
            switch (each) {
                case Moved moved when moved.to().equals(name) -> flushed = false;
                case FolderFlushed done when Path.of(done.path()).normalize().toString().equals(folder) -> flushed = true;
                default -> { }
            }
        }
        return flushed;
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized void add(Event event) {
        events.add(event);
    }

    /** The number of the file that is opened for writing, which may be a new one. */
    synchronized int opened(String path, boolean existed) {
        Integer known = names.get(path);
        if (known != null && existed) {
            return known;
        }
        names.put(path, ++last);
        events.add(new Created(path, last));
        return last;
    }

    synchronized void moved(String from, String to) {
        Integer file = names.remove(from);
        if (file != null) {
            names.put(to, file);
        }
        events.add(new Moved(from, to));
    }

    synchronized void deleted(String path) {
        names.remove(path);
        events.add(new Deleted(path));
    }
}
