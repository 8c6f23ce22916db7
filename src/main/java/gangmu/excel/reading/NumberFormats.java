package gangmu.excel.reading;

import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.ShownNumber;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What the number formats of workbooks say of a number. */
final class NumberFormats {
    static final Format GENERAL = new Format(SheetCell.GENERAL, false);
    private static final String RESERVED = "reserved-0x";

    private NumberFormats() {
    }

    /** A number format, and whether it shows a day. */
    record Format(String text, boolean date) {
    }

    /** The currency of the formats that have no text of their own is that of the system, which is Chinese. */
    private static @Nullable String builtin(int id) {
        String text = BuiltinFormats.getBuiltinFormat(id);
        return text == null ? null : text.replace('$', '\u00a5');
    }

    /** @param written the format as the workbook itself writes it under its id; null where it does not */
    static Format format(int id, @Nullable String written) {
        String own = written == null || written.startsWith(RESERVED) ? null : written;
        String text = own == null ? builtin(id) : own;
        String format = text == null ? RESERVED + Integer.toHexString(id) : text;
        // These numbers stand for dates wherever the system is Chinese (ECMA-376, 18.8.30).
        boolean reserved = id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        return new Format(format, own == null && reserved
                || DateUtil.isADateFormat(id, format) && ShownNumber.isDay(format));
    }
}
