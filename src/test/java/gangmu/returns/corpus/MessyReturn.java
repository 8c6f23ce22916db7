package gangmu.returns.corpus;

import gangmu.excel.template.BundledTemplateWords;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A return in the making, filled in with values that are known, before and while it is made a mess of. */
final class MessyReturn {
    static final String PROGRESS = "progress.progress";
    static final String INVESTED = "progress.invested";
    static final String NARRATIVE = "progress.narrative";
    static final String PROBLEMS = "progress.problems";
    static final String NEXT = "progress.nextSteps";
    static final String START = "progress.startState";
    static final String VALUE = "indicator_value.value";
    static final String DATE = "indicator_value.dataDate";
    private static final List<String> SENTENCES = List.of("已完成主体结构施工，正在进行设备安装", "完成可研批复，正在办理用地手续",
            "累计完成管网铺设12.5公里，完工率约六成", "印发实施方案，召开3次推进会", "按计划推进");

    final List<MessySheet> sheets = new ArrayList<>();
    /** The rows of the first sheet as they were sent. */
    final List<List<MessySheet.@Nullable Cell>> blank = new ArrayList<>();
    /** What the unit meant: canonical texts by cell; null for no value. */
    final Map<Place, @Nullable String> truth = new LinkedHashMap<>();
    /** What its writer answers to questions whose keys begin with or contain a text. */
    final Map<String, String> answers = new LinkedHashMap<>();
    /** Cells that hold a slip of the keys: never to be taken without asking. */
    final Set<Place> slips = new HashSet<>();
    final SentCopy sent;
    final TemplateContent content;
    boolean hiddenSheets = true;
    boolean properties = true;
    boolean names = true;
    boolean instructions = true;
    boolean codes = true;
    Form form = Form.XLSX;

    /** A cell that the unit fills in. */
    record Place(UUID subject, String column) {
    }

    enum Form {
        XLSX, XLS, ET, CSV_UTF8, CSV_GB18030, ENCRYPTED, WPS
    }

    private MessyReturn(SentCopy sent) {
        this.sent = sent;
        this.content = sent.content;
        sheets.addAll(sent.tables());
    }

    /** A template as it was sent, with every open cell filled in. */
    static MessyReturn filled(SentCopy sent) {
        MessyReturn messy = new MessyReturn(sent);
        TemplateContent content = sent.content;
        BundledTemplateWords words = new BundledTemplateWords();
        messy.sheets.getFirst().rows.forEach(row -> messy.blank.add(new ArrayList<>(row)));
        for (int s = 0; s < content.sheets().size(); s++) {
            TemplateContent.Sheet sheet = content.sheets().get(s);
            for (int r = 0; r < sheet.rows().size(); r++) {
                for (int c = 0; c < sheet.columns().size(); c++) {
                    if (sheet.rows().get(r).cells().get(c).open()) {
                        messy.fill(messy.sheets.get(s), sheet, r, c, words);
                    }
                }
            }
        }
        return messy;
    }

    private void fill(MessySheet sheet, TemplateContent.Sheet of, int r, int c, BundledTemplateWords words) {
        TemplateColumn column = of.columns().get(c);
        int row = sheet.first() + r;
        String sent = of.rows().get(r).cells().get(c).text();
        String meant = switch (column.form()) {
            case PERCENT -> Integer.toString(10 * (2 + (r * 3 + 4) % 8));
            case RATE -> "8." + (1 + r % 9);
            case NUMBER -> amount(of, r, sent == null ? null : new BigDecimal(sent));
            case DATE -> "2022-12-31";
            case FLAG -> r % 2 == 0 ? "true" : "false";
            case CHOICE -> column.choices().get(r % column.choices().size());
            case TEXT, LONG_TEXT -> SENTENCES.get((r + c) % SENTENCES.size()) + "（" + (r + 1) + "）";
        };
        truth.put(new Place(of.rows().get(r).subject().id(), column.key()), meant);
        sheet.set(row, c + 1, switch (column.form()) {
            case PERCENT, RATE, NUMBER -> MessySheet.Cell.of(Double.valueOf(meant));
            case DATE -> new MessySheet.Cell(LocalDate.parse(meant), "yyyy-mm-dd", null);
            case FLAG, CHOICE -> MessySheet.Cell.of(words.choices(column).get(meant).getFirst());
            case TEXT, LONG_TEXT -> MessySheet.Cell.of(meant);
        });
    }

    /** A little more than before, and no more than the total. */
    private static String amount(TemplateContent.Sheet sheet, int row, @Nullable BigDecimal sent) {
        for (int c = 0; c < sheet.columns().size(); c++) {
            String total = sheet.rows().get(row).cells().get(c).text();
            if (sheet.columns().get(c).key().equals("item.totalInvestment") && total != null) {
                BigDecimal most = new BigDecimal(total);
                return (sent == null ? new BigDecimal(most.intValue() / 3) : sent.add(new BigDecimal(3 + row % 5)).min(most))
                        .toBigInteger().toString();
            }
        }
        return (sent == null ? new BigDecimal(12) : sent.add(new BigDecimal("0.1"))).add(new BigDecimal(row)).toPlainString();
    }

    /** Writes the cells of a column otherwise: of the number of the row and what is meant. */
    void write(String column, BiFunction<Integer, String, Object> spelling) {
        for (MessySheet sheet : sheets) {
            int at = sheet.column(column);
            int number = 0;
            for (int row = sheet.first(); at > 0 && row < sheet.rows.size(); row++) {
                UUID subject = sheet.subject(row);
                String meant = subject == null ? null : truth.get(new Place(subject, column));
                if (meant != null) {
                    Object written = spelling.apply(number++, meant);
                    sheet.set(row, at, written instanceof MessySheet.Cell cell ? cell : MessySheet.Cell.of(written));
                }
            }
        }
    }

    /** Changes what is meant in a column. */
    void mean(String column, BiFunction<Integer, String, @Nullable String> meaning) {
        int[] number = {0};
        truth.replaceAll((place, meant) -> place.column().equals(column) && meant != null
                ? meaning.apply(number[0]++, meant) : meant);
    }

    /** Takes back what is meant of cells that cannot be filled in any more. */
    void forget(UUID subject) {
        truth.keySet().removeIf(place -> place.subject().equals(subject));
    }

    /** The same of a row by what it shows: its key may have stayed behind when the rows were sorted. */
    void forgetNamed(String name) {
        content.sheets().stream().flatMap(sheet -> sheet.rows().stream()).filter(row -> row.name().equals(name))
                .forEach(row -> forget(row.subject().id()));
    }

    void forgetColumn(String sheetName, String column) {
        Map<UUID, Boolean> here = new HashMap<>();
        for (MessySheet sheet : sheets) {
            for (int row = sheet.first(); sheet.name.equals(sheetName) && row < sheet.rows.size(); row++) {
                UUID subject = sheet.subject(row);
                if (subject != null) {
                    here.put(subject, true);
                }
            }
        }
        truth.keySet().removeIf(place -> place.column().equals(column) && here.containsKey(place.subject()));
    }

    static BigDecimal number(String meant) {
        return new BigDecimal(meant);
    }
}
