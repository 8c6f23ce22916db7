package gangmu.returns.corpus;

import gangmu.returns.corpus.MessySheet.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clerks do besides, without meaning anything else by it: the table printed again, room between rows, signs around figures. */
final class ClerkDefects {
    private ClerkDefects() {
    }

    /** Spellings, before rows are moved about. */
    static void addValues(MeaningDefects.Adding all) {
        all.add("percent", "比例后面有不换行空格和百分号", m -> m.write(MessyReturn.PROGRESS, (i, v) -> v + "\u00a0%"));
        all.add("percent", "比例写成约占50%并带句号", m -> m.write(MessyReturn.PROGRESS, (i, v) -> v + "%。"));
        all.add("percent", "数字格式未完成0", m -> m.write(MessyReturn.PROGRESS, (i, v) -> new Cell(100 - Double.parseDouble(v),
                "\"未完成\"0\"%\"", null)));
        all.add("amount", "金额前有人民币符号", m -> m.write(MessyReturn.INVESTED, (i, v) -> List.of("¥", "￥").get(i % 2) + v + "万元"));
        all.add("date", "日期写成2022-12-31 00:00:00", m -> m.write(MessyReturn.DATE, (i, v) -> "2022-12-31 00:00:00"));
        all.add("narrative", "文字里有编号和换行", m -> {
            m.mean(MessyReturn.NARRATIVE, (i, v) -> "1. " + v + "\n2. 完成50%");
            m.write(MessyReturn.NARRATIVE, (i, v) -> v);
        });
    }

    /** Rows that say nothing. */
    static void addRows(MeaningDefects.Adding all) {
        all.add("names", "名称前面加了自己的序号", m -> m.sheets.forEach(sheet -> {
            for (int row = sheet.first(), n = 1; row < sheet.rows.size(); row++, n++) {
                if (sheet.subject(row) != null) {
                    sheet.set(row, 3, Cell.of(List.of("（" + n + "）", n + ".", n + "、").get(n % 3) + sheet.text(row, 3)));
                }
            }
        }));
        all.add("inserted", "中间又打印了一遍表头", m -> m.sheets.forEach(sheet -> {
            int at = Math.min(sheet.first() + 5, sheet.rows.size());
            List<@Nullable Cell> header = new ArrayList<>(sheet.rows.get(sheet.header));
            sheet.insertRow(at);
            sheet.rows.set(at, header);
        }));
        all.add("merged", "每行之间空一行", m -> m.sheets.forEach(sheet -> {
            for (int row = sheet.rows.size() - 1; row > sheet.first(); row--) {
                sheet.insertRow(row);
            }
        }));
        all.add("aside", "行尾没有表头的列里写了批语", m -> m.sheets.forEach(sheet -> {
            int beyond = sheet.rows.stream().mapToInt(List::size).max().orElse(0) + 1;
            for (int row = sheet.first(), n = 0; row < sheet.rows.size(); row++, n++) {
                if (sheet.subject(row) != null && n % 3 == 0) {
                    sheet.set(row, beyond, Cell.of("领导已阅，比例" + n + "%"));
                }
            }
        }));
    }
}
