package gangmu.excel.plan;

import gangmu.excel.cells.StreamedWorkbook;
import gangmu.excel.reading.SheetReader;
import gangmu.faults.OurFaults;
import gangmu.returns.document.WorkbookFault;
import gangmu.status.planworkbook.PlanForm;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.status.planworkbook.PlanWorkbooks;
import gangmu.words.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Plan workbooks by POI: streamed out, and read as events, so that a plan of 100,000 items needs little memory. */
public final class PoiPlanWorkbooks implements PlanWorkbooks {
    private static final String EXPORTED = "exported";

    @Override
    public void write(List<PlanSheet> tables, Locale language, String exported, Path file) throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PlanSheetWriting writing = new PlanSheetWriting(workbook, Words.of(language));
            for (PlanSheet table : tables) {
                writing.write(table);
            }
            if (!exported.isEmpty()) {
                workbook.getXSSFWorkbook().getProperties().getCustomProperties().addProperty(SheetReader.PROPERTY + EXPORTED, exported);
            }
            workbook.write(out);
        }
    }

    @Override
    public String exported(Path file) {
        try {
            return SheetReader.properties(file).getOrDefault(EXPORTED, "");
        } catch (WorkbookFault fault) {
            // Whoever reads its tables says what is wrong with it.
            return "";
        }
    }

    @Override
    public Content read(Path file) throws Unreadable {
        String name = file.toString();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Unreadable("plan-workbook.not-there", List.of(name));
        }
        List<PlanSheet> tables = new ArrayList<>();
        List<PlanSheet.Fault> passedOver = new ArrayList<>();
        for (SheetReader.Sheet sheet : sheets(file, name)) {
            PlanSheetReading.read(sheet, name, passedOver).ifPresent(tables::add);
        }
        if (tables.isEmpty()) {
            throw new Unreadable("plan-workbook.no-plan",
                    List.of(name, PlanHeadings.sheet(Words.of(Locale.SIMPLIFIED_CHINESE), PlanForm.PLAN)));
        }
        return new Content(tables, passedOver);
    }

    private static List<SheetReader.Sheet> sheets(Path file, String name) throws Unreadable {
        try {
            FileMagic magic = FileMagic.valueOf(file.toFile());
            if (magic == FileMagic.OLE2 && isEncrypted(file)) {
                throw new Unreadable("plan-workbook.password", List.of(name));
            }
            if (magic != FileMagic.OOXML) {
                throw new Unreadable("plan-workbook.not-a-workbook", List.of(name));
            }
            return SheetReader.read(file);
        } catch (WorkbookFault e) {
            throw new Unreadable(switch (e.reason()) {
                case TOO_LARGE -> "plan-workbook.too-large";
                case DAMAGED -> "plan-workbook.damaged";
                case OUR_FAULT -> throw new IllegalStateException(e);
                default -> "plan-workbook.not-a-workbook";
            }, List.of(name), e);
        } catch (IOException e) {
            throw new Unreadable("plan-workbook.damaged", List.of(name), e);
        } catch (RuntimeException e) {
            // Damaged files make POI throw almost anything.
            OurFaults.passOn(e);
            throw new Unreadable("plan-workbook.damaged", List.of(name), e);
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            return ole.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        }
    }
}
