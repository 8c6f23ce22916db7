package gangmu.excel.template;

import gangmu.excel.cells.GuardedText;
import gangmu.returns.template.TemplateContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The signs by which a return is known again, several times over, since each program that saves a workbook drops some
 * of them: a hidden sheet, document properties, defined names. The visible code and the row keys come on top.
 */
public final class HiddenParts {
    /** The sheet with the facts, one a row: name, text. */
    public static final String FACTS_SHEET = "_gangmu";
    /** The sheet with what was sent: row key, then column key and text by turns. */
    public static final String SENT_SHEET = "_gangmu_sent";
    /** Before the facts' names in document properties. */
    public static final String PROPERTY = "gangmu.";
    /** Before the facts' names in defined names. */
    public static final String NAME = "gangmu_";

    private HiddenParts() {
    }

    static Map<String, String> facts(TemplateContent content) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("template", content.template().toString());
        facts.put("code", content.code());
        facts.put("plan", content.plan().id().toString());
        facts.put("period", content.period().id().toString());
        facts.put("unit", content.unit().id().toString());
        facts.put("layout", Integer.toString(content.layout()));
        facts.put("position", Long.toString(content.position()));
        facts.put("planName", content.plan().name());
        facts.put("periodName", content.period().name());
        facts.put("unitName", content.unit().name());
        if (!content.opened().isEmpty()) {
            facts.put(TemplateContent.OPENED, String.join(" ", content.opened()));
        }
        return facts;
    }

    static void write(XSSFWorkbook workbook, TemplateContent content) {
        GuardedText guard = new GuardedText(workbook);
        XSSFSheet sheet = workbook.createSheet(FACTS_SHEET);
        facts(content).forEach((name, text) -> {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            guard.write(row.createCell(0), name);
            guard.write(row.createCell(1), text);
            workbook.getProperties().getCustomProperties().addProperty(PROPERTY + name, text);
            if (isId(name)) {
                Name defined = workbook.createName();
                defined.setNameName(NAME + name);
                defined.setRefersToFormula("\"" + text + "\"");
            }
        });
        XSSFSheet sent = workbook.createSheet(SENT_SHEET);
        content.sheets().forEach(each -> sent(sent, each, guard));
        for (String hidden : new String[] {FACTS_SHEET, SENT_SHEET}) {
            workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        }
    }

    private static boolean isId(String name) {
        return !name.endsWith("Name");
    }

    private static void sent(XSSFSheet sheet, TemplateContent.Sheet content, GuardedText guard) {
        for (TemplateContent.Row row : content.rows()) {
            Row line = sheet.createRow(sheet.getPhysicalNumberOfRows());
            guard.write(line.createCell(0), row.key());
            int at = 1;
            for (int i = 0; i < row.cells().size(); i++) {
                String text = row.cells().get(i).text();
                if (text != null) {
                    guard.write(line.createCell(at++), content.columns().get(i).key());
                    guard.write(line.createCell(at++), text);
                }
            }
        }
    }

    /** Reads one line of the sheet with what was sent. */
    public static void readSent(List<String> line, Map<String, String> into) {
        for (int i = 1; i + 1 < line.size(); i += 2) {
            into.put(TemplateContent.sentKey(line.getFirst(), line.get(i)), line.get(i + 1));
        }
    }
}
