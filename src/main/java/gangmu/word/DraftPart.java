package gangmu.word;

import gangmu.status.draft.Passage;
import gangmu.status.draft.Passage.Placed;
import gangmu.status.report.Draft.Mark;
import gangmu.status.report.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * What a report knows of itself, in a part of its own within the document: whose it is, each figure as written, its whole text
 * as written, and what people confirmed since.
 */
record DraftPart(Map<String, String> of, Map<String, Mark> marks, List<Passage> text, List<String> confirmed) {
    private static final String NAMESPACE = "urn:gangmu:report:1";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

    static DraftPart of(Stamp stamp, List<Mark> marks, List<Passage> text) {
        Map<String, String> of = new LinkedHashMap<>();
        of.put("plan", stamp.plan().toString());
        of.put("planName", stamp.planName());
        of.put("period", stamp.periodCode());
        of.put("dataDate", stamp.dataDate().toString());
        of.put("rules", stamp.rules() + " " + stamp.rulesVersion());
        of.put("made", stamp.made().withNano(0).toString());
        of.put("failures", Integer.toString(stamp.failures()));
        Map<String, Mark> byName = new LinkedHashMap<>();
        marks.forEach(mark -> byName.put(mark.name(), mark));
        return new DraftPart(of, byName, text, List.of());
    }

    /** Puts it into a document, in place of one that may be there. */
    void write(OPCPackage document, PackagePart main) throws IOException {
        try {
            Optional<PackagePart> there = find(document);
            PackagePart part = there.isPresent() ? there.get() : create(document, main);
            part.clear();
            try (OutputStream out = part.getOutputStream()) {
                write(out);
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static PackagePart create(OPCPackage document, PackagePart main) throws InvalidFormatException {
        int number = 1;
        PackagePartName name = PackagingURIHelper.createPartName("/customXml/item" + number + ".xml");
        while (document.containPart(name)) {
            number++;
            name = PackagingURIHelper.createPartName("/customXml/item" + number + ".xml");
        }
        PackagePart part = document.createPart(name, "application/xml");
        main.addRelationship(name, TargetMode.INTERNAL, RELATION);
        return part;
    }

    /** The part as it stands in a document; the stream stays open. */
    void write(OutputStream out) throws IOException {
        try {
            writeXml(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void writeXml(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("report");
        xml.writeDefaultNamespace(NAMESPACE);
        for (Map.Entry<String, String> each : of.entrySet()) {
            xml.writeAttribute(each.getKey(), each.getValue());
        }
        for (Mark mark : marks.values()) {
            xml.writeEmptyElement("figure");
            xml.writeAttribute("mark", mark.name());
            xml.writeAttribute("key", mark.key());
            xml.writeAttribute("value", mark.then());
            xml.writeAttribute("fingerprint", mark.fingerprint());
        }
        for (Passage passage : text) {
            xml.writeStartElement("passage");
            xml.writeAttribute("place", passage.place());
            xml.writeAttribute("origin", passage.origin());
            xml.writeAttribute("marks", passage.marks().stream().map(mark -> FigureMarks.numberOf(mark.name()) + " " + mark.from()
                    + " " + (mark.to() - mark.from())).collect(Collectors.joining(" ")));
            xml.writeCharacters(passage.text());
            xml.writeEndElement();
        }
        for (String sentence : confirmed) {
            xml.writeStartElement("confirmed");
            xml.writeCharacters(sentence);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static Optional<PackagePart> find(OPCPackage document) throws InvalidFormatException {
        for (PackagePart part : document.getParts()) {
            if (part.getPartName().getName().startsWith("/customXml/item") && read(part).isPresent()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** What a document carries, empty where it is no report of ours, or a program dropped it. */
    static Optional<DraftPart> read(OPCPackage document) throws IOException {
        try {
            Optional<PackagePart> part = find(document);
            return part.isEmpty() ? Optional.empty() : read(part.get());
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static Optional<DraftPart> read(PackagePart part) {
        try (InputStream in = part.getInputStream()) {
            return read(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #write(OutputStream)} wrote; empty where it is anything else. */
    static Optional<DraftPart> read(InputStream in) {
        Map<String, String> of = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        List<Passage> text = new ArrayList<>();
        List<String> confirmed = new ArrayList<>();
        try {
            XMLStreamReader xml = safe().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (!NAMESPACE.equals(xml.getNamespaceURI())) {
                    return Optional.empty();
                }
                if (xml.getLocalName().equals("report")) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        of.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                } else if (xml.getLocalName().equals("passage")) {
                    text.add(passage(xml, marks));
                } else if (xml.getLocalName().equals("confirmed")) {
                    confirmed.add(xml.getElementText());
                } else {
                    marks.add(new Mark(attribute(xml, "mark"), attribute(xml, "key"), attribute(xml, "value"),
                            attribute(xml, "fingerprint"), null, "", ""));
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            return Optional.empty();
        }
        Map<String, Mark> byName = new LinkedHashMap<>();
        marks.forEach(mark -> byName.put(mark.name(), mark));
        return of.isEmpty() ? Optional.empty() : Optional.of(new DraftPart(of, byName, text, confirmed));
    }

    /** A passage with its marks, which stand before it in the part, by their numbers. */
    private static Passage passage(XMLStreamReader xml, List<Mark> marks) throws XMLStreamException {
        String place = attribute(xml, "place");
        String origin = attribute(xml, "origin");
        String[] placed = attribute(xml, "marks").split(" ");
        String text = xml.getElementText();
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i + 2 < placed.length; i += 3) {
            String number = placed[i];
            int from = Integer.parseInt(placed[i + 1]);
            int to = from + Integer.parseInt(placed[i + 2]);
            // Sorted as written, a mark stands at its number but where some were taken out since.
            int at = Integer.parseInt(number) - 1;
            Optional<Mark> mark = at >= 0 && at < marks.size() && FigureMarks.numberOf(marks.get(at).name()) == at + 1
                    ? Optional.of(marks.get(at))
                    : marks.stream().filter(one -> FigureMarks.numberOf(one.name()) == Integer.parseInt(number)).findFirst();
            if (mark.isPresent() && from >= 0 && to >= from && to <= text.length()) {
                all.add(new Placed(mark.get().name(), from, to));
            }
        }
        return new Passage(place, origin, text, all);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
