package gangmu.storage;

import gangmu.evidence.MetadataRemoval;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Metadata of JPEG and PNG pictures and of Office Open XML documents; every other format is copied as it is. */
public final class FileMetadataRemoval implements MetadataRemoval {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> PNG_TEXT = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
    /** JPEG segments that carry metadata: APP1 (Exif, XMP), APP13 (IPTC), comments. */
    private static final Set<Integer> JPEG_METADATA = Set.of(0xE1, 0xED, 0xFE);
    private static final int START_OF_SCAN = 0xDA;
    /** Documents beyond this are copied as they are rather than taken into memory. */
    private static final long LARGEST_PART = 64L * 1024 * 1024;

    /** What is blanked in which parts of an office document: the code of what was removed, the part, the pattern. */
    private record Blank(String code, Pattern part, Pattern text, String instead) {
        static Blank of(String code, String part, String text, String instead) {
            return new Blank(code, Pattern.compile(part), Pattern.compile(text, Pattern.DOTALL), instead);
        }
    }

    private static final List<Blank> OFFICE = List.of(
            Blank.of("office-author", "docProps/core\\.xml",
                    "(<(dc:creator|cp:lastModifiedBy)(?: [^>]*)?>)[^<]+(</(?:dc:creator|cp:lastModifiedBy)>)", "$1$3"),
            Blank.of("office-company", "docProps/app\\.xml",
                    "(<(Company|Manager|HyperlinkBase)>)[^<]+(</(?:Company|Manager|HyperlinkBase)>)", "$1$3"),
            Blank.of("office-custom", "docProps/custom\\.xml", "(<vt:lpwstr>)([^<]+)(</vt:lpwstr>)", "$1$3"),
            Blank.of("comment-author", "(?:word|xl|ppt)/.*\\.xml", "( w:author=\")([^\"]+)(\")", "$1$3"),
            Blank.of("comment-author", "xl/comments[^/]*\\.xml", "(<author>)([^<]+)(</author>)", "$1$3"),
            Blank.of("external-link", "(?:.*/)?_rels/.*\\.rels", "(<Relationship [^>]*Type=\"[^\"]*/(?:attachedTemplate|"
                    + "externalLinkPath|externalLink|oleObject|linkedObject)\"[^>]*Target=\")([^\"]+)(\"[^>]*TargetMode=\"External\")",
                    "$1about:blank$3"));

    @Override
    public Cleaned copy(Path from, OutputStream to) throws IOException {
        byte[] head = new byte[8];
        int read;
        try (InputStream in = Files.newInputStream(from)) {
            read = in.readNBytes(head, 0, head.length);
        }
        try {
            if (read >= 3 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8 && (head[2] & 0xFF) == 0xFF) {
                return jpeg(Files.readAllBytes(from), to);
            }
            if (read == 8 && Arrays.equals(head, PNG)) {
                return png(Files.readAllBytes(from), to);
            }
            if (read >= 4 && head[0] == 'P' && head[1] == 'K' && isOffice(from)) {
                return office(from, to);
            }
        } catch (EOFException | ZipException damaged) {
            Files.copy(from, to);
            return new Cleaned(false, List.of());
        }
        Files.copy(from, to);
        return new Cleaned(false, List.of());
    }

    private static Cleaned jpeg(byte[] picture, OutputStream to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 2);
        int at = 2;
        boolean removed = false;
        while (at + 4 <= picture.length && (picture[at] & 0xFF) == 0xFF) {
            int marker = picture[at + 1] & 0xFF;
            int length = ((picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF) + 2;
            if (marker == START_OF_SCAN || at + length > picture.length) {
                break;
            }
            if (JPEG_METADATA.contains(marker)) {
                removed = true;
            } else {
                out.write(picture, at, length);
            }
            at += length;
        }
        out.write(picture, at, picture.length - at);
        out.writeTo(to);
        return new Cleaned(true, removed ? List.of("exif") : List.of());
    }

    private static Cleaned png(byte[] picture, OutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.length);
        DataOutputStream out = new DataOutputStream(bytes);
        DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(picture));
        out.write(in.readNBytes(PNG.length));
        boolean removed = false;
        while (in.available() >= 12) {
            int length = in.readInt();
            byte[] type = in.readNBytes(4);
            if (length < 0 || length > in.available() - 4) {
                throw new EOFException();
            }
            byte[] rest = in.readNBytes(length + 4);
            if (PNG_TEXT.contains(new String(type, StandardCharsets.US_ASCII))) {
                removed = true;
            } else {
                out.writeInt(length);
                out.write(type);
                out.write(rest);
            }
        }
        out.write(in.readAllBytes());
        bytes.writeTo(to);
        return new Cleaned(true, removed ? List.of("picture-text") : List.of());
    }

    private static boolean isOffice(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null
                    && Collections.list(zip.entries()).stream().noneMatch(entry -> entry.getSize() > LARGEST_PART);
        }
    }

    private static Cleaned office(Path from, OutputStream to) throws IOException {
        Set<String> removed = new LinkedHashSet<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(from.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] part = in.readAllBytes();
                    out.write(blank(entry.getName(), part, removed));
                }
                out.closeEntry();
            }
        }
        bytes.writeTo(to);
        return new Cleaned(true, new ArrayList<>(removed));
    }

    private static byte[] blank(String name, byte[] part, Set<String> removed) {
        byte[] result = part;
        for (Blank blank : OFFICE) {
            if (blank.part().matcher(name).matches()) {
                String text = new String(result, StandardCharsets.UTF_8);
                String blanked = blank.text().matcher(text).replaceAll(blank.instead());
                if (!blanked.equals(text)) {
                    removed.add(blank.code());
                    result = blanked.getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        return result;
    }
}
