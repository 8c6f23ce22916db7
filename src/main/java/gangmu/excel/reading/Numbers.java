package gangmu.excel.reading;

import gangmu.excel.cells.SheetText;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Makes cells of the numbers that workbooks store. */
final class Numbers {
    /** Programs compute with 15 digits; the 17 that they store make 0.58 into 0.57999999999999996. */
    private static final MathContext SHOWN = new MathContext(15);

    /** 9999-12-31, the last day that Excel knows. */
    private static final double LAST_DAY = 2_958_465;

    private Numbers() {
    }

    /** What is stored as a number and is none is a text: some programs write true where 1 is meant. */
    static SheetCell cell(int column, String stored, NumberFormats.Format format, boolean from1904, Formula formula) {
        try {
            return cell(column, Double.parseDouble(stored), format, from1904, formula);
        } catch (NumberFormatException e) {
            return stored.strip().equalsIgnoreCase("true") || stored.strip().equalsIgnoreCase("false")
                    ? flag(column, stored, formula) : text(column, SheetText.unescape(stored), formula);
        }
    }

    static SheetCell flag(int column, String stored, Formula formula) {
        boolean set = stored.strip().equals("1") || stored.strip().equalsIgnoreCase("true");
        return new SheetCell(column, set ? "TRUE" : "FALSE", null, SheetCell.FLAG, null, formula, false);
    }

    /** Whether a format shows nothing of the number: {@code ;;;}. */
    static boolean isHidden(SheetCell cell) {
        return cell.number() != null && cell.format().startsWith(";;");
    }

    static SheetCell cell(int column, double stored, NumberFormats.Format format, boolean from1904, Formula formula) {
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return error(column, "#NUM!", formula);
        }
        BigDecimal number = new BigDecimal(stored).round(SHOWN);
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        LocalDate date = null;
        if (format.date() && DateUtil.isValidExcelDate(stored) && stored <= LAST_DAY) {
            LocalDateTime moment = DateUtil.getLocalDateTime(stored, from1904);
            date = moment == null ? null : moment.toLocalDate();
        }
        return new SheetCell(column, date == null ? plain.toPlainString() : date.toString(), plain, format.text(),
                date, formula, false);
    }

    static SheetCell error(int column, String sign, Formula formula) {
        return new SheetCell(column, sign, null, SheetCell.GENERAL, null, formula, true);
    }

    static SheetCell text(int column, String text, Formula formula) {
        return new SheetCell(column, text, null, SheetCell.GENERAL, null, formula, false);
    }
}
