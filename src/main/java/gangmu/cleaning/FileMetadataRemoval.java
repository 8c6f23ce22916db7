package gangmu.cleaning;

import gangmu.evidence.MetadataRemoval;
import gangmu.faults.OurFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Metadata of JPEG and PNG pictures, of PDF, Office Open XML, ODF and OFD documents; every other format is copied as it
 * is, and so is what a change would spoil: signed, locked and damaged files.
 */
public final class FileMetadataRemoval implements MetadataRemoval {
    /** What is larger is copied as it is rather than taken into memory. */
    private static final long LARGEST = 256L * 1024 * 1024;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Cleaned copy(Path from, OutputStream to) throws IOException {
        if (Files.size(from) > LARGEST) {
            return asItIs(from, to, "large");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(from)) {
            head = in.readNBytes(8);
        }
        Set<String> removed = new LinkedHashSet<>();
        byte[] clean;
        try {
            if (PictureCleaning.knows(head)) {
                clean = PictureCleaning.clean(Files.readAllBytes(from), removed);
            } else if (starts(head, PDF)) {
                clean = PdfCleaning.clean(from, removed);
            } else if (ArchiveCleaning.knows(head)) {
                clean = ArchiveCleaning.clean(Files.readAllBytes(from), removed);
            } else {
                return asItIs(from, to, "unknown");
            }
        } catch (LeftAsItIs left) {
            return asItIs(from, to, left.why());
        } catch (IOException | RuntimeException damaged) {
            // Readers of wild files throw more than they promise, and one file must not keep a bundle from being made.
            if (OurFaults.isOurs(damaged)) {
                OurFaults.note(FileMetadataRemoval.class, "cleaning a file", damaged);
                return asItIs(from, to, "our-fault");
            }
            return asItIs(from, to, "damaged");
        }
        to.write(clean);
        return new Cleaned("", List.copyOf(removed));
    }

    private static Cleaned asItIs(Path from, OutputStream to, String why) throws IOException {
        Files.copy(from, to);
        return new Cleaned(why, List.of());
    }

    static boolean starts(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
