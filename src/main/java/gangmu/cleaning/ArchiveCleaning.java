package gangmu.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Documents that are archives of XML: Office Open XML, ODF, OFD, with the pictures and documents in them. Every pattern
 * goes through its text once, however it is made: a {@code <} never stands within a tag or a value.
 */
final class ArchiveCleaning {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** No document calls a part so. */
    private static final int LONGEST_NAME = 1000;
    private static final String MIMETYPE = "mimetype";
    private static final int HEAD = 8;
    /** Why an archive within a document may stay as it is, the rest being gone through. */
    private static final Set<String> STAYS = Set.of("unknown", "signed", "damaged");

    /** What is blanked in which parts of a document: the code of what was removed, the part, the pattern. */
    private record Blank(String code, Pattern part, Pattern text) {
        static Blank of(String code, String part, String text) {
            return new Blank(code, Pattern.compile(part), Pattern.compile(text, Pattern.DOTALL));
        }

        /** Of an element all that stands in it. */
        static Blank element(String code, String part, String names) {
            return of(code, part, "(<(?:" + names + ")(?: [^<>]*+)?>)[^<]++(</(?:" + names + ")>)");
        }

        /** Of an attribute its value. */
        static Blank attribute(String code, String part, String names) {
            return of(code, part, "([ \\n\\t](?:" + names + ")=\")[^<\"]++(\")");
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
            Blank.of("external-link", "(?:content|styles)\\.xml", "( xlink:href=\")(?:file:|\\.\\./|/)[^<\"]*+(\")"),
            Blank.element("office-author", "OFD\\.xml", "ofd:Author"),
            Blank.element("office-custom", "OFD\\.xml", "ofd:CustomData"));
    private static final Pattern RELATIONSHIPS = Pattern.compile("(?:.*/)?_rels/.*\\.rels");
    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship [^<>]*+>");
    private static final Pattern TARGET = Pattern.compile("( Target=\")([^\"]*+)(\")");
    private static final Pattern OPEN_LINK = Pattern.compile("(?i)(?:https?|mailto):.*");
    private static final Pattern SIGNED = Pattern.compile("_xmlsignatures/.+|META-INF/documentsignatures\\.xml|(?:.*/)?Signatures\\.xml");

    private final Path scratch;
    private final Spending spending;
    private final Set<String> removed;

    ArchiveCleaning(Path scratch, Spending spending, Set<String> removed) {
        this.scratch = scratch;
        this.spending = spending;
        this.removed = removed;
    }

    static boolean knows(byte[] head) {
        return FileMetadataRemoval.starts(head, ZIP);
    }

    /**
     * Writes the document without, part by part.
     *
     * @param depth how many archives it lies in, itself among them
     * @throws LeftAsItIs where it is signed, or an archive that is no such document; or it is too much
     */
    void clean(Path document, OutputStream to, int depth) throws IOException {
        try (ZipFile zip = new ZipFile(document.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : entries) {
                spending.checkTime();
                if (entry.getName().length() > LONGEST_NAME) {
                    throw new LeftAsItIs("damaged");
                }
                names.add(entry.getName());
            }
            if (!names.contains("[Content_Types].xml") && !names.contains(MIMETYPE) && !names.contains("OFD.xml")) {
                throw new LeftAsItIs("unknown");
            }
            if (names.stream().anyMatch(name -> SIGNED.matcher(name).matches())) {
                throw new LeftAsItIs("signed");
            }
            // What encloses this archive goes on being written.
            ZipOutputStream out = new ZipOutputStream(to);
            for (ZipEntry entry : entries) {
                if (!entry.isDirectory()) {
                    CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                    try (BufferedInputStream part = new BufferedInputStream(spending.counted(in))) {
                        part(entry.getName(), part, out, depth);
                        part.transferTo(OutputStream.nullOutputStream());
                    }
                    if (entry.getCrc() >= 0 && in.getChecksum().getValue() != entry.getCrc()) {
                        throw new ZipException(entry.getName());
                    }
                }
            }
            out.finish();
        }
    }

    private void part(String name, BufferedInputStream part, ZipOutputStream out, int depth) throws IOException {
        part.mark(HEAD);
        byte[] head = part.readNBytes(HEAD);
        part.reset();
        if (knows(head)) {
            archive(name, part, out, depth);
        } else if (PictureCleaning.knows(head) || isTouched(name) || name.equals(MIMETYPE)) {
            byte[] whole = part.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, spending.limits().part() + 1));
            if (whole.length > spending.limits().part()) {
                throw new LeftAsItIs("large");
            }
            byte[] clean = PictureCleaning.knows(head) ? picture(whole) : text(name, whole);
            out.putNextEntry(entry(name, clean));
            out.write(clean);
            out.closeEntry();
        } else {
            out.putNextEntry(new ZipEntry(name));
            part.transferTo(out);
            out.closeEntry();
        }
    }

    /** A workbook in a report, say; an archive that is no document stays as it is. */
    private void archive(String name, InputStream part, ZipOutputStream out, int depth) throws IOException {
        if (depth >= spending.limits().depth()) {
            throw new LeftAsItIs("nested");
        }
        Path inner = Files.createTempFile(scratch, "part", "");
        Path clean = Files.createTempFile(scratch, "part", "");
        try {
            Files.copy(part, inner, StandardCopyOption.REPLACE_EXISTING);
            Path kept = clean;
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(clean))) {
                clean(inner, to, depth + 1);
            } catch (LeftAsItIs left) {
                if (!STAYS.contains(left.why())) {
                    throw left;
                }
                kept = inner;
            } catch (ZipException damaged) {
                kept = inner;
            }
            out.putNextEntry(new ZipEntry(name));
            Files.copy(kept, out);
            out.closeEntry();
        } finally {
            Files.deleteIfExists(inner);
            Files.deleteIfExists(clean);
        }
    }

    private byte[] picture(byte[] whole) {
        try {
            return PictureCleaning.clean(whole, removed);
        } catch (IOException damaged) {
            return whole;
        }
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

    private static boolean isTouched(String name) {
        return RELATIONSHIPS.matcher(name).matches() || BLANKS.stream().anyMatch(blank -> blank.part().matcher(name).matches());
    }

    private byte[] text(String name, byte[] part) {
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
