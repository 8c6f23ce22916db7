package gangmu.excel.status;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.bench.BigPlan;
import gangmu.bench.Once;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.figures.Figures;
import gangmu.status.tables.StatusChoice;
import gangmu.status.tables.StatusFilling;
import gangmu.status.tables.StatusTables;
import gangmu.usecase.Workspace;
import gangmu.words.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The status workbook of 100,000 items in a heap of 512 MB, beside POI's SXSSF writing the same values as plain cells. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class StatusWorkbookBench {
    private StatusTables tables;
    private Path file;

    @Setup
    public void fill() throws IOException {
        try (Workspace workspace = BigPlan.open(BigPlan.copy())) {
            Plan plan = PlanTree.plans(workspace.snapshot()).getFirst();
            workspace.commit(Origin.of("add-period"), draft -> draft.add(Entity.blank(Period.KIND, UUID.randomUUID())
                    .with(Period.PLAN, plan.id()).with(Period.CODE, "2023-06").with(Period.NAME, "2023")
                    .with(Period.DATA_DATE, LocalDate.of(2023, 6, 30))));
            Period period = Objects.requireNonNull(Reports.latest(workspace.snapshot(), plan.id()));
            Assessment assessment = Assessor.assess(workspace.snapshot(), plan, period,
                    Assessor.rulesOf(workspace.snapshot(), plan.id()));
            tables = StatusFilling.fill(Figures.of(assessment), LocalDateTime.of(2023, 7, 5, 10, 0), StatusChoice.WHOLE);
        }
        file = Once.made("status", Files::createDirectories).resolve("status.xlsx");
    }

    @Benchmark
    public long writeStatusWorkbookOf100000Items() throws IOException {
        new PoiStatusWorkbooks().write(tables, Locale.SIMPLIFIED_CHINESE, file);
        return Files.size(file);
    }

    /** As many cells of the same lengths, without any style, formula or link. */
    @Benchmark
    public long floorPlainCellsBySxssf() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(500);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Words words = Words.of(Locale.SIMPLIFIED_CHINESE);
            DetailColumns columns = new DetailColumns(words, tables, new Lights(words, tables.wording()));
            for (StatusTables.ItemTable table : StatusTables.ItemTable.values()) {
                Sheet sheet = workbook.createSheet(table.name());
                int number = 0;
                var all = columns.items(table);
                for (StatusTables.ItemLine line : tables.items(table)) {
                    Row row = sheet.createRow(number++);
                    for (int i = 0; i < all.size(); i++) {
                        Object value = all.get(i).value().apply(line);
                        Cell cell = row.createCell(i);
                        switch (value) {
                            case null -> { }
                            case Number n -> cell.setCellValue(n.doubleValue());
                            case Lights.Light light -> cell.setCellValue(light.text());
                            default -> cell.setCellValue(value.toString());
                        }
                    }
                }
            }
            workbook.write(out);
        }
        return Files.size(file);
    }
}
