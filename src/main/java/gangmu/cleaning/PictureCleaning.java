package gangmu.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** JPEG and PNG: what was stored beside the picture goes; of a photograph stays which way up it is. */
final class PictureCleaning {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> PNG_TEXT = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] COLOURS = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;

    private PictureCleaning() {
    }

    static boolean knows(byte[] head) {
        return FileMetadataRemoval.starts(head, JPEG) || FileMetadataRemoval.starts(head, PNG);
    }

    static byte[] clean(byte[] picture, Set<String> removed) throws IOException {
        return FileMetadataRemoval.starts(picture, PNG) ? png(picture, removed) : jpeg(picture, removed);
    }

    private static byte[] jpeg(byte[] picture, Set<String> removed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 2);
        int at = 2;
        while (at + 4 <= picture.length && (picture[at] & 0xFF) == 0xFF) {
            int marker = picture[at + 1] & 0xFF;
            int length = segment(picture, at);
            if (marker == START_OF_SCAN || at + length > picture.length) {
                break;
            }
            if (isMetadata(picture, at, marker)) {
                removed.add("exif");
                int turned = orientation(picture, at, length);
                if (turned > 1 && turned <= 8) {
                    out.writeBytes(onlyOrientation(turned));
                }
            } else {
                out.write(picture, at, length);
            }
            at += length;
        }
        int end = end(picture, at);
        out.write(picture, at, end - at);
        if (end < picture.length) {
            // Cameras put more pictures and videos behind the first, each with what they know of place and time.
            removed.add("exif");
        }
        return out.toByteArray();
    }

    private static int segment(byte[] picture, int at) {
        return ((picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF) + 2;
    }

    /** Application segments but for JFIF, colours and Adobe's own, without which the picture looks otherwise; comments. */
    private static boolean isMetadata(byte[] picture, int at, int marker) {
        boolean needed = marker == 0xE0 || marker == 0xEE || marker == 0xE2 && isAt(picture, at + 4, COLOURS);
        return marker == COMMENT || marker >= 0xE0 && marker <= 0xEF && !needed;
    }

    private static boolean isAt(byte[] picture, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= picture.length || picture[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Behind the end mark of the picture that begins its scan here; the end of the file where there is no mark. */
    private static int end(byte[] picture, int scan) {
        int at = scan;
        while (at + 1 < picture.length) {
            int marker = picture[at + 1] & 0xFF;
            if ((picture[at] & 0xFF) != 0xFF || marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7) {
                at++;
            } else if (marker == END) {
                return at + 2;
            } else {
                at += at + 4 <= picture.length ? segment(picture, at) : 2;
            }
        }
        return picture.length;
    }

    /** Which way up the picture is by its Exif segment; 0 where it does not say. */
    private static int orientation(byte[] picture, int at, int length) {
        if (!isAt(picture, at + 4, EXIF)) {
            return 0;
        }
        try {
            ByteBuffer tiff = ByteBuffer.wrap(picture, at + 4 + EXIF.length, length - 4 - EXIF.length).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(tiff.getInt(4));
            for (int left = tiff.getShort(); left > 0; left--) {
                int tag = tiff.getShort() & 0xFFFF;
                tiff.position(tiff.position() + 6);
                if (tag == ORIENTATION) {
                    return tiff.getShort();
                }
                tiff.position(tiff.position() + 4);
            }
            return 0;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return 0;
        }
    }

    private static byte[] onlyOrientation(int turned) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
        segment.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        return segment.putShort((short) turned).putShort((short) 0).putInt(0).array();
    }

    private static byte[] png(byte[] picture, Set<String> removed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.length);
        DataOutputStream out = new DataOutputStream(bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(picture));
        out.write(in.readNBytes(PNG.length));
        while (in.available() >= 12) {
            int length = in.readInt();
            byte[] type = in.readNBytes(4);
            if (length < 0 || length > in.available() - 4) {
                throw new EOFException();
            }
            byte[] rest = in.readNBytes(length + 4);
            if (PNG_TEXT.contains(new String(type, StandardCharsets.US_ASCII))) {
                removed.add("picture-text");
            } else {
                out.writeInt(length);
                out.write(type);
                out.write(rest);
            }
        }
        return bytes.toByteArray();
    }
}
