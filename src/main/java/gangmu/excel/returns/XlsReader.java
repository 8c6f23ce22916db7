package gangmu.excel.returns;

import gangmu.excel.template.HiddenParts;
import gangmu.faults.OurFaults;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.ReturnDocument.Remark;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import gangmu.returns.reading.RawSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Reads .xls workbooks. */
final class XlsReader {
    private static final String PICTURE = "picture:";
    private final HSSFWorkbook workbook;
    private final Limits limits = new Limits();
    private final Map<Short, NumberFormats.Format> formats = new HashMap<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();

    XlsReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    ReturnDocument read(String fileName) throws WorkbookFault {
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        if (workbook.getNumberOfSheets() > Limits.SHEETS) {
            throw new WorkbookFault(Reason.TOO_LARGE);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            String name = workbook.getSheetName(i);
            if (name.equals(HiddenParts.FACTS_SHEET)) {
                Signs.facts(rows(workbook.getSheetAt(i)), facts);
            } else if (!name.equals(HiddenParts.SENT_SHEET)) {
                sheets.add(new ReturnDocument.Sheet(name, workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i),
                        rows(workbook.getSheetAt(i)), merged(workbook.getSheetAt(i)),
                        attachments(workbook.getSheetAt(i))));
            }
        }
        return new ReturnDocument(fileName, sheets, facts, properties(), Signs.names(names()), List.copyOf(remarks));
    }

    List<ReturnDocument.Row> rows(String sheetName) throws WorkbookFault {
        HSSFSheet sheet = workbook.getSheet(sheetName);
        return sheet == null ? List.of() : rows(sheet);
    }

    private List<ReturnDocument.Row> rows(HSSFSheet sheet) throws WorkbookFault {
        List<ReturnDocument.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<SheetCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                SheetCell read = cell.getColumnIndex() < Limits.COLUMNS ? cell(cell) : null;
                if (read != null && !read.isBlank()) {
                    cells.add(read);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new ReturnDocument.Row(row.getRowNum(), cells));
                limits.row(cells.size());
            }
        }
        return rows;
    }

    private static List<RawSheet.Region> merged(HSSFSheet sheet) {
        return sheet.getMergedRegions().stream().limit(Limits.MERGED).map(region -> new RawSheet.Region(
                region.getFirstRow(), region.getLastRow(), region.getFirstColumn(), region.getLastColumn())).toList();
    }

    /** Pictures by their number in the workbook, and links; what is broken of them is left out. */
    private static List<ReturnDocument.Attachment> attachments(HSSFSheet sheet) {
        List<ReturnDocument.Attachment> found = new ArrayList<>();
        try {
            for (HSSFHyperlink link : sheet.getHyperlinkList()) {
                if (String.valueOf(link.getAddress()).contains("://") && found.size() < Limits.MERGED) {
                    found.add(new ReturnDocument.Attachment(link.getFirstRow(), link.getFirstColumn(), null,
                            link.getAddress()));
                }
            }
            HSSFPatriarch drawing = sheet.getDrawingPatriarch();
            if (drawing != null) {
                for (HSSFShape shape : drawing.getChildren()) {
                    if (shape instanceof HSSFPicture picture && found.size() < Limits.MERGED) {
                        found.add(new ReturnDocument.Attachment(picture.getClientAnchor().getRow1(),
                                picture.getClientAnchor().getCol1(), PICTURE + picture.getPictureIndex() + "."
                                + picture.getPictureData().suggestFileExtension(), null));
                    }
                }
            }
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            return found;
        }
        return found;
    }

    /** Writes a picture, named as {@link #attachments} does, as a file of its own. */
    void extract(String picture, Path to) throws IOException {
        int number = Integer.parseInt(picture.substring(PICTURE.length(), picture.indexOf('.')));
        Files.write(to, workbook.getAllPictures().get(number - 1).getData());
    }

    private @Nullable SheetCell cell(Cell cell) {
        int column = cell.getColumnIndex();
        boolean computed = cell.getCellType() == CellType.FORMULA;
        if (computed && isPicture(cell)) {
            return null;
        }
        Formula formula = !computed ? Formula.NONE : pointsOutside(cell) ? Formula.OUTSIDE : Formula.INSIDE;
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Numbers.cell(column, cell.getNumericCellValue(), format(cell), false, formula);
            case STRING -> Numbers.text(column, cell.getRichStringCellValue().getString(), formula);
            case BOOLEAN -> Numbers.text(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", formula);
            case ERROR -> Numbers.error(column, FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
            default -> null;
        };
    }

    private static boolean isPicture(Cell cell) {
        try {
            return cell.getCellFormula().contains("DISPIMG");
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            // It has no formula that could be written down, so none of pictures.
            return false;
        }
    }

    private boolean pointsOutside(Cell cell) {
        try {
            boolean outside = cell.getCellFormula().indexOf('[') >= 0;
            if (outside) {
                remarks.add(Remark.OUTSIDE_LINKS);
            }
            return outside;
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            // A formula that cannot even be written down is none to trust.
            return true;
        }
    }

    private NumberFormats.Format format(Cell cell) {
        short id = cell.getCellStyle().getDataFormat();
        return formats.computeIfAbsent(id, each ->
                NumberFormats.format(each, each < 164 ? null : cell.getCellStyle().getDataFormatString()));
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (HSSFName name : workbook.getAllNames()) {
            try {
                names.put(name.getNameName(), name.getRefersToFormula());
            } catch (RuntimeException e) {
                OurFaults.passOn(e);
                // A name that refers to nothing is a sign lost, no more.
                names.remove(name.getNameName());
            }
        }
        return names;
    }

    private Map<String, String> properties() {
        Map<String, String> found = new HashMap<>();
        DocumentSummaryInformation summary = workbook.getDocumentSummaryInformation();
        CustomProperties custom = summary == null ? null : summary.getCustomProperties();
        if (custom != null) {
            for (Object name : custom.nameSet()) {
                if (String.valueOf(name).startsWith(HiddenParts.PROPERTY)) {
                    found.put(String.valueOf(name).substring(HiddenParts.PROPERTY.length()),
                            String.valueOf(custom.get(name)));
                }
            }
        }
        return found;
    }
}
