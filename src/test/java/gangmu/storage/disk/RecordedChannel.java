package gangmu.storage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file: each write, cut and flush is remembered and done. */
final class RecordedChannel extends FileChannel {
    private final RecordedDisk disk;
    private final int file;
    private final FileChannel real;
    private final boolean appends;

    RecordedChannel(RecordedDisk disk, int file, FileChannel real, boolean appends) {
        this.disk = disk;
        this.file = file;
        this.real = real;
        this.appends = appends;
    }

    private void remember(ByteBuffer from, long offset) throws IOException {
        disk.check(file, false);
        byte[] bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        disk.add(new RecordedDisk.Written(file, offset, bytes));
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        remember(from, appends ? real.size() : real.position());
        return whole(from.remaining(), real.write(from));
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        remember(from, position);
        return whole(from.remaining(), real.write(from, position));
    }

    /** What was remembered is what was written. */
    private static int whole(int asked, int written) throws IOException {
        if (asked != written) {
            throw new IOException("a short write: " + written + " of " + asked);
        }
        return written;
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(from[i]);
        }
        return written;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.check(file, false);
        disk.add(new RecordedDisk.Cut(file, size));
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        disk.check(file, true);
        real.force(metadata);
        disk.add(new RecordedDisk.Flushed(file));
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return real.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        return real.read(to, offset, length);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return real.read(to, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        return real.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        long done = 0;
        while (done < count && from.read(chunk.clear().limit((int) Math.min(chunk.capacity(), count - done))) > 0) {
            done += write(chunk.flip(), position + done);
        }
        return done;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException("what is mapped cannot be remembered");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
