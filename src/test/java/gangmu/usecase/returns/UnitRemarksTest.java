package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.evidence.Fact;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.beside.FoundRemark;
import gangmu.returns.kept.UnitRemark;
import gangmu.returns.kept.UnitRemark.Became;
import gangmu.returns.kept.UnitRemark.Where;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.register.ReturnRegister;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Nothing that a unit writes beside its cells is passed over; what the office sent is no remark of the unit. */
class UnitRemarksTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";
    private static final String SHARE = "完成比例（%）";

    private ReturnPreview with(Consumer<FilledReturn> deed) {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 20);
            deed.accept(filled);
            ReturnPreview preview = preview(filled.save(folder.resolve("a.xlsx")));
            assertThat(preview.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
            return preview;
        }
    }

    private static void comment(Cell cell, String author, String text) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setRow2(3);
        anchor.setCol2(3);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(cell.getRowIndex(), cell.getColumnIndex());
        comment.setAuthor(author);
        comment.setString(helper.createRichTextString(text));
    }

    private static List<String> said(ReturnPreview preview) {
        return preview.remarks().stream().map(remark -> remark.where() + " " + remark.placed() + " " + remark.code() + " "
                + remark.text()).toList();
    }

    @Test
    void whatTheTemplateWasSentWithIsNoRemark() {
        assertThat(said(with(filled -> {
        }))).isEmpty();
    }

    @Test
    void commentsAndTextBoxesAreRemarksOfTheRowsTheyLieOn() {
        ReturnPreview preview = with(filled -> {
            comment(filled.cell(TASKS, "水务任务2", SHARE), "张三", "张三:\n应为65%");
            XSSFSheet sheet = (XSSFSheet) filled.sheet(TASKS);
            int row = filled.rowOf(TASKS, "水务任务3");
            sheet.createDrawingPatriarch().createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 5, row, 8, row + 2))
                    .setText("本项已移交园林局");
        });
        assertThat(said(preview)).containsExactly("COMMENT 《重点任务》K6 1.2 应为65%", "SHAPE 《重点任务》F7 1.3 本项已移交园林局");
        assertThat(preview.remarks().getFirst().author()).isEqualTo("张三");
        assertThat(preview.remarks().getFirst().column()).isEqualTo("progress.progress");
    }

    @Test
    void anXlsSaysTheSame() throws IOException {
        Path file = folder.resolve("a.xls");
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 20).saveAsXls(file);
        }
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            HSSFWorkbook old = (HSSFWorkbook) workbook;
            comment(old.getSheet(TASKS).getRow(5).getCell(3), "李四", "名称已改");
            HSSFPatriarch drawing = old.getSheet(TASKS).createDrawingPatriarch();
            drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 5, 6, (short) 8, 8))
                    .setString(new HSSFRichTextString("附件另送"));
            old.getSheet(TASKS).getHeader().setRight("为快报数");
            try (OutputStream out = Files.newOutputStream(folder.resolve("b.xls"))) {
                old.write(out);
            }
        }
        assertThat(said(preview(folder.resolve("b.xls")))).containsExactly("COMMENT 《重点任务》D6 1.2 名称已改",
                "SHAPE 《重点任务》F7 1.3 附件另送", "PAGE 《重点任务》  为快报数");
    }

    @Test
    void whatStandsAroundTheTableAndOnOtherSheetsIsARemark() {
        ReturnPreview preview = with(filled -> {
            Sheet tasks = filled.sheet(TASKS);
            tasks.getRow(1).createCell(20).setCellValue("联系人：王五");
            int last = tasks.getLastRowNum();
            tasks.createRow(last + 2).createCell(1).setCellValue("注：1.4数据为初步数");
            tasks.getRow(filled.rowOf(TASKS, "水务任务4")).createCell(25).setCellValue("待审计");
            Sheet own = filled.workbook().createSheet("新增项目");
            row(own, 0, "序号", "工程", "投资（万元）");
            row(own, 1, "1", "引水工程", "5000");
            filled.sheet("填报说明").createRow(30).createCell(1).setCellValue("已阅知，疑问请电联");
        });
        assertThat(said(preview)).containsExactly("INSTRUCTIONS 《填报说明》B31  已阅知，疑问请电联",
                "NOTE 《重点任务》U2  联系人：王五", "NOTE 《重点任务》B12  注：1.4数据为初步数",
                "COLUMN 《重点任务》Z8 1.4 待审计", "SHEET 《新增项目》A2  序号：1；工程：引水工程；投资（万元）：5000");
        assertThat(preview.remarks().getLast().title()).isEqualTo("引水工程");
    }

    @Test
    void whatIsWrittenIntoThePropertiesOfTheDocumentIsARemark() throws IOException {
        ReturnPreview preview = with(filled -> {
            POIXMLProperties.CoreProperties core = ((XSSFWorkbook) filled.workbook()).getProperties().getCoreProperties();
            core.setDescription("1.2数据未经统计局核定");
            core.setKeywords("快报数");
        });
        assertThat(said(preview)).containsExactlyInAnyOrder("PROPERTY 《a.xlsx》  1.2数据未经统计局核定", "PROPERTY 《a.xlsx》  快报数");
        Path file = folder.resolve("a.xls");
        try (FilledReturn filled = template()) {
            filled.saveAsXls(file);
        }
        try (HSSFWorkbook old = new HSSFWorkbook(Files.newInputStream(file))) {
            old.createInformationProperties();
            old.getSummaryInformation().setComments("第二次报送");
            old.getSummaryInformation().setSubject("区水务局");
            try (OutputStream out = Files.newOutputStream(folder.resolve("b.xls"))) {
                old.write(out);
            }
        }
        assertThat(said(preview(folder.resolve("b.xls")))).containsExactly("PROPERTY 《b.xls》  第二次报送");
    }

    private static void row(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void aRowOfItsOwnAndASecondLineAreToldApart() {
        ReturnPreview preview = with(filled -> {
            Sheet tasks = filled.sheet(TASKS);
            tasks.shiftRows(6, tasks.getLastRowNum(), 2);
            Row line = tasks.createRow(6);
            line.createCell(9).setCellValue("二期：设备采购");
            Row own = tasks.createRow(7);
            own.createCell(3).setCellValue("新开工的任务");
            own.createCell(9).setCellValue("已开工");
            own.createCell(10).setCellValue(15);
            own.createCell(11).setCellValue("无");
        });
        assertThat(said(preview)).containsExactly("LINE 《重点任务》J7 1.2 二期：设备采购",
                "ROW 《重点任务》D8  任务名称：新开工的任务；进展情况：已开工；完成比例（%）：15；存在问题：无");
    }

    @Test
    void aWordInEveryRowOfAColumnOfItsOwnIsOneRemark() {
        ReturnPreview preview = with(filled -> {
            Sheet tasks = filled.sheet(TASKS);
            for (int i = 4; i <= tasks.getLastRowNum(); i++) {
                tasks.getRow(i).createCell(25).setCellValue("规划科");
            }
        });
        assertThat(said(preview)).hasSize(1).first().asString().contains("规划科（1.1…1.6，6）");
    }

    @Test
    void ofAReplyThatComesBackOnlyWhatTheUnitAddedIsARemark() throws IOException {
        Path wrong;
        try (FilledReturn filled = template()) {
            wrong = filled.put(TASKS, "水务任务1", SHARE, "一百五十").save(folder.resolve("a.xlsx"));
        }
        Path reply = Objects.requireNonNull(office.replying().write(preview(wrong), Map.of(),
                folder.resolve("replies"), null, Progress.NONE)).marked();
        ReturnPreview back = preview(reply);
        assertThat(said(back)).isEmpty();
        try (FilledReturn filled = FilledReturn.open(reply)) {
            Comment ours = filled.cell(TASKS, "水务任务1", SHARE).getCellComment();
            ours.setString(filled.workbook().getCreationHelper().createRichTextString(ours.getString().getString() + "\n已核实"));
            assertThat(said(preview(filled.save(folder.resolve("again.xlsx"))))).containsExactly(
                    "COMMENT 《重点任务》K5 1.1 已核实");
        }
    }

    @Test
    void aRemarkIsKeptWithItsReturnOnceAndCounted() {
        ReturnPreview preview = with(filled -> comment(filled.cell(TASKS, "水务任务2", SHARE), "张三", "应为65%"));
        office.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE));
        try (FilledReturn filled = FilledReturn.open(folder.resolve("a.xlsx"))) {
            filled.put(TASKS, "水务任务3", SHARE, 30);
            ReturnPreview next = office.takeIn().preview(filled.save(folder.resolve("b.xlsx")),
                    ReturnHints.NONE.withAnswer("version", "newer"));
            assertThat(next.remarks()).extracting(FoundRemark::where).containsExactly(Where.COMMENT);
            office.takeIn().accept(next, ReturnChoices.all(Acceptance.SAFE));
        }
        assertThat(remarks()).hasSize(1);
        ReturnRegister.Line line = office.reminding().register(office.plan(), office.period()).getFirst();
        assertThat(line.remarks()).isOne();
        assertThat(line.openRemarks()).isOne();
    }

    /** As programs before 2010 and WPS write it: in the drawing of the comments alone. */
    @Test
    void theLabelOfAFormControlIsARemark() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (FilledReturn filled = template()) {
            comment(filled.cell(TASKS, "水务任务2", SHARE), "张三", "已移交");
            filled.save(file);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path drawing = zip.getPath("xl/drawings/vmlDrawing0.vml");
            String label = "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                    + "<v:textbox><div>需市级协调</div></v:textbox><x:ClientData ObjectType=\"Checkbox\">"
                    + "<x:Anchor>8, 0, 4, 0, 9, 0, 5, 0</x:Anchor></x:ClientData></v:shape>";
            String before = Files.readString(drawing);
            int end = before.lastIndexOf("</");
            Files.writeString(drawing, before.substring(0, end) + label + before.substring(end));
        }
        assertThat(said(preview(file))).anyMatch(text -> text.contains("需市级协调") && text.startsWith("SHAPE"))
                .anyMatch(text -> text.contains("已移交"));
    }

    private List<UnitRemark> remarks() {
        return UnitRemark.of(office.workspace().snapshot(), office.water(), office.period().id());
    }

    private UnitRemark taken(String text) {
        ReturnPreview preview = with(filled -> comment(filled.cell(TASKS, "水务任务2", SHARE), "张三", text));
        office.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE));
        return remarks().getFirst();
    }

    private SettleRemarks settle() {
        return new SettleRemarks(office.workspace(), new WorkbookFiles());
    }

    private Item item(String code) {
        return Objects.requireNonNull(new PlanTree(office.workspace().snapshot(), office.plan().id()).byCode(code));
    }

    @Test
    void aRemarkBecomesANoteOfItsItemAndThatCanBeUndone() {
        UnitRemark remark = taken("已移交");
        var made = settle().note(remark.id(), null);
        assertThat(item("1.2").entity().get(Item.REMARK)).isEqualTo("2023年中期 区水务局：已移交");
        assertThat(remarks().getFirst().became()).isEqualTo(Became.NOTE);
        assertThatThrownBy(() -> settle().setAside(remark.id())).isInstanceOf(Refusal.class);
        Workspace.await(office.workspace().undo(made.changeSet().id()));
        assertThat(item("1.2").entity().get(Item.REMARK)).isNull();
        assertThat(remarks().getFirst().isOpen()).isTrue();
    }

    @Test
    void aRemarkBecomesAFactOfItsItemAndPeriod() {
        UnitRemark remark = taken("获评全国示范河湖");
        var made = settle().fact(remark.id(), null, null);
        Fact fact = Fact.about(office.workspace().snapshot(), item("1.2").id()).getFirst();
        assertThat(fact.name()).isEqualTo("获评全国示范河湖");
        assertThat(fact.period()).isEqualTo(office.period().id());
        assertThat(fact.text(Fact.REMARK)).isEqualTo("2023年中期 区水务局：获评全国示范河湖");
        assertThat(remarks().getFirst().became()).isEqualTo(Became.FACT);
        Workspace.await(office.workspace().undo(made.changeSet().id()));
        assertThat(Fact.about(office.workspace().snapshot(), item("1.2").id())).isEmpty();
        assertThat(remarks().getFirst().isOpen()).isTrue();
    }

    @Test
    void aRemarkBecomesAnEntryInTheColumnInWhichItStands() {
        settle().entry(taken("65%").id(), null, null, null);
        assertThat(office.reported("1.2", ProgressEntry.PROGRESS)).isEqualByComparingTo("65");
    }

    @Test
    void aRemarkWhoseValueIsNotPlainIsNotGuessed() {
        UnitRemark remark = taken("大约比原来多一些");
        assertThatThrownBy(() -> settle().entry(remark.id(), null, null, null)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem().code()).isEqualTo("remark.no-value"));
        settle().entry(remark.id(), null, null, "64");
        assertThat(office.reported("1.2", ProgressEntry.PROGRESS)).isEqualByComparingTo(new BigDecimal(64));
    }

    @Test
    void aTextIsAddedToWhatIsReportedAlready() {
        office.report("1.2", ProgressEntry.NARRATIVE, "已开工");
        settle().entry(taken("设备已到").id(), null, "progress.narrative", null);
        assertThat(office.reported("1.2", ProgressEntry.NARRATIVE)).isEqualTo("已开工\n设备已到");
    }

    @Test
    void aRemarkBecomesANewItemOfItsUnitWithAllThatItSays() {
        ReturnPreview preview = with(filled -> {
            Sheet own = filled.workbook().createSheet("新增项目");
            row(own, 0, "工程名称", "总投资");
            row(own, 1, "引水工程", "5000万元");
        });
        office.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE));
        settle().item(remarks().getFirst().id(), office.idOf("3.1"), ItemKind.STEP, null);
        Item made = item("3.1.1");
        assertThat(made.name()).isEqualTo("引水工程");
        assertThat(made.lead()).isEqualTo(office.water());
        assertThat(made.entity().get(Item.REMARK)).contains("总投资：5000万元");
        assertThat(remarks().getFirst().became()).isEqualTo(Became.ITEM);
    }
}
