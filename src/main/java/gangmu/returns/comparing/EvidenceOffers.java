package gangmu.returns.comparing;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what came with the rows of a return: pictures in cells, links, files whose name names a row. */
public final class EvidenceOffers {
    private static final Pattern LINK = Pattern.compile("https?://[\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]{4,1000}");
    private static final int MOST = 2_000;
    private static final int SHORTEST_NAME = 4;
    private final Map<String, EvidenceOffer> found = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<ReturnDocument.Attachment>>> attached = new LinkedHashMap<>();

    List<EvidenceOffer> found() {
        return List.copyOf(found.values());
    }

    void of(ReturnDocument.Sheet sheet, ReturnDocument.Row row, TemplateContent.Row about) {
        Map<Integer, List<ReturnDocument.Attachment>> byRow = attached.computeIfAbsent(sheet.name(), name -> {
            Map<Integer, List<ReturnDocument.Attachment>> rows = new LinkedHashMap<>();
            sheet.attachments().forEach(each -> rows.computeIfAbsent(each.row(), at -> new ArrayList<>()).add(each));
            return rows;
        });
        for (ReturnDocument.Attachment each : byRow.getOrDefault(row.index(), List.of())) {
            String place = sheet.place(each.row(), each.column()).toString();
            String what = each.picture() != null ? each.picture() : each.link();
            if (what != null) {
                String label = each.picture() == null ? what : about.name();
                offer(about, what, new EvidenceOffer(about.subject(), about.code(), about.name(), label, place, null,
                        each.picture(), each.link()));
            }
        }
        for (SheetCell cell : row.cells()) {
            if (cell.text().contains("://")) {
                Matcher links = LINK.matcher(cell.text());
                while (links.find()) {
                    offer(about, links.group(), new EvidenceOffer(about.subject(), about.code(), about.name(),
                            links.group(), sheet.place(row.index(), cell.column()).toString(), null, null,
                            links.group()));
                }
            }
        }
    }

    private void offer(TemplateContent.Row about, String what, EvidenceOffer offer) {
        if (found.size() < MOST) {
            found.putIfAbsent(about.subject().id() + " " + what, offer);
        }
    }

    /** Files whose name holds the name of a row, or starts with its code. */
    public static List<EvidenceOffer> files(List<Path> files, List<TemplateContent.Sheet> sheets) {
        List<EvidenceOffer> offers = new ArrayList<>();
        for (Path file : files) {
            String fileName = String.valueOf(file.getFileName());
            int dot = fileName.lastIndexOf('.');
            String name = Wording.folded(dot > 0 ? fileName.substring(0, dot) : fileName);
            TemplateContent.Row best = null;
            int length = 0;
            for (TemplateContent.Sheet sheet : sheets) {
                for (TemplateContent.Row row : sheet.rows()) {
                    int fits = fit(name, row);
                    if (fits > length) {
                        length = fits;
                        best = row;
                    }
                }
            }
            if (best != null) {
                offers.add(new EvidenceOffer(best.subject(), best.code(), best.name(), fileName, fileName, file, null,
                        null));
            }
        }
        return offers;
    }

    /** How much of a file's name speaks for a row. */
    private static int fit(String fileName, TemplateContent.Row row) {
        String name = Wording.folded(row.name());
        String code = Wording.folded(row.code());
        if (name.length() >= SHORTEST_NAME && fileName.contains(name)) {
            return name.length() + 100;
        }
        boolean starts = code.length() >= 2 && fileName.startsWith(code);
        boolean ends = starts && (fileName.length() == code.length()
                || "0123456789.".indexOf(fileName.charAt(code.length())) < 0);
        return ends ? code.length() : 0;
    }
}
