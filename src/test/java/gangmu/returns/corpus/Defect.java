package gangmu.returns.corpus;

import gangmu.returns.corpus.MessySheet.Cell;
import gangmu.returns.table.ReturnQuestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What people do to a template, each by itself; those of one group exclude each other. Of DOMAIN.md, "What goes wrong
 * with Excel returns today".
 *
 * @param name what a person would call it
 * @param group spellings of one column, or ways to save, of which a return has one
 */
record Defect(String name, String group, Consumer<MessyReturn> deed) {
    private static final String DIGITS = "零一二三四五六七八九";

    static final List<Defect> ALL = all();

    private static List<Defect> all() {
        Map<String, Defect> all = new LinkedHashMap<>();
        percents(all);
        amounts(all);
        dates(all);
        words(all);
        MeaningDefects.addValues((group, name, deed) -> add(all, group, name, deed));
        ClerkDefects.addValues((group, name, deed) -> add(all, group, name, deed));
        rows(all);
        columns(all);
        hidden(all);
        files(all);
        MeaningDefects.addRows((group, name, deed) -> add(all, group, name, deed));
        ClerkDefects.addRows((group, name, deed) -> add(all, group, name, deed));
        return List.copyOf(all.values());
    }

    private static void add(Map<String, Defect> all, String group, String name, Consumer<MessyReturn> deed) {
        if (all.put(name, new Defect(name, group, deed)) != null) {
            throw new IllegalArgumentException(name);
        }
    }

    private static void percents(Map<String, Defect> all) {
        String column = MessyReturn.PROGRESS;
        add(all, "percent", "比例写成50%", m -> m.write(column, (i, v) -> v + "%"));
        add(all, "percent", "比例写成约50%", m -> m.write(column, (i, v) ->
                List.of("约" + v + "%", "近" + v + "%", v + "%左右", "超" + v + "%").get(i % 4)));
        add(all, "percent", "比例是0%格式", m -> m.write(column, (i, v) ->
                new Cell(Double.parseDouble(v) / 100, "0%", null)));
        add(all, "percent", "比例写成0.5", m -> m.write(column, (i, v) -> Double.parseDouble(v) / 100));
        add(all, "percent", "比例写成百分之五十", m -> m.write(column, (i, v) -> "百分之" + tens(v)));
        add(all, "percent", "比例写成五成", m -> m.write(column, (i, v) -> DIGITS.charAt(v.charAt(0) - '0') + "成"));
        add(all, "percent", "比例写成全角", m -> m.write(column, (i, v) -> full(v) + "％"));
        add(all, "percent", "比例写成完成50%", m -> m.write(column, (i, v) -> "完成" + v + "%"));
        add(all, "percent", "比例是文本数字", m -> m.write(column, (i, v) -> " " + v + ".0 "));
    }

    private static void amounts(Map<String, Defect> all) {
        String column = MessyReturn.INVESTED;
        add(all, "amount", "金额写成1,234.5万元", m -> m.write(column, (i, v) -> grouped(v) + "万元"));
        add(all, "amount", "金额写成1,234.5万", m -> m.write(column, (i, v) -> grouped(v) + "万"));
        add(all, "amount", "金额写成1.2亿元", m -> m.write(column, (i, v) ->
                new BigDecimal(v).movePointLeft(4).toPlainString() + "亿元"));
        add(all, "amount", "金额写成元", m -> m.write(column, (i, v) -> v + "0000元"));
        add(all, "amount", "金额写成约1200万元", m -> m.write(column, (i, v) -> "约" + v + "万元"));
        add(all, "amount", "金额写成1.2（亿元）", m -> m.write(column, (i, v) ->
                new BigDecimal(v).movePointLeft(4).toPlainString() + "（亿元）"));
        add(all, "amount", "金额写成1千零20万人民币", m -> m.write(column, (i, v) -> v.length() != 4 || v.charAt(1) != '0' ? v
                : v.charAt(0) + "千万零" + v.substring(2) + "万人民币"));
        add(all, "amount", "金额格式把一万显示成1", m -> m.write(column, (i, v) -> new Cell(Double.valueOf(v), "#,##0\"万元\"",
                null)));
        for (String format : List.of("0.0000\"亿\"", "0.0000\"亿元\"", "0.0000[$亿元-804]", "\"¥\"#,##0.0000\"亿\"", "\"约\"0.0000\"亿元\"")) {
            add(all, "amount", "数字格式" + format.replace('"', '\''), m -> m.write(column, (i, v) ->
                    new Cell(new BigDecimal(v).movePointLeft(4).doubleValue(), format, null)));
        }
        add(all, "amount", "数字格式约0", m -> m.write(column, (i, v) -> new Cell(Double.valueOf(v), "\"约\"#,##0\"万元\"", null)));
        add(all, "amount", "金额按元填在万元栏里", m -> m.write(column, (i, v) -> v + "0000"));
        add(all, "amount", "金额是文本带逗号", m -> m.write(column, (i, v) -> grouped(v)));
        add(all, "amount", "金额写成全角", m -> m.write(column, (i, v) -> full(v)));
        add(all, "amount", "金额来自公式", m -> m.write(column, (i, v) -> new Cell(Double.valueOf(v), null,
                (Integer.parseInt(v) - 1) + "+1")));
        add(all, "amount", "金额来自外部工作簿", m -> m.write(column, (i, v) -> i > 0 ? Double.valueOf(v)
                : new Cell(Double.valueOf(v), null, "[1]Sheet1!A1")));
        add(all, "amount", "表头改为亿元", m -> {
            m.write(column, (i, v) -> new BigDecimal(v).movePointLeft(4).doubleValue());
            m.sheets.forEach(sheet -> {
                if (sheet.column(column) > 0) {
                    sheet.set(sheet.header, sheet.column(column), Cell.of("累计完成投资（亿元）"));
                }
            });
        });
        add(all, "amount", "表头不写单位而表上方写单位：亿元", m -> {
            m.write(column, (i, v) -> new BigDecimal(v).movePointLeft(4).doubleValue());
            m.sheets.forEach(sheet -> {
                if (sheet.column(column) > 0) {
                    sheet.set(sheet.header, sheet.column(column), Cell.of("累计完成投资"));
                    sheet.insertRow(sheet.keys, "", "", "", "单位：亿元");
                }
            });
        });
    }

    private static void dates(Map<String, Defect> all) {
        String column = MessyReturn.DATE;
        for (String written : List.of("2022年12月", "2022.12", "2022.12.31", "2022-12", "2022年12月31日", "2022年12月底",
                "2022年底", "二〇二二年十二月", "2022/12/31", "２０２２．１２．３１", "截至2022年12月底", "2022年下半年")) {
            add(all, "date", "日期写成" + written, m -> m.write(column, (i, v) -> written));
        }
        add(all, "date", "日期是数字20221231", m -> m.write(column, (i, v) -> 20221231.0));
        add(all, "date", "日期格式里填了数字2022.12", m -> m.write(column, (i, v) -> new Cell(2022.12, "yyyy-mm-dd", null)));
        add(all, "date", "日期格式为年月", m -> m.write(column, (i, v) ->
                new Cell(LocalDate.of(2022, 12, 1), "yyyy\"年\"m\"月\"", null)));
        add(all, "date", "日期没有年份", m -> {
            m.mean(column, (i, v) -> "2023-06-30");
            m.write(column, (i, v) -> i % 2 == 0 ? "6月30日" : "上半年");
        });
        add(all, "date", "日月难分", m -> {
            m.mean(column, (i, v) -> "2022-06-07");
            m.write(column, (i, v) -> "6/7/2022");
        });
    }

    private static void words(Map<String, Defect> all) {
        add(all, "state", "开工状态写成同义词", m -> m.write(MessyReturn.START, (i, v) -> switch (v) {
            case "not-started" -> List.of("未动工", "尚未开工").get(i % 2);
            case "under-way" -> List.of("已开工", "建设中").get(i % 2);
            default -> List.of("已竣工", "建成").get(i % 2);
        }));
        add(all, "problems", "问题写成无", m -> {
            m.mean(MessyReturn.PROBLEMS, (i, v) -> "无");
            m.write(MessyReturn.PROBLEMS, (i, v) -> "无");
        });
        add(all, "problems", "问题写成横线", m -> {
            m.write(MessyReturn.PROBLEMS, (i, v) -> List.of("—", "/", "－", "——").get(i % 4));
            m.mean(MessyReturn.PROBLEMS, (i, v) -> null);
        });
        add(all, "narrative", "进展写成同上", m -> {
            for (MessySheet sheet : m.sheets) {
                int at = sheet.column(MessyReturn.NARRATIVE);
                for (int row = sheet.first() + 1; at > 0 && row < sheet.rows.size(); row++) {
                    sheet.set(row, at, Cell.of("同上"));
                    m.truth.put(new MessyReturn.Place(sheet.subject(row), MessyReturn.NARRATIVE),
                            sheet.text(sheet.first(), at));
                }
            }
        });
        add(all, "narrative", "文字栏里填了带格式的数字", m -> {
            m.mean(MessyReturn.NARRATIVE, (i, v) -> "65%");
            m.write(MessyReturn.NARRATIVE, (i, v) -> new Cell(0.65, "0%", null));
            m.mean(MessyReturn.NEXT, (i, v) -> "2022年6月");
            m.write(MessyReturn.NEXT, (i, v) -> new Cell(LocalDate.of(2022, 6, 1), "yyyy\"年\"m\"月\"", null));
        });
        add(all, "narrative", "文字前后有空格和换行", m -> m.write(MessyReturn.NARRATIVE, (i, v) -> "\u3000 " + v + " \u200b\r\n"));
    }

    private static void rows(Map<String, Defect> all) {
        add(all, "top", "表头上方加标题和说明", m -> m.sheets.forEach(sheet -> {
            sheet.insertRow(0, "", "密云区“十四五”规划中期评估填报");
            sheet.insertRow(1, "", "说明：", "请于7月10日前报送", "", "联系电话见通知");
            sheet.insertRow(2, "");
        }));
        add(all, "top", "隐藏的栏目行被删", m -> m.sheets.forEach(sheet -> {
            // The keys are still looked up while the return is made; they are left out on writing.
            sheet.set(sheet.keys, 0, Cell.of("deleted"));
        }));
        add(all, "order", "整行重新排序", m -> m.sheets.forEach(sheet ->
                Collections.shuffle(sheet.rows.subList(sheet.first(), sheet.rows.size()), new Random(7))));
        add(all, "order", "只排序可见列", m -> m.sheets.forEach(sheet -> {
            List<List<Cell>> rows = new ArrayList<>();
            sheet.rows.subList(sheet.first(), sheet.rows.size()).forEach(row -> rows.add(new ArrayList<>(row)));
            Collections.reverse(rows);
            for (int i = 0; i < rows.size(); i++) {
                List<Cell> row = rows.get(i);
                row.set(0, sheet.get(sheet.first() + i, 0));
            }
            for (int i = 0; i < rows.size(); i++) {
                sheet.rows.set(sheet.first() + i, rows.get(i));
            }
        }));
        add(all, "inserted", "插入空行和自己加的事项", m -> m.sheets.forEach(sheet -> {
            sheet.insertRow(sheet.first() + 1, "");
            sheet.insertRow(sheet.first(), "", 99, "99.9", "自己加的事项", "内容", "单位", "备注", "写一写", 55);
        }));
        add(all, "inserted", "复制一行改成新事项，放在原来那行上面", m -> m.sheets.forEach(sheet -> {
            int first = sheet.first();
            sheet.insertRow(first);
            sheet.rows.set(first, new ArrayList<>(sheet.rows.get(first + 1)));
            sheet.set(first, 3, Cell.of("另外新增的一项工作"));
            int progress = sheet.column(MessyReturn.PROGRESS);
            if (progress > 0) {
                sheet.set(first, progress, Cell.of(99.0));
            }
        }));
        add(all, "names", "名称的标点和空格变了，隐藏的行号列被删", m -> {
            m.codes = false;
            m.sheets.forEach(sheet -> {
                for (int row = sheet.first(); row < sheet.rows.size(); row++) {
                    if (sheet.subject(row) != null) {
                        sheet.set(row, 3, Cell.of(" " + sheet.text(row, 3).replace("（", "( ").replace("“", "\"") + "\n"));
                    }
                }
            });
        });
        add(all, "deleted", "删了几行", m -> m.sheets.forEach(sheet -> {
            if (sheet.rows.size() - sheet.first() > 2) {
                UUID gone = sheet.subject(sheet.first() + 1);
                sheet.rows.remove(sheet.first() + 1);
                m.forget(gone);
            }
        }));
        add(all, "totals", "中间和末尾有合计行", m -> m.sheets.forEach(sheet -> {
            sheet.insertRow(Math.min(sheet.first() + 2, sheet.rows.size()), "", "小计", "", "", "", "", "", "", "", "", 5000,
                    77);
            sheet.insertRow(sheet.rows.size(), "", "合　计", "", "共若干项", "", "", "", "", "", "", 99999, 66);
        }));
        add(all, "totals", "表后有说明", m -> m.sheets.forEach(sheet -> {
            sheet.insertRow(sheet.rows.size(), "", "注：以上数据为初步统计数。");
            sheet.insertRow(sheet.rows.size(), "", "填表人：", "", "审核人：", "", "填报日期：2023年7月5日");
        }));
        add(all, "merged", "合并单元格", m -> {
            for (MessySheet sheet : m.sheets) {
                int at = sheet.column(MessyReturn.NEXT);
                if (at > 0 && sheet.rows.size() - sheet.first() > 2) {
                    int first = sheet.first();
                    sheet.merged.add(new CellRangeAddress(first, first + 1, at, at));
                    sheet.set(first + 1, at, null);
                    m.truth.put(new MessyReturn.Place(sheet.subject(first + 1), MessyReturn.NEXT), sheet.text(first, at));
                }
            }
        });
    }

    private static void columns(Map<String, Defect> all) {
        add(all, "columns", "列换了位置", m -> m.sheets.forEach(sheet -> {
            int at = sheet.column(MessyReturn.PROBLEMS);
            if (at > 0) {
                sheet.moveColumn(at, 2);
            }
            int other = sheet.column(MessyReturn.VALUE);
            if (other > 0) {
                sheet.moveColumn(other, 3);
            }
        }));
        add(all, "columns", "自己加了列", m -> {
            m.answers.put("科室", ReturnQuestion.NO_COLUMN);
            m.sheets.forEach(sheet -> sheet.insertColumn(4, "科室", "规划科"));
        });
        add(all, "columns", "隐藏了列", m -> m.sheets.forEach(sheet -> sheet.hiddenColumns.addAll(List.of(2, 5, 6))));
        add(all, "headers", "表头换成同义词", m -> m.sheets.forEach(sheet -> {
            renameTheShare(m, sheet, "完成率");
            rename(sheet, MessyReturn.PROBLEMS, "存在的问题");
            rename(sheet, MessyReturn.VALUE, "完成值");
        }));
        add(all, "headers", "表头有空格换行和星号", m -> m.sheets.forEach(sheet -> {
            renameTheShare(m, sheet, "完成比例\n（％） *");
            rename(sheet, MessyReturn.NEXT, "下一步 工 作");
            rename(sheet, MessyReturn.DATE, "数据 截至※");
        }));
        add(all, "headers", "两行表头", m -> m.sheets.forEach(sheet -> {
            int narrative = sheet.column(MessyReturn.NARRATIVE);
            int progress = sheet.column(MessyReturn.PROGRESS);
            if (narrative > 0 && progress == narrative + 1) {
                sheet.insertRow(sheet.header);
                int above = sheet.header - 1;
                for (int column = 1; column < sheet.rows.get(sheet.header).size(); column++) {
                    if (column != narrative && column != progress) {
                        sheet.set(above, column, sheet.get(sheet.header, column));
                        sheet.set(sheet.header, column, null);
                        sheet.merged.add(new CellRangeAddress(above, sheet.header, column, column));
                    }
                }
                sheet.set(above, narrative, Cell.of("完成情况"));
                sheet.merged.add(new CellRangeAddress(above, above, narrative, progress));
            }
        }));
        add(all, "headers", "认不出的表头", m -> m.sheets.forEach(sheet -> rename(sheet, MessyReturn.NEXT, "后续安排怎么做")));
        add(all, "headers", "认不出的表头且栏目行被删", m -> m.sheets.forEach(sheet -> {
            rename(sheet, MessyReturn.NEXT, "后续安排怎么做");
            sheet.set(sheet.keys, 0, Cell.of("deleted"));
        }));
        add(all, "sheets", "工作表改名", m -> m.sheets.forEach(sheet -> sheet.name = "水务-" + sheet.name + "(报)"));
        add(all, "sheets", "几张表拼在一张工作表上", m -> {
            MessySheet one = m.sheets.getFirst();
            for (MessySheet sheet : m.sheets.subList(1, m.sheets.size())) {
                one.rows.add(new ArrayList<>());
                int by = one.rows.size();
                sheet.merged.forEach(region -> one.merged.add(new CellRangeAddress(region.getFirstRow() + by,
                        region.getLastRow() + by, region.getFirstColumn(), region.getLastColumn())));
                one.rows.addAll(sheet.rows);
            }
            m.sheets.subList(1, m.sheets.size()).clear();
        });
        add(all, "sheets", "工作表复制了一份没有填", m -> {
            MessySheet copy = new MessySheet("备份");
            m.blank.forEach(row -> copy.rows.add(new ArrayList<>(row)));
            m.sheets.addFirst(copy);
        });
        add(all, "sheets", "工作表换了顺序", m -> Collections.reverse(m.sheets));
    }

    /** The share's header in other words, unless it says already that the column is about something else. */
    private static void renameTheShare(MessyReturn m, MessySheet sheet, String title) {
        if (!m.answers.containsValue(ReturnQuestion.NO_COLUMN)) {
            rename(sheet, MessyReturn.PROGRESS, title);
        }
    }

    private static void rename(MessySheet sheet, String key, String title) {
        if (sheet.column(key) > 0) {
            sheet.set(sheet.header, sheet.column(key), Cell.of(title));
        }
    }

    private static void hidden(Map<String, Defect> all) {
        add(all, "hidden", "隐藏工作表丢失", m -> m.hiddenSheets = false);
        add(all, "hidden", "隐藏的行号列被删", m -> m.codes = false);
        add(all, "hidden", "工作表拷到另一个工作簿", m -> {
            m.hiddenSheets = false;
            m.properties = false;
            m.names = false;
            m.instructions = false;
        });
        add(all, "hidden", "文件属性和名称丢失", m -> {
            m.properties = false;
            m.names = false;
        });
    }

    private static void files(Map<String, Defect> all) {
        add(all, "file", "存为.xls", m -> m.form = MessyReturn.Form.XLS);
        add(all, "file", "存为.et", m -> m.form = MessyReturn.Form.ET);
        add(all, "file", "存为.csv UTF-8", m -> csv(m, MessyReturn.Form.CSV_UTF8));
        add(all, "file", "存为.csv GB18030", m -> csv(m, MessyReturn.Form.CSV_GB18030));
        add(all, "file", "加了密码", m -> m.form = MessyReturn.Form.ENCRYPTED);
        add(all, "file", "WPS写的带单元格图片", m -> m.form = MessyReturn.Form.WPS);
    }

    /** A text table holds one sheet. */
    private static void csv(MessyReturn m, MessyReturn.Form form) {
        m.form = form;
        for (MessySheet sheet : m.sheets.subList(1, m.sheets.size())) {
            for (int row = sheet.first(); row < sheet.rows.size(); row++) {
                if (sheet.subject(row) != null) {
                    m.forget(sheet.subject(row));
                }
            }
        }
        m.sheets.subList(1, m.sheets.size()).clear();
    }

    private static String tens(String value) {
        String ten = value.charAt(0) == '1' ? "" : String.valueOf(DIGITS.charAt(value.charAt(0) - '0'));
        return ten + "十";
    }

    private static String full(String value) {
        StringBuilder full = new StringBuilder();
        value.chars().forEach(c -> full.append((char) (c + 0xfee0)));
        return full.toString();
    }

    private static String grouped(String value) {
        return String.format("%,d", Integer.parseInt(value));
    }
}
