package gangmu.cleaning;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What cleaning one file has cost so far. */
final class Spending {
    private final Limits limits;
    private final long started = System.nanoTime();
    private long unpacked;

    Spending(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** @throws LeftAsItIs {@code large}, {@code slow} where it is too much */
    void unpacked(long bytes) throws LeftAsItIs {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw new LeftAsItIs("large");
        }
        checkTime();
    }

    /** @throws LeftAsItIs {@code slow} where it takes too long */
    void checkTime() throws LeftAsItIs {
        if (System.nanoTime() - started > limits.time().toNanos()) {
            throw new LeftAsItIs("slow");
        }
    }

    /** The same content, counted as it comes. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                unpacked(1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                unpacked(Math.max(read, 0));
                return read;
            }
        };
    }
}
