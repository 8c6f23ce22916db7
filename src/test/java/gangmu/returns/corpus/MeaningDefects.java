package gangmu.returns.corpus;

import gangmu.returns.corpus.MessySheet.Cell;
import gangmu.returns.reading.Wording;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.TemplateLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * What people do to a template that changes what it means, though every cell reads well: units of measure that stand
 * elsewhere, headers that say something else, rows that are of something else, hidden drafts, slips of the keys.
 */
final class MeaningDefects {
    /** In an order of its own, which Map.of would change from run to run. */
    private static final Map<String, BigDecimal> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("元", new BigDecimal("10000"));
        UNITS.put("千元", BigDecimal.TEN);
        UNITS.put("百万元", new BigDecimal("0.01"));
        UNITS.put("亿元", new BigDecimal("0.0001"));
    }

    private static final List<String> HEADERS = List.of("累计完成投资（%s）", "累计投资额(%s)", "已投%s", "累计完成投资/%s", "累计完成投资【%s】",
            "累计完成投资\n[单位：%s]", "实际完成投资（以%s计）", "累计完成投资《%s》", "累计完成投资 %s", "累计完成投资：%s");
    private static final List<String> NOTES = List.of("计量单位：%s、%%", "（单位：%s）", "金额单位均为%s", "注：以%s为单位");
    private static final List<String> OTHER_SUMS = List.of("本期完成投资（万元）", "2024年计划投资（万元）", "当年累计完成投资", "未完成投资（万元）", "资金支付（万元）",
            "1-6月完成投资", "累计完成投资（其中：中央资金）", "累计完成投资占比（%）", "投资同比增长", "上期累计完成投资（万元）",
            "累计完成固定资产投资（万元）", "企业累计完成投资（万元）", "累计纳统投资（万元）", "累计完成政府投资（万元）", "累计完成投资（不含征拆）");
    private static final List<String> OTHER_SHARES = List.of("完成率（占全年）", "进度（上半年）", "未完成比例", "权重", "年度计划完成率", "2025年预计完成率",
            "本期完成比例（%）", "完成比例同比增长", "完成比例排名", "分值", "投资完成比例（%）", "计划完成比例（%）", "时间进度（%）", "满意度（%）");

    private MeaningDefects() {
    }

    /** Takes a defect, by its group and name. */
    @FunctionalInterface
    interface Adding {
        void add(String group, String name, Consumer<MessyReturn> deed);
    }

    /** What changes values and headers: before rows are moved about. */
    static void addValues(Adding all) {
        units(all);
        headers(all);
        slips(all);
    }

    /** What changes rows and sheets. */
    static void addRows(Adding all) {
        rows(all);
        sheets(all);
    }

    private static void units(Adding all) {
        String column = MessyReturn.INVESTED;
        int number = 0;
        for (Map.Entry<String, BigDecimal> unit : UNITS.entrySet()) {
            for (int i = 0; i < 2; i++) {
                String header = HEADERS.get(number % HEADERS.size()).formatted(unit.getKey());
                all.add("amount", "表头写成" + header.replace('\n', ' '), m -> {
                    converted(m, unit.getValue());
                    rename(m, column, header);
                });
                number++;
            }
            String note = NOTES.get(number % NOTES.size()).formatted(unit.getKey());
            all.add("amount", "表头没有单位，表上方写" + note, m -> {
                converted(m, unit.getValue());
                rename(m, column, "累计完成投资");
                with(m, column, sheet -> sheet.insertRow(sheet.keys, "", "", "", note));
            });
            all.add("amount", "表头下面一行写单位" + unit.getKey(), m -> {
                converted(m, unit.getValue());
                rename(m, column, "累计完成投资");
                with(m, column, sheet -> {
                    int at = sheet.column(column);
                    int percent = sheet.column(MessyReturn.PROGRESS);
                    sheet.insertRow(sheet.header + 1);
                    sheet.below++;
                    sheet.set(sheet.header + 1, at, Cell.of("（" + unit.getKey() + "）"));
                    sheet.set(sheet.header + 1, percent, Cell.of("%"));
                });
            });
        }
        all.add("amount", "表头没有单位，表下方写单位", m -> {
            converted(m, UNITS.get("千元"));
            rename(m, column, "累计完成投资");
            with(m, column, sheet -> sheet.insertRow(sheet.rows.size(), "", "注：金额单位为千元。"));
        });
        all.add("amount", "表头是万元而表上方写单位：亿元", m -> {
            with(m, column, sheet -> sheet.insertRow(sheet.keys, "", "", "", "单位：亿元"));
            m.answers.put("two-measures", ReturnQuestion.OF_HEADER);
        });
    }

    private static void converted(MessyReturn m, BigDecimal factor) {
        m.write(MessyReturn.INVESTED, (i, v) -> new BigDecimal(v).multiply(factor).stripTrailingZeros().doubleValue());
    }

    private static void headers(Adding all) {
        for (String header : OTHER_SUMS) {
            all.add("amount", "投资栏改成" + header, m -> other(m, MessyReturn.INVESTED, header));
        }
        for (String header : OTHER_SHARES) {
            all.add("percent", "比例栏改成" + header, m -> other(m, MessyReturn.PROGRESS, header));
        }
        all.add("headers", "完成投资下分本期和累计", m -> with(m, MessyReturn.INVESTED, sheet -> {
            if (m.truth.keySet().stream().noneMatch(place -> place.column().equals(MessyReturn.INVESTED))) {
                // The column says already that it is about something else.
                return;
            }
            int at = sheet.column(MessyReturn.INVESTED);
            sheet.insertColumn(at, "", "13");
            sheet.insertRow(sheet.header + 1);
            sheet.below++;
            int header = sheet.header;
            for (int column = 1; column < sheet.rows.get(header).size(); column++) {
                if (column != at && column != at + 1) {
                    sheet.merged.add(new CellRangeAddress(header, header + 1, column, column));
                }
            }
            // In whatever unit of measure it was before.
            MessySheet.Cell was = java.util.Objects.requireNonNull(sheet.get(header, at + 1));
            sheet.set(header, at, Cell.of(was.value().toString().replace("累计", "")));
            sheet.set(header, at + 1, null);
            sheet.merged.add(new CellRangeAddress(header, header, at, at + 1));
            sheet.set(header + 1, at, Cell.of("本期"));
            sheet.set(header + 1, at + 1, Cell.of("累计"));
            // The hidden key stays where it was, which is now over the sums of the period.
            sheet.set(sheet.keys, at, Cell.of(MessyReturn.INVESTED));
            sheet.set(sheet.keys, at + 1, null);
        }));
    }

    /** A column of other figures: none of them is what the template asks for. */
    private static void other(MessyReturn m, String column, String header) {
        rename(m, column, header);
        m.truth.keySet().removeIf(place -> place.column().equals(column));
        m.answers.put(Wording.folded(header), ReturnQuestion.NO_COLUMN);
    }

    private static void rows(Adding all) {
        all.add("order", "隐藏的行号被下拉填充", m -> m.sheets.forEach(sheet -> {
            String first = sheet.text(sheet.first(), 0);
            for (int row = sheet.first(), n = 0; row < sheet.rows.size(); row++, n++) {
                if (sheet.subject(row) != null) {
                    sheet.set(row, 0, Cell.of(first.substring(0, 37) + String.format("%08x", 1_000 + n)));
                }
            }
        }));
        all.add("order", "隐藏的行号全是第一行的", m -> m.sheets.forEach(sheet -> {
            for (int row = sheet.first() + 1; row < sheet.rows.size(); row++) {
                if (sheet.subject(row) != null) {
                    sheet.set(row, 0, sheet.get(sheet.first(), 0));
                }
            }
        }));
        all.add("order", "只排序可见列而编号清空", m -> m.sheets.forEach(sheet -> {
            List<List<@Nullable Cell>> rows = new ArrayList<>();
            sheet.rows.subList(sheet.first(), sheet.rows.size()).forEach(row -> rows.add(new ArrayList<>(row)));
            Collections.rotate(rows, 1);
            for (int i = 0; i < rows.size(); i++) {
                List<@Nullable Cell> row = rows.get(i);
                row.set(0, sheet.get(sheet.first() + i, 0));
                clear(sheet, row);
                sheet.rows.set(sheet.first() + i, row);
            }
        }));
        all.add("codes", "编号改成自己的顺序号", m -> m.sheets.forEach(sheet -> {
            int at = sheet.column("item.code");
            // Another table below has other columns.
            for (int row = sheet.first(), n = 1; at > 0 && row < sheet.rows.size()
                    && !sheet.text(row, 0).equals(TemplateLayout.KEY_ROW); row++) {
                if (sheet.subject(row) != null) {
                    sheet.set(row, at, Cell.of((double) n++));
                }
            }
        }));
        all.add("names", "名称改写成另一个项目", m -> row(m, "智慧停车综合管理系统建设（替换项目）"));
        all.add("names", "一个项目拆成一期和二期", m -> with(m, MessyReturn.INVESTED, sheet -> {
            int at = sheet.column("item.name");
            int row = sheet.first() + 1;
            String name = sheet.text(row, at);
            m.forgetNamed(name);
            m.answers.put("row/", ReturnQuestion.NO_ROW);
            sheet.insertRow(row + 1);
            sheet.rows.set(row + 1, new ArrayList<>(sheet.rows.get(row)));
            sheet.set(row, at, Cell.of(name + "（一期）"));
            sheet.set(row + 1, at, Cell.of(name + "（二期）"));
        }));
        all.add("inserted", "下面加一行没有名称的二期", m -> with(m, MessyReturn.INVESTED, sheet -> {
            sheet.insertRow(sheet.first() + 1);
            sheet.set(sheet.first() + 1, sheet.column(MessyReturn.NARRATIVE), Cell.of("二期：设备采购"));
            sheet.set(sheet.first() + 1, sheet.column(MessyReturn.PROGRESS), Cell.of(15.0));
        }));
        all.add("inserted", "加一行别的单位的事项", m -> with(m, MessyReturn.INVESTED, sheet ->
                sheet.insertRow(sheet.first() + 1, "", 99, "4.4.5.1", "密云生态马拉松公园", "", "", "", "", "", 21400, 15000, "",
                        "主体完工", 77)));
    }

    private static void clear(MessySheet sheet, List<@Nullable Cell> row) {
        int at = Math.max(sheet.column("item.code"), sheet.column("indicator.code"));
        if (at > 0 && at < row.size()) {
            row.set(at, null);
        }
    }

    private static void row(MessyReturn m, String name) {
        with(m, MessyReturn.INVESTED, sheet -> {
            int row = sheet.first() + 2;
            m.forgetNamed(sheet.text(row, sheet.column("item.name")));
            m.answers.put("row/", ReturnQuestion.NO_ROW);
            sheet.set(row, sheet.column("item.name"), Cell.of(name));
        });
    }

    private static void sheets(Adding all) {
        all.add("sheets", "隐藏的草稿表", m -> {
            MessySheet copy = copied(m.sheets.getFirst(), "草稿");
            copy.hidden = true;
            m.sheets.addFirst(copy);
        });
        all.add("inserted", "隐藏的行里留着旧数", m -> m.sheets.forEach(sheet -> {
            int first = sheet.first();
            sheet.insertRow(first);
            List<@Nullable Cell> old = new ArrayList<>(sheet.rows.get(first + 1));
            sheet.rows.set(first, old);
            sheet.hiddenRows.add(old);
            int progress = sheet.column(MessyReturn.PROGRESS);
            if (progress > 0) {
                sheet.set(first, progress, Cell.of(35.0));
            }
        }));
        all.add("sheets", "填好的表后面有一份旧表", m -> {
            MessySheet first = m.sheets.getFirst();
            MessySheet copy = copied(first, first.name + "旧");
            m.sheets.add(copy);
            for (int row = first.first(); row < first.rows.size(); row++) {
                UUID subject = first.subject(row);
                if (subject != null) {
                    m.slips.add(new MessyReturn.Place(subject, MessyReturn.PROGRESS));
                }
            }
        });
    }

    /** The same rows with other shares. */
    private static MessySheet copied(MessySheet sheet, String name) {
        MessySheet copy = new MessySheet(name);
        copy.keys = sheet.keys;
        copy.header = sheet.header;
        sheet.rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
        int at = sheet.column(MessyReturn.PROGRESS);
        for (int row = copy.first(); row < copy.rows.size(); row++) {
            if (copy.subject(row) != null) {
                copy.set(row, at, Cell.of(33.0));
            }
        }
        return copy;
    }

    private static void slips(Adding all) {
        // A slip of an amount beside another unit of measure may come out right again: 10.86 百万元 are 1086.
        all.add("amount", "一处投资多写了一位", m -> slip(m, MessyReturn.INVESTED, v -> v.multiply(BigDecimal.TEN)));
        all.add("amount", "一处投资少写了两位", m -> slip(m, MessyReturn.INVESTED, v -> v.movePointLeft(2)));
        all.add("slip", "一处指标多写了一位", m -> slip(m, MessyReturn.VALUE, v -> v.multiply(BigDecimal.TEN)));
    }

    private static void slip(MessyReturn m, String column, java.util.function.UnaryOperator<BigDecimal> slip) {
        with(m, column, sheet -> {
            int at = sheet.column(column);
            for (int row = sheet.first(); row < sheet.rows.size(); row++) {
                UUID subject = sheet.subject(row);
                String meant = subject == null ? null : m.truth.get(new MessyReturn.Place(subject, column));
                int target = sheet.column("indicator.target");
                boolean known = target < 0 || sheet.get(row, target) != null;
                if (known && meant != null && sheet.get(row, at) != null && sheet.get(row, at).value() instanceof Double
                        && new BigDecimal(meant).compareTo(new BigDecimal(200)) > 0 == column.equals(MessyReturn.INVESTED)) {
                    sheet.set(row, at, Cell.of(slip.apply(new BigDecimal(meant)).doubleValue()));
                    m.slips.add(new MessyReturn.Place(subject, column));
                    return;
                }
            }
        });
    }

    private static void with(MessyReturn m, String column, Consumer<MessySheet> deed) {
        List.copyOf(m.sheets).stream().filter(sheet -> sheet.column(column) > 0).forEach(deed);
    }

    private static void rename(MessyReturn m, String column, String title) {
        with(m, column, sheet -> sheet.set(sheet.header, sheet.column(column), Cell.of(title)));
    }
}
