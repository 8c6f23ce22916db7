package gangmu.excel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.storage.H2Storage;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.planworkbook.PlanTabulation;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.RandomPlans;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWorkbookTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-05T02:00:00Z"), ZoneOffset.UTC);
    private final PoiPlanWorkbooks workbooks = new PoiPlanWorkbooks();
    @TempDir
    Path folder;

    @Property(tries = 40)
    void everyTableComesBackFromAWorkbookAsItWentOut(@ForAll long seed, @ForAll boolean english) throws Exception {
        Snapshot plan = RandomPlans.of(seed);
        var tables = new PlanTabulation(plan, PlanTree.plans(plan).getFirst().id()).tables();
        Path file = Files.createTempFile("plan", ".xlsx");
        try {
            workbooks.write(tables, english ? Locale.ENGLISH : Locale.CHINA, "", file);
            var content = workbooks.read(file);
            assertThat(content.passedOver()).isEmpty();
            var read = content.tables();
            for (int t = 0; t < tables.size(); t++) {
                var written = tables.get(t);
                assertThat(read.get(t).columns()).isEqualTo(written.columns());
                for (int r = 0; r < written.rows().size(); r++) {
                    for (int c = 0; c < written.columns().size(); c++) {
                        if (!written.columns().get(c).key().endsWith("#name")) {
                            assertThat(text(read.get(t).rows().get(r).values().get(c)))
                                    .as("%s %s", written.form(), written.columns().get(c).key())
                                    .isEqualTo(text(written.rows().get(r).values().get(c)));
                        }
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private Workspace workspace(String name) {
        H2Storage storage = new H2Storage(CLOCK, UUID::randomUUID);
        storage.create(folder.resolve(name));
        return new Workspace(storage.open(folder.resolve(name), Progress.NONE), CLOCK, UUID::randomUUID, "office");
    }

    private NewFromPlan.Imported make(String name, Path file) {
        return new NewFromPlan(workbooks).create(new H2Storage(CLOCK, UUID::randomUUID), folder.resolve(name), file,
                CLOCK, UUID::randomUUID, "office", Progress.NONE);
    }

    @Test
    void aPlanExportedImportedAndExportedAgainIsTheSamePlanWithItsEvidence() throws IOException {
        Path first = folder.resolve("导出/规划.xlsx");
        Path second = folder.resolve("再导出/规划.xlsx");
        Snapshot plan = RandomPlans.of(20260);
        Snapshot exported;
        try (Workspace workspace = workspace("一")) {
            workspace.commit(Origin.of("edit"), draft -> {
                for (Kind kind : Kinds.ALL) {
                    plan.all(kind).forEach(draft::add);
                }
            });
            Path proof = Files.writeString(folder.resolve("证明.txt"), "已完工");
            UUID item = workspace.snapshot().all(Item.KIND).iterator().next().id();
            new AttachEvidence(workspace).attach(item, List.of(proof), Progress.NONE);
            exported = workspace.snapshot();
            var result = new ExportPlan(workspace, workbooks).export(PlanTree.plans(exported).getFirst(), Locale.CHINA,
                    first, Progress.NONE);
            assertThat(result.evidenceFiles()).isEqualTo(1);
        }
        var imported = make("二", first);
        assertThat(imported.notes()).isEmpty();
        assertThat(imported.committed().changeSet().origin()).isEqualTo(new Origin("import", "规划.xlsx"));
        try (Workspace workspace = new Workspace(new H2Storage(CLOCK, UUID::randomUUID)
                .open(folder.resolve("二"), Progress.NONE), CLOCK, UUID::randomUUID, "office")) {
            for (Kind kind : Kinds.ALL) {
                assertThat(workspace.snapshot().all(kind)).as("%s", kind)
                        .containsExactlyInAnyOrderElementsOf(exported.all(kind));
            }
            Entity piece = workspace.snapshot().all(Evidence.KIND).stream()
                    .filter(e -> e.get(Evidence.HASH) != null).findFirst().orElseThrow();
            assertThat(workspace.evidence().fileOf(piece.need(Evidence.HASH))).hasContent("已完工");
            new ExportPlan(workspace, workbooks).export(PlanTree.plans(exported).getFirst(), Locale.CHINA, second,
                    Progress.NONE);
        }
        assertThat(cells(second)).isEqualTo(cells(first));
        try (Stream<Path> left = Files.list(first.getParent())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("规划.xlsx", "evidence");
        }
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        cells.add(sheet.getSheetName() + cell.getAddress() + cell.getCellType() + cell
                                + cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
        return cells;
    }

    private static void fill(Workbook workbook, String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                switch (rows[r][c]) {
                    case null -> { }
                    case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                    default -> row.createCell(c).setCellValue(rows[r][c].toString());
                }
            }
        }
    }

    private Path save(Workbook workbook) throws IOException {
        Path file = folder.resolve("手写.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Test
    void aWorkbookWrittenByHandIsUnderstoodByItsHeadings() throws IOException {
        Path file;
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "2025年12月31日"});
            fill(workbook, "单位名录", new Object[] {"单位全称", "简称"}, new Object[] {"示范区水务局", "水务局"},
                    new Object[] {"示范区生态环境局", null});
            fill(workbook, "任务分解", new Object[] {"示范区任务分解表"}, new Object[] {"序号", "任务名称",
                    "牵头单位", "配合单位", "完成时限"},
                    new Object[] {1, "生态", null, null, null},
                    new Object[] {1.1, "保水", "区水务局", "示范区生态环境局，水务局", "2025年6月底"},
                    new Object[] {"1.1.1", "巡查", "水务局", null, null});
            fill(workbook, "重点项目", new Object[] {"项目名称", "上级编号", "总投资（万元）", "责任单位"},
                    new Object[] {"水厂", 1.1, 1234.5, "水务局"});
            fill(workbook, "主要指标", new Object[] {"序号", "指标名称", "单位", "属性", "指标类型", "2020年基期值",
                    "2025年目标值", "2022年目标"},
                    new Object[] {"1", "森林蓄积量", "万立方米", "约束性", "水平", 389, 394, 391});
            file = save(workbook);
        }
        make("手", file);
        try (Workspace workspace = new Workspace(new H2Storage(CLOCK, UUID::randomUUID)
                .open(folder.resolve("手"), Progress.NONE), CLOCK, UUID::randomUUID, "office")) {
            PlanTree tree = new PlanTree(workspace.snapshot(), PlanTree.plans(workspace.snapshot()).getFirst().id());
            assertThat(tree.inOrder()).extracting(item -> item.code() + item.name() + item.kind()).containsExactly(
                    "1生态SECTION", "1.1保水TASK", "1.1.1巡查STEP", "1.1.2水厂PROJECT");
            Item task = tree.byCode("1.1");
            assertThat(tree.unitName(task.lead())).isEqualTo("水务局");
            assertThat(task.cooperating()).hasSize(2);
            assertThat(task.end()).isEqualTo(LocalDate.of(2025, 6, 30));
            assertThat(task.kind()).isEqualTo(ItemKind.TASK);
            assertThat(task.codeByHand()).isFalse();
            assertThat(tree.byCode("1.1.2").totalInvestment()).isEqualByComparingTo("1234.5");
            var indicator = tree.indicators().getFirst();
            assertThat(indicator.base()).isEqualByComparingTo("389");
            assertThat(indicator.target()).hasToString("394");
            assertThat(tree.annualTargets(indicator.id())).extracting(t -> t.year() + "=" + t.target())
                    .containsExactly("2022=391");
        }
    }

    @Test
    void startAndEndOfAProjectAreReadFromOneColumn() throws IOException {
        Path file;
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "2025-12-31"});
            fill(workbook, "单位", new Object[] {"单位全称"}, new Object[] {"示范区水务局"});
            fill(workbook, "重点项目", new Object[] {"序号", "项目名称", "建设起止年限", "责任单位"},
                    new Object[] {1, "甲", "2022—2024", "示范区水务局"}, new Object[] {2, "乙", "2022年3月至2024年6月",
                            null},
                    new Object[] {3, "丙", 2023, null}, new Object[] {4, "丁", "2021-2025", null});
            file = save(workbook);
        }
        assertThat(make("年限", file).notes()).isEmpty();
        assertThat(items("年限")).containsExactly("甲 2022-01-01 2024-12-31", "乙 2022-03-01 2024-06-30",
                "丙 2023-01-01 2023-12-31", "丁 2021-01-01 2025-12-31");
    }

    private List<String> items(String name) {
        try (Workspace workspace = new Workspace(new H2Storage(CLOCK, UUID::randomUUID)
                .open(folder.resolve(name), Progress.NONE), CLOCK, UUID::randomUUID, "office")) {
            return new PlanTree(workspace.snapshot(), PlanTree.plans(workspace.snapshot()).getFirst().id()).inOrder()
                    .stream().map(item -> item.name() + " " + item.start() + " " + item.end()).toList();
        }
    }

    @Test
    void whatIsNotUnderstoodOfAWorkbookIsSaidAndNotSilentlyLeftOut() throws IOException {
        Path file;
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "2025-12-31"});
            fill(workbook, "主要指标", new Object[] {"序号", "指标名称", "指标类型", "2020年基期值", "规划目标数",
                    "空栏"},
                    new Object[] {"1", "森林蓄积量", "水平", 389, 394, null});
            fill(workbook, "通讯录", new Object[] {"姓名", "电话"}, new Object[] {"张三", "1"});
            file = save(workbook);
        }
        List<Problem> notes = make("栏", file).notes();
        assertThat(notes).extracting(note -> Words.of(Locale.CHINA).problem(note)).hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("“主要指标”表 E1", "规划目标数"))
                .anySatisfy(note -> assertThat(note).contains("“通讯录”"));
    }

    @Test
    void anItemWithoutANameAndYearsThatAreNoneAreToldAtTheirCells() throws IOException {
        Path file;
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "2025-12-31"});
            fill(workbook, "重点项目", new Object[] {"序号", "项目名称", "建设起止年限"}, new Object[] {1, "甲",
                    "长期"});
            file = save(workbook);
        }
        assertThat(Words.of(Locale.CHINA).problem(catchThrowableOfType(Refusal.class, () -> make("无", file)).problem()))
                .contains("“重点项目”表 C2", "2022—2024");
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "2025-12-31"});
            fill(workbook, "任务分解", new Object[] {"序号", "任务名称", "主要内容"}, new Object[] {1, null, "有内容"});
            save(workbook);
        }
        assertThat(Words.of(Locale.CHINA).problem(catchThrowableOfType(Refusal.class, () -> make("无", file)).problem()))
                .contains("“任务分解”表 B2");
    }

    @Test
    void everyMistakeIsToldAtItsCellAndNothingIsImported() throws IOException {
        Path file;
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "年底"});
            fill(workbook, "任务分解", new Object[] {"编号", "类型", "任务名称", "牵头单位", "权重"},
                    new Object[] {"1", "事项", "生态", "不存在的局", "很重"});
            file = save(workbook);
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> make("错", file));

        assertThat(refusal.problem().code()).isEqualTo("plan-workbook.refused");
        assertThat(((List<?>) refusal.problem().args().getLast()).stream().map(p -> (Problem) p)
                .map(p -> p.args().get(0) + "!" + p.args().get(1) + " " + ((Problem) p.args().get(2)).code()))
                .containsExactlyInAnyOrder("规划!C2 value.unreadable.date", "任务分解!B2 plan-workbook.unknown-choice",
                        "任务分解!D2 unit.unknown", "任务分解!E2 value.unreadable.number");
        assertThat(Words.of(Locale.CHINA).problem(refusal.problem())).contains("“任务分解”表 D2 单元格", "不存在的局");
        assertThat(folder.resolve("错")).doesNotExist();
    }

    @Test
    void aCodeTakenTwiceIsToldAtItsCell() throws IOException {
        Path file;
        try (Workbook workbook = new XSSFWorkbook()) {
            fill(workbook, "规划", new Object[] {"规划名称", "起始日期", "截止日期"},
                    new Object[] {"示范区规划", "2021-01-01", "2025-12-31"});
            fill(workbook, "任务分解", new Object[] {"编号", "任务名称"}, new Object[] {"1", "生态"}, new Object[] {"1",
                    "保水"});
            file = save(workbook);
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> make("重", file));
        assertThat(Words.of(Locale.CHINA).problem(refusal.problem())).contains("A2", "A3", "已被");
    }

    @Test
    void whatIsNoWorkbookIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.xlsx"), "not a workbook");
        assertThat(catchThrowableOfType(Refusal.class, () -> make("无", file)).problem().code())
                .isEqualTo("plan-workbook.not-a-workbook");
        assertThat(catchThrowableOfType(Refusal.class, () -> make("无", folder.resolve("missing.xlsx")))
                .problem().code())
                .isEqualTo("plan-workbook.not-there");
        assertThat(folder.resolve("无")).doesNotExist();
    }

    @Test
    void aFileThatIsOpenElsewhereIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("规划.xlsx"), "open");
        Files.createFile(folder.resolve("~$规划.xlsx"));
        Snapshot plan = RandomPlans.of(3);
        try (Workspace workspace = workspace("三")) {
            Draft draft = new Draft(Snapshot.empty());
            workspace.commit(Origin.of("edit"), d -> Kinds.ALL.forEach(kind -> plan.all(kind).forEach(d::add)));
            assertThat(draft.changes()).isEmpty();
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> new ExportPlan(workspace, workbooks)
                    .export(PlanTree.plans(plan).getFirst(), Locale.CHINA, file, Progress.NONE));
            assertThat(refusal.problem().code()).isEqualTo("file.open-elsewhere");
            assertThat(file).hasContent("open");
            assertThat(catchThrowableOfType(Refusal.class, () -> new ExportPlan(workspace, workbooks)
                    .export(PlanTree.plans(plan).getFirst(), Locale.CHINA, file.resolve("x.xlsx"), Progress.NONE))
                    .problem().code()).isEqualTo("file.write-failed");
        }
        Storage storage = new H2Storage(CLOCK, UUID::randomUUID);
        assertThat(storage.verify(folder.resolve("三"), Progress.NONE)).isEmpty();
    }
}
