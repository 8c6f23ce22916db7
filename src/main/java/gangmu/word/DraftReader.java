package gangmu.word;

import gangmu.status.draft.Passage;
import gangmu.status.draft.Passage.Placed;
import gangmu.status.report.DocumentFault;
import gangmu.status.report.Draft;
import gangmu.status.report.Draft.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads the figures of a draft where they stand now, whatever people did to the text around them. */
final class DraftReader {
    /** What people read: the text with its notes, headers and footers; not comments, nor what is there to be put in. */
    private static final Pattern READ = Pattern.compile(".*wordprocessingml\\.(?:footnotes|endnotes|header|footer)\\+xml");
    private final PassageReader passages = new PassageReader();
    private final Map<String, PassageReader.Found> found = passages.found();

    static Draft read(OPCPackage document, PackagePart main, String file) throws IOException {
        DraftReader reader = new DraftReader();
        reader.readAll(document, main);
        Optional<DraftPart> own = DraftPart.read(document).or(reader.passages.hidden()::part);
        if (own.isPresent()) {
            return reader.draft(own.get(), file);
        }
        Map<String, String> properties = OwnProperties.read(document);
        if (!properties.containsKey("plan") || reader.found.isEmpty()) {
            throw new DocumentFault("report.not-ours", file);
        }
        return reader.draft(new DraftPart(properties,
                reader.byTheirNames(properties.getOrDefault(OwnProperties.MARKS, "0")), List.of(), List.of()), file);
    }

    /** The text of a document, by which it is compared later. */
    static List<Passage> text(OPCPackage document, PackagePart main) throws IOException {
        DraftReader reader = new DraftReader();
        reader.readAll(document, main);
        Map<String, String> names = new HashMap<>();
        reader.found.forEach((identity, mark) -> names.put(identity, mark.name()));
        return named(reader.passages.passages(), names);
    }

    private void readAll(OPCPackage document, PackagePart main) throws IOException {
        try {
            passages.read(main);
            for (PackagePart part : document.getParts()) {
                if (READ.matcher(part.getContentType()).matches()) {
                    passages.read(part);
                }
            }
        } catch (XMLStreamException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static List<Passage> named(List<Passage> passages, Map<String, String> names) {
        return passages.stream().map(passage -> new Passage(passage.place(), passage.origin(), passage.text(),
                passage.marks().stream().map(mark -> new Placed(names.getOrDefault(mark.name(), mark.name()), mark.from(), mark.to()))
                        .toList())).toList();
    }

    private Draft draft(DraftPart own, String file) throws DocumentFault {
        List<Mark> marks = new ArrayList<>();
        // What is lost stood where the mark before it stands.
        String place = "";
        for (Mark mark : own.marks().values()) {
            PassageReader.Found there = found.get(FigureMarks.identityOf(mark.name()));
            place = there == null ? place : there.place();
            marks.add(new Mark(mark.name(), mark.key(), mark.then(), mark.fingerprint(),
                    there == null || there.text().isBlank() ? null : there.text().strip(), place,
                    there == null ? "" : there.excerpt()));
        }
        Map<String, String> names = new HashMap<>();
        own.marks().keySet().forEach(name -> names.put(FigureMarks.identityOf(name), name));
        return new Draft(plan(own.of().getOrDefault("plan", ""), file),
                own.of().getOrDefault("planName", ""), own.of().getOrDefault("period", ""),
                own.of().getOrDefault("made", ""), marks, own.text(), named(passages.passages(), names), own.confirmed());
    }

    /** Whoever wrote into what the document carries may have written anything. */
    private static UUID plan(String written, String file) throws DocumentFault {
        try {
            return UUID.fromString(written.strip());
        } catch (IllegalArgumentException e) {
            throw new DocumentFault("report.not-ours", e, file);
        }
    }

    /**
     * The marks where nothing is known of them but their names, which still tell the figure and its number; those that are
     * lost are known by the numbers that are lacking among the names.
     */
    private Map<String, Mark> byTheirNames(String count) {
        Map<Integer, String> numbered = new TreeMap<>();
        for (PassageReader.Found each : found.values()) {
            int number = FigureMarks.numberOf(each.name());
            // A mark whose name was cut still is one.
            numbered.put(number == 0 || numbered.containsKey(number) ? -1 - numbered.size() : number, each.name());
        }
        for (int i = 1; count.matches("[0-9]{1,6}") && i <= Integer.parseInt(count); i++) {
            numbered.putIfAbsent(i, Integer.toString(i));
        }
        Map<String, Mark> marks = new LinkedHashMap<>();
        numbered.values().forEach(name -> marks.put(name, new Mark(name, Mark.CODE + FigureMarks.codeOf(name),
                FigureMarks.thenOf(name), "", null, "", "")));
        return marks;
    }
}
