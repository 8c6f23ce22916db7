package gangmu.storage.disk;

import static gangmu.storage.disk.RecordedPath.real;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what is asked on the system's file system, and remembers it. */
final class RecordedProvider extends FileSystemProvider {
    private final RecordedDisk disk;

    RecordedProvider(RecordedDisk disk) {
        this.disk = disk;
    }

    @Override
    public String getScheme() {
        return RecordedFileSystem.SCHEME;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean existed = Files.exists(real(path));
        FileChannel channel = FileChannel.open(real(path), options, attributes);
        if (Files.isDirectory(real(path))) {
            return new FolderChannel(disk, real(path).toString(), channel);
        }
        boolean appends = options.contains(StandardOpenOption.APPEND);
        if (!appends && !options.contains(StandardOpenOption.WRITE)) {
            return channel;
        }
        int file = disk.opened(real(path).toString(), existed);
        if (existed && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            disk.add(new RecordedDisk.Cut(file, 0));
        }
        return new RecordedChannel(disk, file, channel, appends);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(real(folder))) {
            for (Path each : all) {
                Path here = folder.resolve(String.valueOf(each.getFileName()));
                if (filter.accept(here)) {
                    found.add(here);
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {
                // All was read at once.
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(real(folder), attributes);
        disk.add(new RecordedDisk.FolderMade(real(folder).toString()));
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(real(path));
        disk.deleted(real(path).toString());
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        try (var in = Files.newInputStream(from)) {
            Files.copy(in, to, options);
        }
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Files.move(real(from), real(to), options);
        disk.moved(real(from).toString(), real(to).toString());
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return disk.isFull() ? new FullStore() : Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Path path, Class<V> type,
            LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, @Nullable Object value, LinkOption... options)
            throws IOException {
        Files.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
