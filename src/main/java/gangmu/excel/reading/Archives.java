package gangmu.excel.reading;

import gangmu.faults.OurFaults;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Archives as they come by chat: a zip, with names in GBK where its program was Chinese and old, or a 7z. Unpacked are the
 * files that may be returns or lie beside them as evidence; no name leads out of the folder.
 */
public final class Archives {
    /** Bytes of all that one archive unpacks to. */
    private static final long WHOLE = 1_000L << 20;
    private static final int MOST_FILES = 2_000;
    private static final int MOST_MEMORY_KIB = 300_000;
    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final Set<Path> written = new HashSet<>();
    private final List<String> left = new ArrayList<>();
    private long bytes;

    private Archives(Path folder) {
        this.folder = folder;
    }

    /** Whether a file is an archive by its content, and no workbook. */
    public static boolean isArchive(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(6);
        } catch (IOException e) {
            // Whoever reads it says what is wrong with it.
            return false;
        }
        if (start.length == 6 && start[0] == '7' && start[1] == 'z' && (start[2] & 0xff) == 0xbc) {
            return true;
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            return false;
        }
        try {
            FileKind.of(file);
            return false;
        } catch (WorkbookFault fault) {
            return fault.reason() == Reason.PACKED;
        }
    }

    /**
     * Unpacks an archive. A file of a zip that is locked or damaged is left out, and the others are unpacked.
     *
     * @return the names of the files left out
     * @throws WorkbookFault {@code PACKED} where it has a password or a way of packing that is not known here,
     *     {@code TOO_LARGE}, {@code DAMAGED}, {@code OUR_FAULT}
     */
    public static List<String> unpack(Path archive, Path folder) throws WorkbookFault {
        try (InputStream in = Files.newInputStream(archive)) {
            boolean zip = in.read() == 'P';
            Archives unpacking = new Archives(folder);
            if (zip) {
                unpacking.zip(archive);
            } else {
                unpacking.sevenZip(archive);
            }
            return List.copyOf(unpacking.left);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof WorkbookFault fault) {
                    throw fault;
                }
            }
            if (OurFaults.isOurs(e)) {
                OurFaults.note(Archives.class, "unpacking an archive", e);
                throw new WorkbookFault(Reason.OUR_FAULT, "", e);
            }
            throw new WorkbookFault(Reason.PACKED, "", e);
        }
    }

    private void zip(Path archive) throws IOException, WorkbookFault {
        WorkbookFault last = null;
        try (ZipFile zip = ZipFile.builder().setPath(archive).setCharset(StandardCharsets.UTF_8).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements();) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                try {
                    unpack(zip, entry);
                } catch (WorkbookFault fault) {
                    if (fault.reason() == Reason.TOO_LARGE) {
                        throw fault;
                    }
                    left.add(name(entry));
                    last = fault;
                }
            }
        }
        if (written.isEmpty() && last != null) {
            throw last;
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException, WorkbookFault {
        String name = name(entry);
        if (!zip.canReadEntryData(entry)) {
            throw new WorkbookFault(Reason.PACKED, name, null);
        }
        try (InputStream in = new CheckedPart(zip.getInputStream(entry), name, entry.getCrc(), WHOLE - bytes) {
            @Override
            void finished(long count) {
                bytes += count;
            }
        }) {
            write(name, in);
        } catch (IOException e) {
            if (e.getCause() instanceof WorkbookFault fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** A name that does not say that it is UTF-8 is that where it can be, else GB18030, which holds GBK. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName("GB18030"));
        }
    }

    private void sevenZip(Path archive) throws IOException, WorkbookFault {
        // It checks the sums of its entries itself.
        try (SevenZFile file = SevenZFile.builder().setPath(archive).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get()) {
            for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream()) {
                    bytes += entry.getSize();
                    if (bytes > WHOLE) {
                        throw new WorkbookFault(Reason.TOO_LARGE);
                    }
                    write(String.valueOf(entry.getName()), file.getInputStream(entry));
                }
            }
        }
    }

    private void write(String name, InputStream in) throws IOException, WorkbookFault {
        Path to = safe(name);
        if (to == null) {
            in.transferTo(OutputStream.nullOutputStream());
            return;
        }
        if (written.size() >= MOST_FILES) {
            throw new WorkbookFault(Reason.TOO_LARGE, name, null);
        }
        to = free(to);
        Files.createDirectories(to.getParent());
        try (OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        } catch (IOException e) {
            // Half a file is none to judge.
            Files.deleteIfExists(to);
            throw e;
        }
        written.add(to);
    }

    /** Two files of one name are both unpacked, also where they differ in capitals alone, which some disks take for one. */
    private static Path free(Path wanted) {
        Path to = wanted;
        for (int number = 2; Files.exists(to); number++) {
            String name = String.valueOf(wanted.getFileName());
            int dot = name.lastIndexOf('.');
            to = wanted.resolveSibling(dot > 0 ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
                    : name + " (" + number + ")");
        }
        return to;
    }

    /** Where an entry goes; null for what systems add by themselves. */
    private @Nullable Path safe(String name) {
        Path to = folder;
        for (String part : name.replace('\\', '/').split("/")) {
            String plain = part.replaceAll("[:*?\"<>|\\p{Cntrl}]", "_").strip();
            if (plain.equals("__MACOSX") || plain.startsWith("._")) {
                return null;
            }
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                int dot = plain.lastIndexOf('.');
                String ending = dot > 0 ? plain.substring(dot) : "";
                to = to.resolve(plain.length() <= LONGEST_NAME ? plain
                        : plain.substring(0, LONGEST_NAME) + (ending.length() < 10 ? ending.toLowerCase(Locale.ROOT) : ""));
            }
        }
        return to.equals(folder) ? null : to;
    }
}
