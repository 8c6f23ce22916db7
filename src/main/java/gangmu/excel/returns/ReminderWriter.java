package gangmu.excel.returns;

import gangmu.excel.cells.GuardedText;
import gangmu.returns.register.Reminder;
import gangmu.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the list of units to remind as a workbook to print on A4. */
final class ReminderWriter {
    private static final int[] WIDTHS = {6, 24, 12, 18, 14, 8, 10, 40};
    /** Running number, standing, rows and questions. */
    private static final Set<Integer> CENTRED = Set.of(0, 4, 5, 6);
    private static final double MILLIMETRES = 25.4;
    private final Words words = Words.of(Locale.SIMPLIFIED_CHINESE);

    String listName(Reminder reminder) {
        return words.get("reminder.list-name", reminder.period());
    }

    void writeList(Reminder reminder, Path to) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            GuardedText guard = new GuardedText(workbook);
            XSSFSheet sheet = workbook.createSheet(words.get("reminder.list"));
            XSSFCellStyle cell = style(workbook, "reminder.font", 11, false, HorizontalAlignment.LEFT, true);
            XSSFCellStyle centred = style(workbook, "reminder.font", 11, false, HorizontalAlignment.CENTER, true);
            XSSFCellStyle head = style(workbook, "reminder.font", 11, true, HorizontalAlignment.CENTER, true);
            title(workbook, sheet, words.get("reminder.list-title", reminder.plan(), reminder.period()), WIDTHS.length);
            String note = words.get("reminder.list-note", date(reminder.today()), reminder.units().size());
            guard.write(sheet.createRow(1).createCell(0), reminder.due() == null ? note
                    : note + words.get("reminder.list-due", date(reminder.due())));
            List<String> headers = List.of(words.get("reminder.headers").split("\\|"));
            XSSFRow header = sheet.createRow(2);
            for (int i = 0; i < WIDTHS.length; i++) {
                guard.write(header.createCell(i), headers.get(i), head);
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            for (int i = 0; i < reminder.units().size(); i++) {
                Reminder.Unit unit = reminder.units().get(i);
                String[] texts = {Integer.toString(i + 1), unit.line().name(), unit.contact(), unit.phone(),
                    words.get("reminder.standing." + unit.line().standing().code()),
                    Integer.toString(unit.line().leads()), Integer.toString(unit.line().questions()), reason(unit)};
                XSSFRow row = sheet.createRow(3 + i);
                for (int c = 0; c < texts.length; c++) {
                    guard.write(row.createCell(c), texts[c], CENTRED.contains(c) ? centred : cell);
                }
            }
            sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
            print(sheet, true);
            save(workbook, to);
        }
    }

    private static String reason(Reminder.Unit unit) {
        List<String> reasons = new ArrayList<>(unit.questions().stream()
                .map(question -> question.place() + " " + question.question()).toList());
        if (!unit.line().reason().isEmpty()) {
            reasons.addFirst(unit.line().reason());
        }
        return String.join("\n", reasons);
    }

    private String date(LocalDate date) {
        return words.get("reminder.date", String.valueOf(date.getYear()), String.valueOf(date.getMonthValue()),
                String.valueOf(date.getDayOfMonth()));
    }

    private void title(XSSFWorkbook workbook, XSSFSheet sheet, String title, int columns) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(44);
        new GuardedText(workbook).write(row.createCell(0), title,
                style(workbook, "reminder.title-font", 22, false, HorizontalAlignment.CENTER, false));
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        }
    }

    private XSSFCellStyle style(XSSFWorkbook workbook, String fontKey, int size, boolean bold,
            HorizontalAlignment alignment, boolean lines) {
        XSSFFont font = workbook.createFont();
        font.setFontName(words.get(fontKey));
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (lines) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    /** Margins as GB/T 9704 has them: 37 mm above, 28 mm at the left, 35 mm below, 26 mm at the right. */
    private static void print(XSSFSheet sheet, boolean landscape) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.TOP, 37 / MILLIMETRES);
        sheet.setMargin(PageMargin.LEFT, 28 / MILLIMETRES);
        sheet.setMargin(PageMargin.BOTTOM, 35 / MILLIMETRES);
        sheet.setMargin(PageMargin.RIGHT, 26 / MILLIMETRES);
    }

    private static void save(XSSFWorkbook workbook, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            workbook.write(out);
        }
    }
}
