package gangmu.excel.reading;

import gangmu.excel.template.HiddenParts;
import gangmu.faults.OurFaults;
import gangmu.returns.document.Beside;
import gangmu.returns.document.CellLook;
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
import org.apache.poi.POIDocument;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Reads .xls workbooks. */
final class XlsReader implements TableFile {
    private static final String PICTURE = "picture:";
    private final HSSFWorkbook workbook;
    private final POIDocument described;
    private static final short WHITE = IndexedColors.WHITE.getIndex();
    private final boolean from1904;
    private final Limits limits = Limits.ofReturn();
    private final Map<Short, NumberFormats.Format> formats = new HashMap<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();

    /** @param described the same file, of which a workbook that was read for its cells alone has forgotten the properties */
    XlsReader(HSSFWorkbook workbook, POIDocument described) {
        this.workbook = workbook;
        this.described = described;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    @Override
    public ReturnDocument read(String fileName) throws WorkbookFault {
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
                HSSFSheet sheet = workbook.getSheetAt(i);
                // First what is beside: it counts what the drawing should hold before the drawing is put together.
                List<Beside> beside = XlsComments.of(sheet, remarks);
                sheets.add(new ReturnDocument.Sheet(name, workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i), rows(sheet),
                        merged(sheet), attachments(sheet), beside));
            }
        }
        return Descriptions.ofXls(described, FormulaResults.computed(new ReturnDocument(fileName, sheets, facts, properties(),
                Signs.names(names()), List.copyOf(remarks))));
    }

    @Override
    public List<ReturnDocument.Row> rows(String sheetName) throws WorkbookFault {
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
                rows.add(new ReturnDocument.Row(row.getRowNum(), cells, row.getZeroHeight()));
                limits.row(cells.size());
            }
        }
        return rows;
    }

    private static List<RawSheet.Region> merged(HSSFSheet sheet) {
        return sheet.getMergedRegions().stream().limit(Limits.MERGED).map(region -> new RawSheet.Region(
                region.getFirstRow(), region.getLastRow(), region.getFirstColumn(), region.getLastColumn())).toList();
    }

    /** Pictures by their number in the workbook, and links; what is broken of them is left out, and that is noted. */
    private List<ReturnDocument.Attachment> attachments(HSSFSheet sheet) {
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
            remarks.add(Remark.BESIDE_LACKING);
        }
        return found;
    }

    /** Pictures are named as {@link #attachments} does. */
    @Override
    public void extract(String picture, Path to) throws IOException {
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
            case NUMERIC -> looking(Numbers.cell(column, cell.getNumericCellValue(), format(cell), from1904, formula), cell);
            case STRING -> text(cell, column, formula);
            case BOOLEAN -> Numbers.flag(column, String.valueOf(cell.getBooleanCellValue()), formula);
            case ERROR -> Numbers.error(column, FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
            default -> null;
        };
    }

    /** A text with its runs, which may be struck out or raised one by one. */
    private SheetCell text(Cell cell, int column, Formula formula) {
        HSSFRichTextString rich = (HSSFRichTextString) cell.getRichStringCellValue();
        String whole = rich.getString();
        if (rich.numFormattingRuns() == 0) {
            return looking(Numbers.text(column, whole, formula), cell);
        }
        StoredText.Runs runs = new StoredText.Runs();
        short own = (short) cell.getCellStyle().getFontIndex();
        int from = 0;
        for (int i = 0; i <= rich.numFormattingRuns(); i++) {
            int to = i < rich.numFormattingRuns() ? Math.min(rich.getIndexOfFormattingRun(i), whole.length()) : whole.length();
            short index = i == 0 ? own : rich.getFontOfFormattingRun(i - 1);
            HSSFFont font = workbook.getFontAt(index);
            runs.add(whole.substring(Math.min(from, to), to), font.getStrikeout(), font.getTypeOffset() == Font.SS_SUPER);
            from = to;
        }
        StoredText text = runs.text();
        return Numbers.text(column, text.plain(), formula).looking(
                CellLook.of(text.all(), unseen(cell)).leavingOut(text.struck()));
    }

    private SheetCell looking(SheetCell read, Cell cell) {
        boolean struck = workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
        return read.looking(CellLook.of(struck, unseen(cell) || Numbers.isHidden(read)));
    }

    private boolean unseen(Cell cell) {
        short color = workbook.getFontAt(cell.getCellStyle().getFontIndex()).getColor();
        CellStyle style = cell.getCellStyle();
        short ground = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND ? style.getFillForegroundColor() : WHITE;
        return color != Font.COLOR_NORMAL && color == ground;
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
                NumberFormats.format(each, cell.getCellStyle().getDataFormatString()));
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (HSSFName name : workbook.getAllNames()) {
            try {
                // A name may have no formula at all.
                String formula = name.getRefersToFormula();
                if (formula != null) {
                    names.put(name.getNameName(), formula);
                }
            } catch (RuntimeException e) {
                OurFaults.passOn(e);
                // A name that refers to nothing is a sign lost, no more.
                continue;
            }
        }
        return names;
    }

    private Map<String, String> properties() {
        Map<String, String> found = new HashMap<>();
        DocumentSummaryInformation summary = described.getDocumentSummaryInformation();
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
