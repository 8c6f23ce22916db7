package gangmu.usecase;

import gangmu.bench.BigPlan;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.excel.template.BundledTemplateWords;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateCode;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateFilling;
import gangmu.returns.template.TemplateLayout;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workspace whose units lead so many items each, and their templates as diligent units fill them in. */
final class FilledReturns {
    private FilledReturns() {
    }

    /**
     * For a process of its own.
     *
     * @param args the folder to make, how many rows its one return has, and how many of them the unit was asked about
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        BigPlan.storage().create(folder.resolve("workspace"));
        try (Workspace workspace = BigPlan.open(folder.resolve("workspace"))) {
            Sent sent = lead(workspace, 1, Integer.parseInt(args[2]), ItemKind.PROJECT);
            UUID id = UUID.randomUUID();
            SentTemplate template = new SentTemplate(Entity.blank(SentTemplate.KIND, id)
                    .with(SentTemplate.PLAN, sent.plan().id()).with(SentTemplate.PERIOD, sent.period().id())
                    .with(SentTemplate.UNIT, sent.units().getFirst()).with(SentTemplate.CODE, TemplateCode.of(id))
                    .with(SentTemplate.POSITION, workspace.journal().position())
                    .with(SentTemplate.SENT, workspace.clock().instant()).with(SentTemplate.FILE_NAME, "return.xlsx"));
            workspace.commit(Origin.of("send-templates"), draft -> draft.add(template.entity()));
            stream(new TemplateFilling(workspace.snapshot(), sent.plan(), sent.period()).fill(template),
                    Integer.parseInt(args[1]), Files.createDirectories(folder.resolve("files")).resolve("return.xlsx"));
        }
    }

    private record Sent(Plan plan, Period period, List<UUID> units) {
    }

    /** Makes {@code workspace} and {@code files} in the folder. */
    static void make(Path folder, int units, int rows) throws IOException {
        BigPlan.storage().create(folder.resolve("workspace"));
        try (Workspace workspace = BigPlan.open(folder.resolve("workspace"))) {
            Sent sent = lead(workspace, units, rows, ItemKind.TASK);
            new SendTemplates(workspace, new WorkbookFiles()).send(sent.plan(), sent.period(), sent.units(),
                    folder.resolve("files"), Progress.NONE).files().forEach(FilledReturns::fillIn);
        }
    }

    private static Sent lead(Workspace workspace, int units, int rows, ItemKind kind) {
        Entity plan = Entity.blank(Plan.KIND, UUID.randomUUID()).with(Plan.NAME, "某市规划纲要")
                .with(Plan.RANK, "a").with(Plan.START, LocalDate.of(2021, 1, 1))
                .with(Plan.END, LocalDate.of(2025, 12, 31));
        Entity period = Entity.blank(Period.KIND, UUID.randomUUID()).with(Period.PLAN, plan.id())
                .with(Period.CODE, "2023-06").with(Period.NAME, "2023年中期")
                .with(Period.DATA_DATE, LocalDate.of(2023, 6, 30));
        workspace.commit(Origin.of("import"), draft -> draft.add(plan).add(period));
        List<UUID> all = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            Entity unit = Entity.blank(Unit.KIND, UUID.randomUUID()).with(Unit.NAME, "示例单位" + u).with(Unit.RANK, rank(u));
            all.add(unit.id());
            int number = u;
            workspace.commit(Origin.of("import"), draft -> {
                draft.add(unit);
                for (int i = 0; i < rows; i++) {
                    draft.add(item(plan.id(), unit.id(), kind, number, i, number * rows + i));
                }
            });
        }
        return new Sent(new Plan(plan), new Period(period), all);
    }

    /**
     * A filled return too large to be held in memory while it is written: what the unit was asked about, with keys, and
     * below it what the unit added by itself.
     */
    private static void stream(TemplateContent content, int rows, Path file) throws IOException {
        BundledTemplateWords words = new BundledTemplateWords();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            TemplateContent.Sheet from = content.sheets().getFirst();
            Sheet sheet = workbook.createSheet(words.sheetName(from.kind()));
            sheet.createRow(0).createCell(1).setCellValue(content.code());
            Row keys = sheet.createRow(1);
            keys.createCell(0).setCellValue(TemplateLayout.KEY_ROW);
            Row headers = sheet.createRow(2);
            for (int c = 0; c < from.columns().size(); c++) {
                keys.createCell(c + 1).setCellValue(from.columns().get(c).key());
                headers.createCell(c + 1).setCellValue(words.headers(from.kind(), from.columns().get(c)).getFirst());
            }
            for (int r = 0; r < rows; r++) {
                boolean asked = r < from.rows().size();
                TemplateContent.Row filled = from.rows().get(r % from.rows().size());
                Row row = sheet.createRow(r + 3);
                row.createCell(0).setCellValue(asked ? filled.key() : "");
                for (int c = 0; c < from.columns().size(); c++) {
                    stream(row.createCell(c + 1), from.columns().get(c), filled.cells().get(c), r);
                    if (!asked && from.columns().get(c).key().endsWith(".name")) {
                        row.getCell(c + 1).setCellValue("自己加的第" + r + "项");
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static void stream(Cell cell, TemplateColumn column, TemplateContent.Cell sent, int row) {
        String text = sent.text();
        boolean words = column.form() == TemplateColumn.Form.TEXT || column.form() == TemplateColumn.Form.LONG_TEXT;
        boolean number = column.form() == TemplateColumn.Form.PERCENT || column.form() == TemplateColumn.Form.NUMBER
                || column.form() == TemplateColumn.Form.RATE;
        if (sent.open() && words) {
            cell.setCellValue("已完成河道清淤和岸线整治，第" + row + "项按计划推进");
        } else if (sent.open() && number) {
            cell.setCellValue(row % 100);
        } else if (number && text != null) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text != null) {
            cell.setCellValue(text);
        }
    }

    private static Entity item(UUID plan, UUID unit, ItemKind kind, int u, int i, int rank) {
        Entity item = Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.PLAN, plan)
                .with(Item.RANK, rank(rank)).with(Item.ITEM_KIND, kind)
                .with(Item.CODE, u + "." + i).with(Item.NAME, "推进第" + i + "项水环境治理工程建设")
                .with(Item.LEAD, unit).with(Item.END, LocalDate.of(2025, 12, 31));
        return kind == ItemKind.PROJECT ? item.with(Item.TOTAL_INVESTMENT, BigDecimal.valueOf(1_000 + i % 9_000))
                .with(Item.PLACE, "溪翁庄镇").with(Item.NATURE, "新建").with(Item.LEGAL_PERSON, "示例建设公司")
                .with(Item.CONTENT, "完成河道清淤、岸线整治和配套管网建设").with(Item.FUNDING, "市、区两级财政") : item;
    }

    /** Every row gets its progress, its state of work and a sentence. */
    private static void fillIn(Path template) {
        Path filled = template.resolveSibling("filled-" + template.getFileName());
        try (FilledReturn form = FilledReturn.open(template)) {
            for (Sheet sheet : form.workbook()) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (!cell.getCellStyle().getLocked() && row.getRowNum() > 3) {
                            fillIn(cell, row.getRowNum());
                        }
                    }
                }
            }
            form.save(filled);
            Files.move(filled, template, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fillIn(Cell cell, int row) {
        switch (cell.getCellStyle().getAlignment()) {
            case RIGHT -> cell.setCellValue(row % 100);
            case CENTER -> {
                // Dates and drop-downs stay as they were sent.
            }
            default -> cell.setCellValue("已完成河道清淤和岸线整治，第" + row + "项按计划推进");
        }
    }

    private static String rank(int i) {
        return String.format(Locale.ROOT, "%06d1", i);
    }

    /** The plain pass that reading is measured against; how many characters it saw. */
    static int readWithFastexcel(Path file) throws IOException {
        int characters = 0;
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    characters += rows.mapToInt(row -> row.stream()
                            .mapToInt(cell -> cell == null ? 0 : cell.getText().length()).sum()).sum();
                }
            }
        }
        return characters;
    }
}
