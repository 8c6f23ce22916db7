package gangmu.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents that are archives of XML: Office Open XML, ODF, OFD, with the pictures and documents in them. */
final class ArchiveCleaning {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Taken into memory whole; more is a bomb rather than a document. */
    private static final long LARGEST = 512L * 1024 * 1024;
    private static final String MIMETYPE = "mimetype";

    /** What is blanked in which parts of a document: the code of what was removed, the part, the pattern. */
    private record Blank(String code, Pattern part, Pattern text) {
        static Blank of(String code, String part, String text) {
            return new Blank(code, Pattern.compile(part), Pattern.compile(text, Pattern.DOTALL));
        }

        /** Of an element all that stands in it. */
        static Blank element(String code, String part, String names) {
            return of(code, part, "(<(?:" + names + ")(?: [^>]*)?>)[^<]+(</(?:" + names + ")>)");
        }

        /** Of an attribute its value. */
        static Blank attribute(String code, String part, String names) {
            return of(code, part, "([ \\n\\t](?:" + names + ")=\")[^\"]+(\")");
        }
    }

    private static final List<Blank> BLANKS = List.of(
            Blank.element("office-author", "docProps/core\\.xml", "dc:creator|cp:lastModifiedBy"),
            Blank.element("office-company", "docProps/app\\.xml", "Company|Manager|HyperlinkBase"),
            Blank.element("office-custom", "docProps/custom\\.xml", "vt:lpwstr|vt:lpstr|vt:bstr"),
            Blank.attribute("comment-author", "word/.*\\.xml", "w:author|w:initials|w15:author|w15:userId"),
            Blank.element("comment-author", "xl/comments.*\\.xml", "author"),
            Blank.attribute("comment-author", "xl/persons/.*\\.xml", "displayName|userId"),
            Blank.attribute("comment-author", "ppt/(?:commentAuthors|authors)\\.xml", "name|initials|userId"),
            Blank.attribute("file-path", "xl/workbook\\.xml", "url|userName"),
            Blank.attribute("external-link", "xl/connections\\.xml", "connection|sourceFile|odcFile|url"),
            Blank.element("office-author", "meta\\.xml", "dc:creator|meta:initial-creator|meta:printed-by"),
            Blank.element("office-custom", "meta\\.xml", "meta:user-defined"),
            Blank.element("comment-author", "content\\.xml", "dc:creator|meta:creator-initials"),
            // Of ODF, a link to another file on the disk.
            Blank.of("external-link", "(?:content|styles)\\.xml", "( xlink:href=\")(?:file:|\\.\\./|/)[^\"]*(\")"),
            Blank.element("office-author", "OFD\\.xml", "ofd:Author"),
            Blank.element("office-custom", "OFD\\.xml", "ofd:CustomData"));
    private static final Pattern RELATIONSHIPS = Pattern.compile("(?:.*/)?_rels/.*\\.rels");
    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship [^>]*>");
    private static final Pattern TARGET = Pattern.compile("( Target=\")([^\"]*)(\")");
    private static final Pattern OPEN_LINK = Pattern.compile("(?i)(?:https?|mailto):.*");
    private static final Pattern SIGNED = Pattern.compile("_xmlsignatures/.+|META-INF/documentsignatures\\.xml|(?:.*/)?Signatures\\.xml");

    private ArchiveCleaning() {
    }

    static boolean knows(byte[] head) {
        return FileMetadataRemoval.starts(head, ZIP);
    }

    /**
     * The document without.
     *
     * @throws LeftAsItIs where it is signed, or an archive that is no such document
     */
    static byte[] clean(byte[] document, Set<String> removed) throws IOException {
        Map<String, byte[]> parts = read(document);
        if (!parts.containsKey("[Content_Types].xml") && !parts.containsKey(MIMETYPE) && !parts.containsKey("OFD.xml")) {
            throw new LeftAsItIs("unknown");
        }
        if (parts.keySet().stream().anyMatch(name -> SIGNED.matcher(name).matches())) {
            throw new LeftAsItIs("signed");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                byte[] clean = clean(part.getKey(), part.getValue(), removed);
                out.putNextEntry(entry(part.getKey(), clean));
                out.write(clean);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] document) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes((int) (LARGEST - total));
                total += part.length;
                if (total >= LARGEST) {
                    throw new LeftAsItIs("large");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    /** ODF says what it is in a first entry that is not packed. */
    private static ZipEntry entry(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        if (name.equals(MIMETYPE)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private static byte[] clean(String name, byte[] part, Set<String> removed) {
        if (PictureCleaning.knows(part) || knows(part)) {
            try {
                return knows(part) ? clean(part, removed) : PictureCleaning.clean(part, removed);
            } catch (IOException left) {
                return part;
            }
        }
        byte[] result = part;
        for (Blank blank : BLANKS) {
            if (blank.part().matcher(name).matches()) {
                result = replaced(result, blank.text(), found -> found.group(1) + found.group(2), blank.code(), removed);
            }
        }
        return RELATIONSHIPS.matcher(name).matches()
                ? replaced(result, RELATIONSHIP, ArchiveCleaning::relationship, "external-link", removed) : result;
    }

    /** What stands in place of what was found. */
    private interface Instead {
        String of(MatchResult found);
    }

    private static byte[] replaced(byte[] part, Pattern pattern, Instead instead, String code, Set<String> removed) {
        String text = new String(part, StandardCharsets.UTF_8);
        String replaced = pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(instead.of(found)));
        if (replaced.equals(text)) {
            return part;
        }
        removed.add(code);
        return replaced.getBytes(StandardCharsets.UTF_8);
    }

    /** A link out of the document leads nowhere any more, but for one to the web or to an address that a reader may follow. */
    private static String relationship(MatchResult found) {
        String element = found.group();
        Matcher target = TARGET.matcher(element);
        if (!element.contains("TargetMode=\"External\"") || !target.find()) {
            return element;
        }
        boolean open = element.toLowerCase(Locale.ROOT).contains("/hyperlink\"") && OPEN_LINK.matcher(target.group(2)).matches();
        return open ? element : new StringBuilder(element).replace(target.start(2), target.end(2), "about:blank").toString();
    }
}
