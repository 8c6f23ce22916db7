package gangmu.storage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open folder: all that one can do with it is to flush it. */
final class FolderChannel extends FileChannel {
    private final RecordedDisk disk;
    private final String path;
    private final FileChannel real;

    FolderChannel(RecordedDisk disk, String path, FileChannel real) {
        this.disk = disk;
        this.path = path;
        this.real = real;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        real.force(metadata);
        disk.add(new RecordedDisk.FolderFlushed(path));
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    private static UnsupportedOperationException no() {
        return new UnsupportedOperationException("of a folder");
    }

    @Override
    public int read(ByteBuffer to) {
        throw no();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw no();
    }

    @Override
    public int read(ByteBuffer to, long position) {
        throw no();
    }

    @Override
    public int write(ByteBuffer from) {
        throw no();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw no();
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw no();
    }

    @Override
    public long position() {
        throw no();
    }

    @Override
    public FileChannel position(long position) {
        throw no();
    }

    @Override
    public long size() {
        throw no();
    }

    @Override
    public FileChannel truncate(long size) {
        throw no();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) {
        throw no();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) {
        throw no();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw no();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw no();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw no();
    }
}
