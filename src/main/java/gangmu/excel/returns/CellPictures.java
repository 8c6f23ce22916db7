package gangmu.excel.returns;

import gangmu.excel.returns.XmlParts.Element;
import gangmu.returns.document.ReturnDocument.Attachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The pictures and links of an .xlsx workbook, by cell: pictures that float over cells, those that WPS keeps in
 * {@code xl/cellimages.xml} and names in a formula DISPIMG, those that Excel keeps as rich values, and hyperlinks.
 * Whatever of it is broken is left out: a picture is no reason to refuse a return.
 */
final class CellPictures {
    private static final int MOST = 5_000;
    private final PackagePart workbook;
    private @Nullable Map<String, String> ofWps;
    private @Nullable List<@Nullable String> ofExcel;

    CellPictures(PackagePart workbook) {
        this.workbook = workbook;
    }

    /** The part that holds the workbook itself. */
    static @Nullable PackagePart workbook(OPCPackage opened) {
        for (PackageRelationship relation : opened.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                return opened.getPart(relation);
            }
        }
        return null;
    }

    /**
     * What hangs on the cells of a sheet.
     *
     * @param relation of the sheet in the workbook
     * @param cells what the sheet itself says
     */
    List<Attachment> of(String relation, SheetPartReader cells) {
        List<Attachment> found = new ArrayList<>();
        try {
            cells.pictureIds().forEach(cell -> add(found, cell.row(), cell.column(), wps().get(cell.id())));
            cells.pictureValues().forEach(cell -> {
                List<@Nullable String> values = excel();
                int index = Integer.parseInt(cell.id()) - 1;
                add(found, cell.row(), cell.column(), index >= 0 && index < values.size() ? values.get(index) : null);
            });
            PackagePart sheet = related(workbook, relation);
            if (sheet != null) {
                links(sheet, cells, found);
                for (PackageRelationship each : sheet.getRelationships()) {
                    if (each.getRelationshipType().endsWith("/drawing")) {
                        floating(sheet.getRelatedPart(each), found);
                    }
                }
            }
        } catch (InvalidFormatException | IOException | SAXException | ParserConfigurationException
                | RuntimeException e) {
            return found;
        }
        return found;
    }

    private static void add(List<Attachment> found, int row, int column, @Nullable String picture) {
        if (picture != null && found.size() < MOST) {
            found.add(new Attachment(row, column, picture, null));
        }
    }

    private static @Nullable PackagePart related(PackagePart part, @Nullable String relation)
            throws InvalidFormatException {
        PackageRelationship found = relation == null ? null : part.getRelationship(relation);
        return found == null || found.getTargetMode() == TargetMode.EXTERNAL ? null : part.getRelatedPart(found);
    }

    private static @Nullable String picture(PackagePart part, @Nullable String relation) throws InvalidFormatException {
        PackagePart picture = related(part, relation);
        return picture == null ? null : picture.getPartName().getName();
    }

    private static void links(PackagePart sheet, SheetPartReader cells, List<Attachment> found) {
        for (SheetPartReader.Marked link : cells.links()) {
            PackageRelationship relation = sheet.getRelationship(link.id());
            String target = relation == null ? "" : relation.getTargetURI().toString();
            if (target.contains("://") && found.size() < MOST) {
                found.add(new Attachment(link.row(), link.column(), null, target));
            }
        }
    }

    /** A picture belongs to the row in which its upper left corner lies. */
    private static void floating(PackagePart drawing, List<Attachment> found)
            throws InvalidFormatException, IOException, SAXException, ParserConfigurationException {
        int row = -1;
        int column = -1;
        boolean from = false;
        for (Element element : XmlParts.elements(drawing)) {
            switch (element.name()) {
                case "from" -> from = true;
                case "to", "ext" -> from = false;
                case "col" -> column = from ? Integer.parseInt(element.text()) : column;
                case "row" -> row = from ? Integer.parseInt(element.text()) : row;
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
                for (PackageRelationship relation : workbook.getRelationships()) {
                    if (relation.getRelationshipType().toLowerCase(Locale.ROOT).endsWith("/cellimage")) {
                        wps(workbook.getRelatedPart(relation), known);
                    }
                }
            } catch (InvalidFormatException | IOException | SAXException | ParserConfigurationException e) {
                return known;
            }
        }
        return known;
    }

    private static void wps(PackagePart images, Map<String, String> into)
            throws InvalidFormatException, IOException, SAXException, ParserConfigurationException {
        String name = null;
        for (Element element : XmlParts.elements(images)) {
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
            } catch (InvalidFormatException | IOException | SAXException | ParserConfigurationException
                    | RuntimeException e) {
                return known;
            }
        }
        return known;
    }

    private void excel(List<@Nullable String> into)
            throws InvalidFormatException, IOException, SAXException, ParserConfigurationException {
        PackagePart metadata = byType("/sheetMetadata");
        PackagePart values = byType("/rdRichValue");
        PackagePart relations = byType("/richValueRel");
        if (metadata == null || values == null || relations == null) {
            return;
        }
        List<Integer> rich = new ArrayList<>();
        List<Integer> valueMetadata = new ArrayList<>();
        for (Element element : XmlParts.elements(metadata)) {
            if (element.name().equals("rvb")) {
                rich.add(Integer.parseInt(Objects.requireNonNull(element.get("i"))));
            } else if (element.name().equals("rc")) {
                valueMetadata.add(Integer.parseInt(Objects.requireNonNull(element.get("v"))));
            }
        }
        List<Integer> first = new ArrayList<>();
        boolean open = false;
        for (Element element : XmlParts.elements(values)) {
            if (element.name().equals("rv")) {
                open = true;
            } else if (element.name().equals("v") && open) {
                first.add(Integer.parseInt(element.text()));
                open = false;
            }
        }
        List<@Nullable String> pictures = new ArrayList<>();
        for (Element element : XmlParts.elements(relations)) {
            if (element.name().equals("rel")) {
                pictures.add(picture(relations, element.get("id")));
            }
        }
        for (int value : valueMetadata) {
            into.add(pictures.get(first.get(rich.get(value))));
        }
    }

    private @Nullable PackagePart byType(String end) throws InvalidFormatException {
        for (PackageRelationship relation : workbook.getRelationships()) {
            if (relation.getRelationshipType().endsWith(end)) {
                return workbook.getRelatedPart(relation);
            }
        }
        return null;
    }
}
