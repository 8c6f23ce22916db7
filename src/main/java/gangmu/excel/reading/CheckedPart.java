package gangmu.excel.reading;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * A part of a zip as it is unpacked: at its end its sum is checked, for a flipped bit may read as another figure, and it
 * may hold no more than was allowed, whatever the zip says of its size.
 */
abstract class CheckedPart extends FilterInputStream {
    private final String part;
    private final long expected;
    private final long most;
    private final CRC32 sum = new CRC32();
    private long read;
    private boolean ended;

    CheckedPart(InputStream in, String part, long expected, long most) {
        super(in);
        this.part = part;
        this.expected = expected;
        this.most = most;
    }

    /** Told once, with how many bytes there were. */
    abstract void finished(long bytes);

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(into, offset, length);
        } catch (IOException e) {
            throw new IOException(new WorkbookFault(Reason.DAMAGED, part, e));
        }
        if (count > 0) {
            sum.update(into, offset, count);
            read += count;
            if (read > most) {
                throw new IOException(new WorkbookFault(Reason.TOO_LARGE, part, null));
            }
        } else if (count < 0 && !ended) {
            ended = true;
            finished(read);
            if (expected >= 0 && sum.getValue() != expected) {
                throw new IOException(new WorkbookFault(Reason.DAMAGED, part, null));
            }
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.clamp(count, 0, 8_192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
