package gangmu.architecture.planted.excel;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.RichTextString;

/** Planted: writes texts into cells past the guard, plain, rich and by reference; a number is sound. */
public final class WritesUnguarded {
    void write(Cell cell, String text, RichTextString rich) {
        cell.setCellValue(text);
        cell.setCellValue(rich);
        Consumer<String> behindTheBack = cell::setCellValue;
        behindTheBack.accept(text);
        cell.setCellValue(1.0);
    }
}
