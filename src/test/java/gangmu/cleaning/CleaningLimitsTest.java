package gangmu.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.MetadataRemoval.Cleaned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One piece of evidence, however it is made, never keeps a bundle from being made. */
class CleaningLimitsTest {
    private static final byte[] TYPES = "<Types/>".getBytes(StandardCharsets.UTF_8);
    /** Megabytes; the profile takes 220 and more. */
    private static final long LARGE = Long.getLong("gangmu.large-evidence", 70);
    @TempDir
    private Path folder;

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] document(String name, byte[] part) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put(name, part);
        return zip(parts);
    }

    private Cleaned clean(byte[] content, Limits limits) throws IOException {
        Path file = Files.write(folder.resolve("件"), content);
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Cleaned cleaned = new FileMetadataRemoval(() -> scratch, limits).copy(file, copy);
        if (!cleaned.left().isEmpty()) {
            assertThat(copy.toByteArray()).as("byte for byte").isEqualTo(content);
        }
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).as("nothing is left behind").isEmpty();
        }
        return cleaned;
    }

    /** A kilobyte that unpacks to tags without an end: each of them would be looked for to the end of the text. */
    @Test
    @Timeout(60)
    void textsThatArePackedTagsWithoutAnEndAreGoneThroughOnce() throws IOException {
        for (String tag : new String[] {"<dc:creator ", "<dc:creator>", " cp:lastModifiedBy=\"", "<Relationship "}) {
            byte[] text = tag.repeat(300_000).getBytes(StandardCharsets.UTF_8);
            for (String name : new String[] {"docProps/core.xml", "word/comments.xml", "_rels/.rels", "content.xml"}) {
                assertThat(clean(document(name, text), Limits.USUAL).left()).isEmpty();
            }
        }
    }

    @Test
    void archivesWithinArchivesAreGoneThroughToACertainDepth() throws IOException {
        byte[] inner = document("docProps/core.xml", "<dc:creator>zhangsan</dc:creator>".getBytes(StandardCharsets.UTF_8));
        byte[] twice = document("word/embeddings/a.docx", inner);
        assertThat(clean(twice, Limits.USUAL).removed()).containsExactly("office-author");
        byte[] deep = document("word/embeddings/a.docx", document("word/embeddings/a.docx", twice));
        assertThat(clean(deep, Limits.USUAL).left()).isEqualTo("nested");
    }

    @Test
    void whatUnpacksToTooMuchIsCopiedAsItIs() throws IOException {
        Limits small = new Limits(100_000, 50_000, 3, Duration.ofMinutes(1));
        assertThat(clean(document("word/media/a.bin", new byte[200_000]), small).left()).isEqualTo("large");
        assertThat(clean(document("docProps/core.xml", new byte[60_000]), small).left()).isEqualTo("large");
        assertThat(clean(document("word/media/a.bin", new byte[60_000]), small).left())
                .as("what need not be taken into memory may be larger").isEmpty();
    }

    /**
     * An honest report full of photographs and a film: what is small enough to be looked into is, the film goes by, and one
     * picture beyond the limit has the whole copied as it is. In any case little of it is in the memory at once.
     */
    @Test
    void aLargeDocumentGoesByWithoutBeingTakenIntoMemory() throws IOException {
        long film = LARGE << 20;
        assertThat(allocated(() -> {
            Cleaned cleaned = cleanLarge(film, 1 << 20);
            assertThat(cleaned.left()).isEmpty();
            assertThat(cleaned.removed()).containsExactly("office-author");
        })).isLessThan(64L << 20);
        long picture = Limits.USUAL.part() + 1;
        assertThat(allocated(() -> assertThat(cleanLarge(film, picture).left()).isEqualTo("large")))
                .as("one part as large as is allowed, and the doubling until it is reached").isLessThan(4 * Limits.USUAL.part());
    }

    /** What one thread takes of the heap meanwhile, in bytes, what it lets go of again included. */
    private static long allocated(IoWork work) throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private interface IoWork {
        void run() throws IOException;
    }

    private Cleaned cleanLarge(long film, long picture) throws IOException {
        Path file = folder.resolve("报告.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            part(out, "[Content_Types].xml", TYPES, 0);
            part(out, "docProps/core.xml", "<dc:creator>zhangsan</dc:creator>".getBytes(StandardCharsets.UTF_8), 0);
            part(out, "word/media/film.mp4", new byte[] {0, 0, 0, 24}, film);
            part(out, "word/media/photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2}, picture);
        }
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        Path copy = folder.resolve("copy.docx");
        Cleaned cleaned;
        try (OutputStream to = Files.newOutputStream(copy)) {
            cleaned = new FileMetadataRemoval(() -> scratch).copy(file, to);
        }
        if (!cleaned.left().isEmpty()) {
            assertThat(Files.mismatch(file, copy)).as("byte for byte").isEqualTo(-1);
        }
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            assertThat(zip.getEntry("word/media/film.mp4").getSize()).isEqualTo(film + 4);
        }
        return cleaned;
    }

    private static void part(ZipOutputStream out, String name, byte[] head, long length) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(head);
        byte[] block = new byte[1 << 16];
        for (long left = length; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
        out.closeEntry();
    }

    @Test
    void whatTakesTooLongIsCopiedAsItIs() throws IOException {
        assertThat(clean(document("word/media/a.bin", new byte[200_000]), new Limits(1 << 20, 1 << 20, 3, Duration.ZERO)).left())
                .isEqualTo("slow");
    }

    /** PDFBox goes down into what lies within each other. */
    @Test
    void aDocumentThatOverflowsItsReadersStackIsCopiedAsItIs() throws IOException {
        String deep = "[".repeat(200_000);
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Names " + deep + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]"
                + "/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R/Size 3>>\n%%EOF\n";
        assertThat(clean(pdf.getBytes(StandardCharsets.US_ASCII), Limits.USUAL).left()).isEqualTo("damaged");
    }

    @Test
    void aNameAsLongAsAnArchiveAllowsIsNoPartOfADocument() throws IOException {
        assertThat(clean(document("_rels/".repeat(10_000), new byte[1]), Limits.USUAL).left()).isEqualTo("damaged");
    }
}
