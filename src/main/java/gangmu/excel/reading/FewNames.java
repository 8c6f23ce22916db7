package gangmu.excel.reading;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;

/**
 * XML on its way to the parser, whose table of names takes ever longer the more names there are: 500,000 attributes took
 * it 400 seconds. What takes more of the processor than any honest part of that length is given up. Counted is the time
 * of the thread, not of the clock: a busy or sleeping machine makes no file hostile.
 */
final class FewNames extends FilterInputStream {
    private static final long FIRST = 8_000_000_000L;
    /** Nanoseconds for each byte: a quarter of a megabyte a second, a hundredth of what the parser does. */
    private static final long EACH = 4_000;
    private final long allowed;
    private final long start = now();
    private long bytes;

    FewNames(InputStream in) {
        this(in, FIRST);
    }

    /** @param allowed nanoseconds, however little is read */
    FewNames(InputStream in, long allowed) {
        super(in);
        this.allowed = allowed;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        bytes += Math.max(count, 0);
        if (now() - start > allowed + bytes * EACH) {
            throw new IOException(new WorkbookFault(Reason.TOO_LARGE));
        }
        return count;
    }
}
