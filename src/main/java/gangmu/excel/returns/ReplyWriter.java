package gangmu.excel.returns;

import gangmu.excel.cells.GuardedText;
import gangmu.excel.reading.FileKind;
import gangmu.faults.OurFaults;
import gangmu.returns.ReturnReply;
import gangmu.returns.ReturnReply.Correction;
import gangmu.returns.document.CellPlace;
import gangmu.returns.document.WorkbookFault;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes what a unit is to correct: into a copy of its own workbook, or as a list where that cannot be written back. */
final class ReplyWriter {
    /** Bytes unpacked up to which a workbook is loaded whole to be marked; POI takes some thirty times as much. */
    private static final long LARGEST = 8L << 20;
    private static final long LARGEST_XLS = 3L << 20;
    private static final int MOST_COMMENTS = 2_000;
    private static final int[] WIDTHS = {6, 22, 10, 32, 22, 28, 70};
    private final Words words = Words.of(Locale.SIMPLIFIED_CHINESE);

    /** How a reply can be given. */
    private enum Way {
        MARKED_XLSX, MARKED_XLS, LIST
    }

    private static Way way(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            return switch (FileKind.of(file)) {
                case XLSX -> (name.endsWith(".xlsx") || name.endsWith(".xlsm")) && FileKind.unpacked(file) <= LARGEST
                        ? Way.MARKED_XLSX : Way.LIST;
                case OLE2 -> name.endsWith(".xls") && Files.size(file) <= LARGEST_XLS && isPlainXls(file)
                        ? Way.MARKED_XLS : Way.LIST;
                case ODS, DOCX, XML_2003, HTML, MHTML, CSV -> Way.LIST;
            };
        } catch (WorkbookFault | IOException e) {
            // What cannot be read cannot be marked.
            return Way.LIST;
        }
    }

    private static boolean isPlainXls(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("Workbook");
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            return false;
        }
    }

    String name(Path file, ReturnReply reply) {
        String name = String.valueOf(file.getFileName());
        return words.get("reply.file-name", reply.unit(), reply.period(),
                way(file) == Way.LIST ? ".xlsx" : name.substring(name.lastIndexOf('.')));
    }

    void write(Path file, ReturnReply reply, Path to) throws IOException {
        switch (way(file)) {
            case MARKED_XLSX -> {
                try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                    mark(workbook, reply);
                    save(workbook, to);
                } catch (RuntimeException e) {
                    // A copy that cannot be marked, whoever is to blame, still gets its list.
                    OurFaults.noteIfOurs(ReplyWriter.class, "marking a return", e);
                    list(new XSSFWorkbook(), reply, to);
                }
            }
            case MARKED_XLS -> {
                try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                        HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
                    mark(workbook, reply);
                    save(workbook, to);
                } catch (RuntimeException e) {
                    // A copy that cannot be marked, whoever is to blame, still gets its list.
                    OurFaults.noteIfOurs(ReplyWriter.class, "marking a return", e);
                    list(new HSSFWorkbook(), reply, to);
                }
            }
            case LIST -> list(new XSSFWorkbook(), reply, to);
        }
    }

    private void list(Workbook empty, ReturnReply reply, Path to) throws IOException {
        try (Workbook workbook = empty) {
            addList(workbook, reply, false);
            save(workbook, to);
        }
    }

    private static void save(Workbook workbook, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            workbook.write(out);
        }
    }

    private void mark(Workbook workbook, ReturnReply reply) {
        Map<Short, CellStyle> marked = new HashMap<>();
        for (Correction correction : reply.corrections().stream().limit(MOST_COMMENTS).toList()) {
            Sheet sheet = workbook.getSheet(correction.place().sheet());
            if (sheet != null) {
                Row row = sheet.getRow(correction.place().row());
                Cell cell = (row == null ? sheet.createRow(correction.place().row()) : row)
                        .getCell(correction.place().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                CellStyle own = cell.getCellStyle();
                cell.setCellStyle(marked.computeIfAbsent(own.getIndex(), index -> mark(workbook, own)));
                // Marked, so that what the unit writes into the same comment is told apart from it.
                comment(workbook, cell, words.get("reply.comment-from") + words.problem(correction.what())
                        + words.get("reply.comment-to"));
            }
        }
        addList(workbook, reply, true);
    }

    private static CellStyle mark(Workbook workbook, CellStyle own) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(own);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void comment(Workbook workbook, Cell cell, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        Comment there = cell.getCellComment();
        if (there != null) {
            there.setString(helper.createRichTextString(there.getString().getString() + "\n" + text));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor(words.get("template.program"));
        cell.setCellComment(comment);
    }

    private void addList(Workbook workbook, ReturnReply reply, boolean linked) {
        String name = words.get("reply.sheet");
        int number = 2;
        while (workbook.getSheet(name) != null) {
            name = words.get("reply.sheet") + number++;
        }
        Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        GuardedText guard = new GuardedText(workbook);
        guard.write(sheet.createRow(0).createCell(0), words.get("reply.title", reply.unit(), reply.period()), bold);
        guard.write(sheet.createRow(1).createCell(0), reply.corrections().isEmpty() ? words.get("reply.what-to-check")
                : words.get("reply.what-to-do", reply.corrections().size()));
        List<String> headers = List.of(words.get("reply.headers").split("\\|"));
        Row header = sheet.createRow(3);
        for (int i = 0; i < headers.size(); i++) {
            guard.write(header.createCell(i), headers.get(i), bold);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int at = 4;
        for (Correction correction : reply.corrections()) {
            Row row = sheet.createRow(at);
            row.createCell(0).setCellValue(at - 3.0);
            String[] texts = {correction.place().toString(), correction.code(), correction.name(), correction.column(),
                correction.written(), words.problem(correction.what())};
            for (int i = 0; i < texts.length; i++) {
                guard.write(row.createCell(i + 1), fitting(texts[i]), wrapped);
            }
            if (linked && workbook.getSheet(correction.place().sheet()) != null) {
                link(workbook, row.getCell(1), correction.place());
            }
            at++;
        }
        if (!reply.remarks().isEmpty()) {
            Row also = sheet.createRow(++at);
            guard.write(also.createCell(0), words.get("reply.also"), bold);
            for (var remark : reply.remarks()) {
                guard.write(sheet.createRow(++at).createCell(0), fitting(words.problem(remark)));
            }
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        // Who opens it sees first what is to be done.
        int list = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(list);
        workbook.setSelectedTab(list);
    }

    private static void link(Workbook workbook, Cell cell, CellPlace place) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + place.sheet().replace("'", "''") + "'!" + CellPlace.letters(place.column())
                + (place.row() + 1));
        cell.setHyperlink(link);
    }

    private static String fitting(String text) {
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }
}
