package gangmu.storage;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Some bytes of a file in a row, read when they are wanted. */
record Stretch(Path file, long from, long length) {
    private static final int BUFFER = 1 << 16;

    /** The lines of a file without their ends, however long each is; none that is empty. */
    static List<Stretch> linesOf(Path file) throws IOException {
        List<Stretch> lines = new ArrayList<>();
        byte[] buffer = new byte[BUFFER];
        long begin = 0;
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        add(lines, file, begin, at + i);
                        begin = at + i + 1;
                    }
                }
                at += read;
            }
        }
        add(lines, file, begin, at);
        return lines;
    }

    private static void add(List<Stretch> lines, Path file, long begin, long end) {
        if (end > begin) {
            lines.add(new Stretch(file, begin, end - begin));
        }
    }

    InputStream open() throws IOException {
        InputStream whole = Files.newInputStream(file);
        try {
            whole.skipNBytes(from);
            return new BufferedInputStream(new Upto(whole, length), BUFFER);
        } catch (IOException | RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    /** Ends where the stretch does. */
    private static final class Upto extends FilterInputStream {
        private long left;

        Upto(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int at, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(to, at, (int) Math.min(most, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
