package gangmu.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF: what it says of who made it goes, wherever in it; what was there before it was last changed; links to other files
 * and what runs by itself. Links to the web stay: a reader sees and follows them.
 */
final class PdfCleaning {
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final Set<String> ACTIONS = Set.of("Launch", "GoToR", "SubmitForm", "ImportData", "JavaScript", "Rendition");
    private final Set<String> removed;

    private PdfCleaning(Set<String> removed) {
        this.removed = removed;
    }

    /**
     * Writes the document without.
     *
     * @throws LeftAsItIs where it is signed or locked, or takes too long
     */
    static void clean(Path from, OutputStream to, Path scratch, Set<String> removed, Spending spending) throws IOException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(spending.limits().part()).setTempDir(scratch.toFile());
        try (PDDocument document = Loader.loadPDF(new WatchedFile(from, spending), "", null, null, memory.streamCache)) {
            if (document.isEncrypted()) {
                throw new LeftAsItIs("locked");
            }
            if (!document.getSignatureDictionaries().isEmpty()) {
                throw new LeftAsItIs("signed");
            }
            new PdfCleaning(removed).clean(document);
            document.save(to, CompressParameters.NO_COMPRESSION);
        } catch (InvalidPasswordException e) {
            throw new LeftAsItIs("locked");
        }
    }

    /** Looks at the time while it is read: a crafted document may send its reader round and round. */
    private static final class WatchedFile extends RandomAccessReadBufferedFile {
        private static final int OFTEN = 1024;
        private final Spending spending;
        private int reads;

        WatchedFile(Path file, Spending spending) throws IOException {
            super(file);
            this.spending = spending;
        }

        private void look() throws IOException {
            if (++reads % OFTEN == 0) {
                spending.checkTime();
            }
        }

        @Override
        public int read() throws IOException {
            look();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            look();
            return super.read(into, from, length);
        }
    }

    private void clean(PDDocument document) throws IOException {
        if (!document.getDocumentInformation().getMetadataKeys().isEmpty()) {
            removed.add("pdf-properties");
        }
        document.setDocumentInformation(new PDDocumentInformation());
        for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object != null && object.getObject() != null) {
                clean(object.getObject());
            }
        }
    }

    /** What stands in the object itself; what it refers to is an object of its own. */
    private void clean(COSBase base) throws IOException {
        if (base instanceof COSArray array) {
            for (COSBase each : array) {
                if (each != null && !(each instanceof COSObject)) {
                    clean(each);
                }
            }
        } else if (base instanceof COSDictionary dictionary) {
            dictionary(dictionary);
            for (COSBase each : List.copyOf(dictionary.getValues())) {
                if (!(each instanceof COSObject)) {
                    clean(each);
                }
            }
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        remove(dictionary, COSName.METADATA, "pdf-properties");
        remove(dictionary, PIECE_INFO, "pdf-properties");
        remove(dictionary, COSName.AA, "pdf-actions");
        remove(dictionary, JAVA_SCRIPT, "pdf-actions");
        for (COSName name : List.of(COSName.A, COSName.OPEN_ACTION)) {
            if (dictionary.getDictionaryObject(name) instanceof COSDictionary action && leadsAway(action)) {
                remove(dictionary, name, "pdf-actions");
            }
        }
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
        // What a note calls its author, a field of a form calls itself.
        if (dictionary.containsKey(COSName.RECT) && !subtype.equals("Widget")) {
            remove(dictionary, COSName.T, "comment-author");
        }
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            picture(stream);
        }
    }

    private static boolean leadsAway(COSDictionary action) {
        if (action.getDictionaryObject(COSName.URI) instanceof COSString uri) {
            return uri.getString().toLowerCase(Locale.ROOT).startsWith("file:");
        }
        return ACTIONS.contains(action.getNameAsString(COSName.S, ""));
    }

    private void remove(COSDictionary dictionary, COSName name, String code) {
        if (dictionary.containsKey(name)) {
            dictionary.removeItem(name);
            removed.add(code);
        }
    }

    /** A photograph that was put in as it came out of the camera. */
    private void picture(COSStream stream) throws IOException {
        byte[] picture;
        try (InputStream in = stream.createRawInputStream()) {
            picture = in.readAllBytes();
        }
        if (PictureCleaning.knows(picture)) {
            byte[] clean = PictureCleaning.clean(picture, removed);
            if (clean.length != picture.length) {
                try (OutputStream out = stream.createRawOutputStream()) {
                    out.write(clean);
                }
            }
        }
    }
}
