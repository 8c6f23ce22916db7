package gangmu.sample;

import com.ibm.icu.text.Transliterator;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.evidence.Evidence;
import gangmu.excel.plan.PoiPlanWorkbooks;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.document.CellPlace;
import gangmu.returns.recognising.ReturnHints;
import gangmu.storage.H2Storage;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.SampleFiles;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Makes sample-data out of the tables under src/sample, by the program's own use cases: the plan workbook with its
 * evidence, the mid-term returns of all units as filled templates, and three more returns to be tried by hand.
 * {@code mvn -q test-compile exec:exec@sample-data}
 */
public final class SampleMaker {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-10T01:00:00Z"), ZoneOffset.ofHours(8));
    private static final String TRY = "try";

    private final Path target;
    private final Path scratch;
    private final SampleTables tables;
    private final Supplier<UUID> ids = numbered();
    private final SamplePlan plan;

    private SampleMaker(Path tables, Path target, Path scratch) {
        this.tables = new SampleTables(tables);
        this.target = target;
        this.scratch = scratch;
        this.plan = new SamplePlan(this.tables, ids);
    }

    /** @param args the folder of the tables, the folder to fill */
    public static void main(String[] args) throws IOException {
        new SampleMaker(Path.of(args[0]), Path.of(args[1]), Files.createTempDirectory("gangmu-sample-maker-")).make();
    }

    /** The same ids each time, so that a small change of the tables makes a small change of the sample. */
    private static Supplier<UUID> numbered() {
        AtomicLong number = new AtomicLong();
        return () -> UUID.nameUUIDFromBytes(("gangmu sample " + number.getAndIncrement())
                .getBytes(StandardCharsets.UTF_8));
    }

    private void make() throws IOException {
        for (String old : List.of(SampleFiles.RETURNS, TRY, "evidence")) {
            clear(target.resolve(old));
        }
        Files.createDirectories(target.resolve(TRY));
        Path folder = scratch.resolve("workspace");
        H2Storage storage = new H2Storage(CLOCK, UUID::randomUUID);
        storage.create(folder);
        try (Workspace workspace = new Workspace(storage.open(folder, Progress.NONE), CLOCK, ids, "sample")) {
            workspace.commit(Origin.of("import"), plan::draftPlan);
            workspace.commit(Origin.of("import"), plan::draftEarlierReports);
            workspace.commit(Origin.of("edit"), plan::draftClosing);
            attach(workspace);
            new ExportPlan(workspace, new PoiPlanWorkbooks()).export(thePlan(workspace), Locale.SIMPLIFIED_CHINESE,
                    target.resolve(SampleFiles.PLAN), Progress.NONE);
            fillReturns(workspace);
            tryReturns(workspace);
        }
    }

    private Plan thePlan(Workspace workspace) {
        return new Plan(Objects.requireNonNull(workspace.snapshot().find(Plan.KIND, plan.plan)));
    }

    private Period midTerm(Workspace workspace) {
        return new Period(Objects.requireNonNull(workspace.snapshot()
                .find(Period.KIND, plan.period(SamplePlan.MID_TERM))));
    }

    private void attach(Workspace workspace) throws IOException {
        Path files = Files.createDirectories(scratch.resolve("files"));
        AttachEvidence attach = new AttachEvidence(workspace);
        for (SampleTables.Row row : tables.read("evidence.tsv")) {
            Path file = SampleEvidence.write(row, files);
            List<UUID> targets = Stream.of(row.text("targets").split(";")).map(plan::target).toList();
            Committed committed = Objects.requireNonNull(
                    attach.attach(targets.getFirst(), List.of(file), Progress.NONE));
            Entity piece = workspace.snapshot().all(Evidence.KIND).stream()
                    .filter(each -> row.text("file").equals(each.get(Evidence.FILE_NAME))).findFirst().orElseThrow();
            workspace.commit(Origin.of("edit"), draft -> {
                draft.set(piece.ref(), Evidence.TITLE, row.text("title"));
                draft.set(piece.ref(), Evidence.ISSUER, row.orNull("issuer"));
                draft.set(piece.ref(), Evidence.DOCUMENT_NUMBER, row.orNull("documentNumber"));
                draft.set(piece.ref(), Evidence.DATED, row.date("dated"));
                draft.set(piece.ref(), Evidence.SOURCE_LINK, row.orNull("sourceLink"));
            });
            targets.stream().skip(1).forEach(other -> attach.link(piece.id(), other));
            Objects.requireNonNull(committed);
        }
    }

    private void fillReturns(Workspace workspace) throws IOException {
        Map<UUID, Map<String, String>> answers = plan.midTermAnswers();
        List<Unit> units = new SendTemplates(workspace, new WorkbookFiles()).units(thePlan(workspace),
                midTerm(workspace));
        Path folder = Files.createDirectories(target.resolve(SampleFiles.RETURNS));
        int number = 0;
        for (Unit unit : units) {
            fill(workspace, unit, folder.resolve("%02d-%s.xlsx".formatted(++number, spelled(unit))), cell ->
                    answers.getOrDefault(cell.subject().id(), Map.of()).get(cell.column().key()));
        }
    }

    /** A unit's short name in letters: file names that every system and every locale can keep. */
    private static String spelled(Unit unit) {
        return Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower").transliterate(
                String.valueOf(unit.entity().get(Unit.SHORT_NAME))).replaceAll("[^a-z]", "");
    }

    private void tryReturns(Workspace workspace) throws IOException {
        Path tryFolder = target.resolve(TRY);
        Unit sport = unit(workspace, "区体育局");
        Unit water = unit(workspace, "区水务局");
        // The water unit got its template before anybody answered, and changes what it will have reported by then.
        fill(workspace, water, tryFolder.resolve("conflict-qushuiwuju.xlsx"), cell ->
                cell.column().key().equals("progress.progress") ? "50"
                        : cell.column().key().equals("progress.problems") ? "补报：受汛期影响，部分工段停工" : null);
        TakeInReturn takeIn = new TakeInReturn(workspace, new WorkbookFiles());
        for (TakenIn one : takeIn.takeIn(TakeInReturn.files(List.of(target.resolve(SampleFiles.RETURNS))),
                ReturnHints.NONE, Acceptance.SAFE, Progress.NONE, done -> {
                })) {
            if (one.outcome() != ReturnOutcome.TAKEN_IN) {
                throw new IllegalStateException(one.preview().file() + " " + one.outcome() + one.preview().messages());
            }
        }
        Path clean = fill(workspace, sport, tryFolder.resolve("clean-qutiyuju.xlsx"), cell ->
                !cell.column().key().equals("progress.nextSteps") ? cell.ours()
                        : "三季度完成年度赛事和场地开放任务");
        byte[] bytes = Files.readAllBytes(clean);
        Files.write(tryFolder.resolve("damaged-qutiyuju.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length * 3 / 5));
    }

    private static Unit unit(Workspace workspace, String shortName) {
        return workspace.snapshot().all(Unit.KIND).stream().map(Unit::new)
                .filter(unit -> shortName.equals(unit.entity().get(Unit.SHORT_NAME))).findFirst().orElseThrow();
    }

    /** Sends the unit its template and fills in every open cell for which there is an answer. */
    private Path fill(Workspace workspace, Unit unit, Path file, Function<CellComparison, @Nullable String> answer)
            throws IOException {
        WorkbookFiles files = new WorkbookFiles();
        Path template = new SendTemplates(workspace, files).send(thePlan(workspace), midTerm(workspace),
                List.of(unit.id()), Files.createTempDirectory(scratch, "sent"), Progress.NONE).files().getFirst();
        List<CellComparison> cells = new TakeInReturn(workspace, files).preview(template, ReturnHints.NONE).cells();
        try (InputStream in = Files.newInputStream(template); XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (CellComparison cell : cells) {
                String text = cell.column().input() ? answer.apply(cell) : null;
                if (text != null) {
                    write(workbook, cell, text);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void write(XSSFWorkbook workbook, CellComparison comparison, String text) {
        CellPlace place = comparison.place();
        Cell cell = workbook.getSheet(place.sheet()).getRow(place.row()).getCell(place.column(),
                Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        switch (comparison.column().form()) {
            case NUMBER, PERCENT, RATE -> cell.setCellValue(new BigDecimal(text).doubleValue());
            case DATE -> cell.setCellValue(LocalDate.parse(text));
            case CHOICE, FLAG -> cell.setCellValue(new WorkbookFiles().words().choices(comparison.column())
                    .get(text).getFirst());
            case TEXT, LONG_TEXT -> cell.setCellValue(text);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
