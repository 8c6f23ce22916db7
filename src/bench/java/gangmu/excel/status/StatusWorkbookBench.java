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
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The status workbook of 100,000 items in a heap of 512 MB, from its assessment to the file, beside POI's SXSSF writing as
 * many plain cells of the same kinds and texts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class StatusWorkbookBench {
    /** As many lines of each sheet as the floor keeps ready, to be written over and over. */
    private static final int KEPT = 999;
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private Assessment assessment;
    private Path file;
    private final Map<ItemTable, List<@Nullable Object[]>> plain = new EnumMap<>(ItemTable.class);
    private final Map<ItemTable, Integer> rows = new EnumMap<>(ItemTable.class);

    @Setup
    public void fill() throws IOException {
        try (Workspace workspace = BigPlan.open(BigPlan.copy())) {
            Plan plan = PlanTree.plans(workspace.snapshot()).getFirst();
            workspace.commit(Origin.of("add-period"), draft -> draft.add(Entity.blank(Period.KIND, UUID.randomUUID())
                    .with(Period.PLAN, plan.id()).with(Period.CODE, "2023-06").with(Period.NAME, "2023")
                    .with(Period.DATA_DATE, LocalDate.of(2023, 6, 30))));
            Period period = Objects.requireNonNull(Reports.latest(workspace.snapshot(), plan.id()));
            assessment = Assessor.assess(workspace.snapshot(), plan, period,
                    Assessor.rulesOf(workspace.snapshot(), plan.id()));
        }
        file = Once.made("status", Files::createDirectories).resolve("status.xlsx");
        StatusTables tables = tables();
        Words words = Words.of(LANGUAGE);
        DetailColumns columns = new DetailColumns(words, tables, new Lights(words, tables.wording()));
        for (ItemTable table : ItemTable.values()) {
            List<StatusColumn<StatusTables.ItemLine>> all = columns.items(table);
            rows.put(table, tables.items(table).size());
            plain.put(table, tables.items(table).stream().limit(KEPT)
                    .map(line -> all.stream().map(column -> column.value().apply(line)).toArray()).toList());
        }
    }

    private StatusTables tables() {
        return StatusFilling.fill(Figures.of(assessment), LocalDateTime.of(2023, 7, 5, 10, 0), StatusChoice.WHOLE);
    }

    @Benchmark
    public long writeStatusWorkbookOf100000Items() throws IOException {
        new PoiStatusWorkbooks().write(tables(), LANGUAGE, file);
        return Files.size(file);
    }

    /** The cells of the detail sheets, worked out beforehand, without any style, formula or link. */
    @Benchmark
    public long floorPlainCellsBySxssf() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (ItemTable table : ItemTable.values()) {
                Sheet sheet = workbook.createSheet(table.name());
                List<@Nullable Object[]> kept = Objects.requireNonNull(plain.get(table));
                for (int number = 0; number < rows.get(table); number++) {
                    @Nullable Object[] values = kept.get(number % kept.size());
                    Row row = sheet.createRow(number);
                    for (int i = 0; i < values.length; i++) {
                        Cell cell = row.createCell(i);
                        switch (values[i]) {
                            case null -> { }
                            case Number n -> cell.setCellValue(n.doubleValue());
                            case LocalDate date -> cell.setCellValue(date);
                            case Lights.Light light -> cell.setCellValue(light.text());
                            default -> cell.setCellValue(values[i].toString());
                        }
                    }
                }
            }
            workbook.write(out);
        }
        return Files.size(file);
    }
}
