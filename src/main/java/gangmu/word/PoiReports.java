package gangmu.word;

import gangmu.faults.OurFaults;
import gangmu.period.Evaluation;
import gangmu.status.draft.Passage;
import gangmu.status.figures.Figures;
import gangmu.status.report.DocumentFault;
import gangmu.status.report.Draft;
import gangmu.status.report.ReportContent;
import gangmu.status.report.ReportFiles;
import gangmu.status.report.SupervisionSheet;
import gangmu.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/** Reports as .docx by POI. */
public final class PoiReports implements ReportFiles {
    @Override
    public Written write(ReportContent content, Locale language, @Nullable Path template, Path file)
            throws IOException {
        Words words = Words.of(language);
        List<String> removed = new ArrayList<>();
        try (XWPFDocument document = template == null ? own(words, content.evaluation()) : open(template, removed)) {
            Written written = new ReportWriter(content, words, document).write().without(removed);
            DraftPart own = DraftPart.of(content.stamp(), written.marks(), text(document));
            own.write(document.getPackage(), document.getPackagePart());
            HiddenMarks.write(document, own);
            OwnProperties.write(document, content.stamp(), written.marks().size());
            document.getProperties().getCoreProperties().setTitle(content.stamp().planName());
            save(document, file);
            return written;
        }
    }

    /** The program's own template as if it had been read from a file: only then POI lists headers and footers. */
    private static XWPFDocument own(Words words, Evaluation evaluation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument template = DefaultTemplate.make(words, evaluation)) {
            template.write(bytes);
        }
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static XWPFDocument open(Path template) throws DocumentFault {
        return open(template, new ArrayList<>());
    }

    /** @param removed takes up what was in it that would run, or reach out, and is not there any more */
    private static XWPFDocument open(Path template, List<String> removed) throws DocumentFault {
        if (!Files.isRegularFile(template) || !Files.isReadable(template)) {
            throw new DocumentFault("file.not-readable", template.toString());
        }
        try (InputStream in = Files.newInputStream(template)) {
            OPCPackage parts = OPCPackage.open(in);
            removed.addAll(TemplateCleaning.clean(parts));
            XWPFDocument document = new XWPFDocument(parts);
            TemplateCleaning.cleanText(document).stream().filter(code -> !removed.contains(code)).forEach(removed::add);
            return document;
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException | IOException e) {
            throw new DocumentFault("report.template-damaged", e, template.toString());
        } catch (RuntimeException e) {
            // POI tells of a damaged file by many exceptions of its own and of the collections that it trips over.
            OurFaults.passOn(e);
            throw new DocumentFault("report.template-damaged", e, template.toString());
        }
    }

    /** In memory first: what POI says of a disk that is full or gone is no more than that it could not save. */
    private static void save(XWPFDocument document, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
    }

    @Override
    public void writePage(SupervisionSheet.Page page, Figures figures, Locale language, Path file) throws IOException {
        try (XWPFDocument document = PageDocument.of(page, figures, Words.of(language))) {
            save(document, file);
        }
    }

    @Override
    public String code(String key) {
        return FigureMarks.code(key);
    }

    @Override
    public void writeTemplate(Locale language, Evaluation evaluation, Path file) throws IOException {
        try (XWPFDocument document = DefaultTemplate.make(Words.of(language), evaluation)) {
            save(document, file);
        }
    }

    @Override
    public Map<String, String> places(Path template) throws IOException {
        try (XWPFDocument document = open(template)) {
            return TemplatePlaces.of(document);
        }
    }

    @Override
    public Draft read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new DocumentFault("file.not-readable", file.toString());
        }
        try (OPCPackage document = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return DraftReader.read(document, main(document), file.toString());
        } catch (DocumentFault fault) {
            throw fault;
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException | IOException e) {
            throw new DocumentFault("report.unreadable", e, file.toString());
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            throw new DocumentFault("report.unreadable", e, file.toString());
        }
    }

    private static PackagePart main(OPCPackage document) throws IOException {
        var relations = document.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (relations.isEmpty()) {
            throw new IOException("no document");
        }
        return document.getPart(relations.getRelationship(0));
    }

    /** What stands in a document, as it will be read again. */
    private static List<Passage> text(XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        try (OPCPackage saved = OPCPackage.open(new ByteArrayInputStream(bytes.toByteArray()))) {
            return DraftReader.text(saved, main(saved));
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void renew(Path draft, Renewal renewal, Path file) throws IOException {
        try (XWPFDocument document = open(draft)) {
            Optional<DraftPart> known = DraftPart.read(document.getPackage()).or(() -> HiddenMarks.of(document));
            Map<String, String> of = known.isPresent() ? known.get().of() : OwnProperties.read(document.getPackage());
            if (of.isEmpty()) {
                throw new DocumentFault("report.not-ours", draft.toString());
            }
            DraftPart own = known.orElseGet(() -> new DraftPart(of, renewal.marks(), List.of(), List.of()));
            DraftRefresh refresh = new DraftRefresh(renewal, own);
            refresh.in(document);
            DraftPart fresh = refresh.part(text(document));
            fresh.write(document.getPackage(), document.getPackagePart());
            HiddenMarks.write(document, fresh);
            save(document, file);
        }
    }
}
