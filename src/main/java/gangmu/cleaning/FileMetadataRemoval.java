package gangmu.cleaning;

import gangmu.evidence.MetadataRemoval;
import gangmu.faults.OurFaults;
import java.io.BufferedOutputStream;
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
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Makes folders that only this program looks into. */
    @FunctionalInterface
    public interface Folders {
        Path make() throws IOException;
    }

    private final Folders folders;
    private final Limits limits;

    /** @param folders gives a folder that only this program looks into, for what is in the making */
    public FileMetadataRemoval(Folders folders) {
        this(folders, Limits.USUAL);
    }

    FileMetadataRemoval(Folders folders, Limits limits) {
        this.folders = folders;
        this.limits = limits;
    }

    @Override
    public Cleaned copy(Path from, OutputStream to) throws IOException {
        Path scratch = Files.createTempDirectory(folders.make(), "clean");
        try {
            Set<String> removed = new LinkedHashSet<>();
            Path clean = scratch.resolve("clean");
            String left = clean(from, clean, scratch, removed);
            if (!left.isEmpty()) {
                Files.copy(from, to);
                return new Cleaned(left, List.of());
            }
            Files.copy(clean, to);
            return new Cleaned("", List.copyOf(removed));
        } finally {
            for (Path each : List.of(scratch.resolve("clean"), scratch)) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Writes the file without; gives back why it is to be left as it is, nothing where it was gone through. */
    private String clean(Path from, Path clean, Path scratch, Set<String> removed) {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
            byte[] head = in.readNBytes(8);
            Spending spending = new Spending(limits);
            if (PictureCleaning.knows(head)) {
                if (Files.size(from) > limits.part()) {
                    return "large";
                }
                out.write(PictureCleaning.clean(Files.readAllBytes(from), removed));
            } else if (starts(head, PDF)) {
                PdfCleaning.clean(from, out, scratch, removed, spending);
            } else if (ArchiveCleaning.knows(head)) {
                new ArchiveCleaning(scratch, spending, removed).clean(from, out, 1);
            } else {
                return "unknown";
            }
            return "";
        } catch (LeftAsItIs left) {
            return left.why();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
                if (cause instanceof LeftAsItIs left) {
                    return left.why();
                }
            }
            // Readers of wild files throw more than they promise, and one file must not keep a bundle from being made.
            if (OurFaults.isOurs(damaged)) {
                OurFaults.note(FileMetadataRemoval.class, "cleaning a file", damaged);
                return "our-fault";
            }
            return "damaged";
        } catch (OutOfMemoryError tooMuch) {
            return "large";
        }
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
