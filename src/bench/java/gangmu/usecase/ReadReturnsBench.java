package gangmu.usecase;

import gangmu.bench.BigPlan;
import gangmu.bench.Once;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.ReturnDocument;
import gangmu.returns.ReturnHints;
import gangmu.returns.ReturnPreview;
import gangmu.returns.WorkbookFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The returns of 60 units with 400 rows each: read, and compared three ways as well, beside reading the same files with
 * fastexcel and with nothing but the JDK's unzipping and XML events.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class ReadReturnsBench {
    private static final int UNITS = 60;
    private static final int ROWS = 400;
    private Workspace workspace;
    private List<Path> files;

    @Setup
    public void open() throws IOException {
        Path folder = Once.copied("returns", ReadReturnsBench::make);
        workspace = BigPlan.open(folder.resolve("workspace"));
        try (Stream<Path> inside = Files.list(folder.resolve("files"))) {
            files = inside.sorted().toList();
        }
    }

    @TearDown
    public void close() {
        workspace.close();
    }

    @Benchmark
    public List<ReturnDocument> read60ReturnsOf400Rows() throws WorkbookFault {
        WorkbookFiles workbooks = new WorkbookFiles();
        List<ReturnDocument> read = new ArrayList<>();
        for (Path file : files) {
            read.add(workbooks.read(file, null));
        }
        return read;
    }

    @Benchmark
    public List<ReturnPreview> readAndCompare60ReturnsOf400Rows() {
        TakeInReturn takeIn = new TakeInReturn(workspace, new WorkbookFiles());
        return takeIn.preview(files, ReturnHints.NONE, Progress.NONE, preview -> { });
    }

    @Benchmark
    public int floorFastexcelReadOfTheFiles() throws IOException {
        int characters = 0;
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                for (var sheet : workbook.getSheets().toList()) {
                    for (var row : sheet.read()) {
                        characters += row.stream().mapToInt(cell -> cell == null ? 0 : cell.getText().length()).sum();
                    }
                }
            }
        }
        return characters;
    }

    @Benchmark
    public int floorXmlEventsOfTheFiles() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        int characters = 0;
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("xl/worksheets/sheet")
                            || entry.getName().equals("xl/sharedStrings.xml")) {
                        characters += read(factory, zip.getInputStream(entry));
                    }
                }
            }
        }
        return characters;
    }

    private static int read(XMLInputFactory factory, InputStream in) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        int characters = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                characters += reader.getText().length();
            }
        }
        return characters;
    }

    private static void make(Path folder) throws IOException {
        Path made = folder.resolve("workspace");
        BigPlan.storage().create(made);
        try (Workspace workspace = BigPlan.open(made)) {
            Entity plan = Entity.blank(Plan.KIND, UUID.randomUUID()).with(Plan.NAME, "某市规划纲要")
                    .with(Plan.RANK, "a").with(Plan.START, LocalDate.of(2021, 1, 1))
                    .with(Plan.END, LocalDate.of(2025, 12, 31));
            Entity period = Entity.blank(Period.KIND, UUID.randomUUID()).with(Period.PLAN, plan.id())
                    .with(Period.CODE, "2023-06").with(Period.NAME, "2023年中期")
                    .with(Period.DATA_DATE, LocalDate.of(2023, 6, 30));
            workspace.commit(Origin.of("import"), draft -> {
                draft.add(plan).add(period);
                for (int u = 0; u < UNITS; u++) {
                    Entity unit = Entity.blank(Unit.KIND, UUID.randomUUID()).with(Unit.NAME, "示例单位" + u)
                            .with(Unit.RANK, rank(u));
                    draft.add(unit);
                    for (int i = 0; i < ROWS; i++) {
                        draft.add(Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.PLAN, plan.id())
                                .with(Item.RANK, rank(u * ROWS + i)).with(Item.ITEM_KIND, ItemKind.TASK)
                                .with(Item.CODE, u + "." + i).with(Item.NAME, "推进第" + i + "项水环境治理工程建设")
                                .with(Item.LEAD, unit.id()).with(Item.END, LocalDate.of(2025, 12, 31)));
                    }
                }
            });
            List<Path> templates = new SendTemplates(workspace, new WorkbookFiles()).send(new Plan(plan),
                    new Period(period), new SendTemplates(workspace, new WorkbookFiles())
                            .unitsNamed(new Plan(plan), new Period(period), List.of()),
                    folder.resolve("files"), Progress.NONE).files();
            templates.forEach(ReadReturnsBench::fillIn);
        }
    }

    /** Every row gets its progress, its state of work and a sentence, as a diligent unit would write them. */
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
}
