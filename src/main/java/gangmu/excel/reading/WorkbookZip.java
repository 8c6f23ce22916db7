package gangmu.excel.reading;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The parts of a workbook that is a zip, and how they hang together. It is taken as spreadsheet programs take it: what no
 * reader needs is never looked at, and what is broken of relations is left out; but each part's sum is checked as it is
 * read, and none unpacks to more than {@link Limits} allow.
 */
final class WorkbookZip implements Closeable {
    private static final int MOST_PARTS = 20_000;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final Map<String, Map<String, Relation>> relations = new HashMap<>();
    private long unpacked;

    /**
     * How one part hangs on another.
     *
     * @param kind the last word of its type, which Strict files share with others: {@code worksheet}
     * @param target the part, or an address outside
     */
    record Relation(String kind, String target, boolean outside) {
    }

    private WorkbookZip(ZipFile zip) throws WorkbookFault {
        this.zip = zip;
        for (var entries = zip.getEntries(); entries.hasMoreElements();) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory() && parts.put(key(entry.getName()), entry) != null || parts.size() > MOST_PARTS) {
                // Two parts of one name: nobody knows which of them a program shows.
                throw new WorkbookFault(Reason.DAMAGED, entry.getName(), null);
            }
        }
    }

    static WorkbookZip open(Path file) throws IOException, WorkbookFault {
        return opened(ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).get());
    }

    static WorkbookZip open(byte[] content) throws IOException, WorkbookFault {
        return opened(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setCharset(StandardCharsets.UTF_8).get());
    }

    private static WorkbookZip opened(ZipFile zip) throws IOException, WorkbookFault {
        try {
            return new WorkbookZip(zip);
        } catch (WorkbookFault fault) {
            zip.close();
            throw fault;
        }
    }

    /** Some programs write \ between folders, and names in other cases than the relations that point to them. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The names of all parts, in small letters. */
    Collection<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Bytes of all parts, unpacked, as the zip itself says. */
    long size() {
        return parts.values().stream().mapToLong(entry -> Math.max(entry.getSize(), 0)).sum();
    }

    /** The content of a part; empty where there is none. */
    InputStream read(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(key(part));
        if (entry == null) {
            return new ByteArrayInputStream(new byte[0]);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new IOException(new WorkbookFault(Reason.DAMAGED, part, null));
        }
        long most = key(part).endsWith("sharedstrings.xml") ? Limits.SHARED_TEXTS : Limits.PART;
        return new CheckedPart(zip.getInputStream(entry), part, entry.getCrc(), Math.min(most, Limits.WHOLE - unpacked)) {
            @Override
            void finished(long bytes) {
                unpacked += bytes;
            }
        };
    }

    /** The part that holds the workbook itself; null where none is. */
    @Nullable String workbook() {
        return related("", "officeDocument").stream().filter(this::has).findFirst().orElse(null);
    }

    /** The parts that hang on a part by relations of a kind, in no order that counts. */
    List<String> related(String part, String kind) {
        List<String> targets = new ArrayList<>();
        relations(part).values().forEach(relation -> {
            if (!relation.outside() && relation.kind().equalsIgnoreCase(kind)) {
                targets.add(relation.target());
            }
        });
        return targets;
    }

    /** The part that a relation of a part names; null where it names none inside the workbook. */
    @Nullable String target(String part, @Nullable String id) {
        Relation relation = relations(part).get(id);
        return relation == null || relation.outside() ? null : relation.target();
    }

    /** By their ids; {@code ""} stands for the workbook as a file. */
    Map<String, Relation> relations(String part) {
        return relations.computeIfAbsent(key(part), this::readRelations);
    }

    private Map<String, Relation> readRelations(String part) {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> found = new LinkedHashMap<>();
        if (!has(name)) {
            return found;
        }
        try {
            for (XmlParts.Element element : XmlParts.elements(this, name)) {
                String id = element.get("Id");
                String type = element.get("Type");
                String target = element.get("Target");
                if (element.name().equals("Relationship") && id != null && type != null && target != null) {
                    boolean outside = "External".equalsIgnoreCase(element.get("TargetMode"));
                    found.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1),
                            outside ? target : resolved(folder, target), outside));
                }
            }
        } catch (IOException | SAXException e) {
            // What hangs together by broken relations is not there; what can be read without them is.
            return found;
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        String plain = target.replace('\\', '/');
        if (plain.startsWith("/")) {
            return plain.substring(1);
        }
        try {
            String path = URI.create("/" + folder).resolve(plain.replace(" ", "%20")).getPath();
            return path == null ? folder + plain : path.startsWith("/") ? path.substring(1) : path;
        } catch (IllegalArgumentException e) {
            // Odd signs in a name are no reason to lose the part.
            return folder + plain;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
