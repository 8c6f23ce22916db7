package gangmu.excel.reading;

import gangmu.excel.reading.XmlParts.Element;
import gangmu.faults.OurFaults;
import gangmu.returns.document.ReturnDocument.Attachment;
import gangmu.returns.document.ReturnDocument.Remark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The pictures and links of an .xlsx workbook, by cell: pictures that float over cells, those that WPS keeps in
 * {@code xl/cellimages.xml} and names in a formula DISPIMG, those that Excel keeps as rich values, and hyperlinks.
 * Whatever of it is broken is left out, and that is noted: a picture is no reason to refuse a return.
 */
final class CellPictures {
    private final WorkbookZip zip;
    private final String workbook;
    private @Nullable Map<String, String> ofWps;
    private @Nullable List<@Nullable String> ofExcel;
    private boolean broken;

    CellPictures(WorkbookZip zip, String workbook) {
        this.zip = zip;
        this.workbook = workbook;
    }

    /**
     * What hangs on the cells of a sheet.
     *
     * @param sheet the part of the sheet
     * @param cells what the sheet itself says
     * @param remarks where it is said that some may be lacking
     */
    List<Attachment> of(String sheet, SheetPartReader cells, Set<Remark> remarks) {
        List<Attachment> found = new ArrayList<>();
        try {
            cells.pictureIds().forEach(cell -> add(found, cell.row(), cell.column(), wps().get(cell.id())));
            for (SheetPartReader.Marked cell : cells.pictureValues()) {
                List<@Nullable String> values = excel();
                int index = XmlParts.number(cell.id()) - 1;
                add(found, cell.row(), cell.column(), index >= 0 && index < values.size() ? values.get(index) : null);
            }
            links(sheet, cells, found);
            for (String drawing : zip.related(sheet, "drawing")) {
                floating(drawing, found);
            }
        } catch (IOException | SAXException | RuntimeException e) {
            OurFaults.noteIfOurs(CellPictures.class, "reading pictures of cells", e);
            broken = true;
        }
        if (broken) {
            remarks.add(Remark.BESIDE_LACKING);
        }
        return found;
    }

    private static void add(List<Attachment> found, int row, int column, @Nullable String picture) {
        if (picture != null && found.size() < Limits.MERGED) {
            found.add(new Attachment(row, column, picture, null));
        }
    }

    private @Nullable String picture(String part, @Nullable String relation) {
        String target = zip.target(part, relation);
        return target != null && zip.has(target) ? target : null;
    }

    private void links(String sheet, SheetPartReader cells, List<Attachment> found) {
        for (SheetPartReader.Marked link : cells.links()) {
            WorkbookZip.Relation relation = zip.relations(sheet).get(link.id());
            String target = relation == null ? "" : relation.target();
            if (target.contains("://") && found.size() < Limits.MERGED) {
                found.add(new Attachment(link.row(), link.column(), null, target));
            }
        }
    }

    /** A picture belongs to the row in which its upper left corner lies. */
    private void floating(String drawing, List<Attachment> found) throws IOException, SAXException {
        int row = -1;
        int column = -1;
        boolean from = false;
        for (Element element : XmlParts.elements(zip, drawing)) {
            switch (element.name()) {
                case "from" -> from = true;
                case "to", "ext" -> from = false;
                case "col" -> column = from ? XmlParts.number(element.text()) : column;
                case "row" -> row = from ? XmlParts.number(element.text()) : row;
                case "blip" -> add(found, row, column, picture(drawing, element.get("embed")));
                default -> {
                }
            }
        }
    }

    /** The pictures of WPS by the id that formulas name. */
    private Map<String, String> wps() {
        Map<String, String> known = ofWps;
        if (known == null) {
            known = new HashMap<>();
            ofWps = known;
            try {
                for (String images : zip.related(workbook, "cellimage")) {
                    wps(images, known);
                }
            } catch (IOException | SAXException e) {
                // A fault of the file alone, which is noted with the sheets that name such pictures.
                broken = true;
            }
        }
        return known;
    }

    private void wps(String images, Map<String, String> into) throws IOException, SAXException {
        String name = null;
        for (Element element : XmlParts.elements(zip, images)) {
            if (element.name().equals("cNvPr")) {
                name = element.get("name");
            } else if (element.name().equals("blip") && name != null) {
                String picture = picture(images, element.get("embed"));
                if (picture != null) {
                    into.put(name, picture);
                }
            }
        }
    }

    /** The pictures of Excel by the number of the cell's value metadata. */
    private List<@Nullable String> excel() {
        List<@Nullable String> known = ofExcel;
        if (known == null) {
            known = new ArrayList<>();
            ofExcel = known;
            try {
                excel(known);
            } catch (IOException | SAXException | RuntimeException e) {
                OurFaults.noteIfOurs(CellPictures.class, "reading pictures of cells", e);
                broken = true;
            }
        }
        return known;
    }

    private void excel(List<@Nullable String> into) throws IOException, SAXException {
        String metadata = byKind("sheetMetadata");
        String values = byKind("rdRichValue");
        String relations = byKind("richValueRel");
        if (metadata == null || values == null || relations == null) {
            return;
        }
        List<Integer> rich = new ArrayList<>();
        List<Integer> valueMetadata = new ArrayList<>();
        for (Element element : XmlParts.elements(zip, metadata)) {
            if (element.name().equals("rvb")) {
                rich.add(XmlParts.number(element.get("i")));
            } else if (element.name().equals("rc")) {
                valueMetadata.add(XmlParts.number(element.get("v")));
            }
        }
        List<Integer> first = new ArrayList<>();
        boolean open = false;
        for (Element element : XmlParts.elements(zip, values)) {
            if (element.name().equals("rv")) {
                open = true;
            } else if (element.name().equals("v") && open) {
                first.add(XmlParts.number(element.text()));
                open = false;
            }
        }
        List<@Nullable String> pictures = new ArrayList<>();
        for (Element element : XmlParts.elements(zip, relations)) {
            if (element.name().equals("rel")) {
                pictures.add(picture(relations, element.get("id")));
            }
        }
        for (int value : valueMetadata) {
            int kind = rich.get(XmlParts.within(rich.size(), value));
            int picture = first.get(XmlParts.within(first.size(), kind));
            into.add(pictures.get(XmlParts.within(pictures.size(), picture)));
        }
    }

    private @Nullable String byKind(String kind) {
        List<String> parts = zip.related(workbook, kind);
        return parts.isEmpty() ? null : parts.getFirst();
    }
}
