package gangmu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program keeps to its walls. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("gangmu/storage/tables/"))
            .importPackages(Walls.PROGRAM);
    private final Walls walls = new Walls(Walls.PROGRAM);

    @Test
    void everyClassIsInAPackageThatTheTableKnows() {
        holds(walls.everythingIsInAKnownPackage());
    }

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        walls.importsFollowTheTable().forEach(ArchitectureTest::holds);
    }

    @Test
    void roomsImportOnlyWhatTheirTableAllows() {
        walls.roomsImportWhatTheirTableAllows().forEach(ArchitectureTest::holds);
    }

    @Test
    void everyRoomIsOneThatTheTableKnows() {
        holds(walls.housesWithRoomsHaveNoOthers());
    }

    @Test
    void undoKnowsNeitherReturnsNorFiles() {
        holds(walls.undoKnowsChangesAlone());
    }

    @Test
    void workbooksKnowOfReturnsWhatPassesThePort() {
        holds(walls.workbooksKnowOfReturnsWhatPassesThePort());
        holds(walls.rowsAreMatchedForReturnsAlone());
    }

    @Test
    void ledgersAreReadByTheReadersOfReturnsAndKnowNothingElseOfThem() {
        holds(walls.ledgersKnowOfReturnsTheirReadersAlone());
        holds(walls.filesKnowOfLedgersThePortAlone());
    }

    @Test
    void fewWriteTheLog() {
        holds(walls.fewWriteTheLog());
    }

    @Test
    void textsComeIntoCellsThroughTheGuardAlone() {
        holds(walls.textsComeIntoCellsThroughTheGuardAlone());
    }

    @Test
    void packagesFormNoCycles() {
        holds(walls.noPackagesFormACycle());
    }

    @Test
    void sqlIsInStorageAlone() {
        holds(walls.sqlIsInStorageAlone());
    }

    @Test
    void officeFilesAreInExcelAndWordAlone() {
        holds(walls.officeFilesAreInExcelAndWordAlone());
    }

    @Test
    void pdfFilesAreInCleaningAlone() {
        holds(walls.pdfFilesAreInCleaningAlone());
    }

    @Test
    void windowsAreInUiAndLaunchAlone() {
        holds(walls.windowsAreInUiAndLaunchAlone());
    }

    @Test
    void commandsAreReadInCliAndLaunchAlone() {
        holds(walls.commandsAreReadInCliAndLaunchAlone());
    }

    @Test
    void jsonIsInCliAndStorageAlone() {
        holds(walls.jsonIsInCliAndStorageAlone());
    }

    @Test
    void theCoreKnowsOnlyTheJdkAndJSpecify() {
        holds(walls.theCoreKnowsOnlyTheJdk());
    }

    @Test
    void onlyTheReadingOfReturnsKnowsATextLibraryBesides() {
    }

    @Test
    void onlyTheWorkspaceAppendsToTheJournal() {
        holds(walls.onlyTheWorkspaceAppendsToTheJournal());
    }

    @Test
    void onlyStorageKeepsTheJournal() {
        holds(walls.onlyStorageKeepsTheJournal());
    }

    @Test
    void onlyTheLedgerWritesTheState() {
        holds(walls.onlyTheLedgerWritesTheState());
    }

    @Test
    void viewModelsHoldNoNodes() {
        holds(walls.viewModelsHoldNoNodes());
    }

    @Test
    void everyScreenHasItsViewModel() {
        holds(walls.everyScreenHasItsViewModel());
    }

    @Test
    void controlsChangeNothing() {
        holds(walls.controlsChangeNothing());
    }

    @Test
    void timeComesFromAClockThatLaunchMakes() {
        holds(walls.timeComesFromAClock());
        holds(walls.onlyLaunchMakesTheClock());
    }

    @Test
    void idsComeFromOnePlace() {
        holds(walls.onlyLaunchMakesIds());
    }

    @Test
    void nobodySleeps() {
        holds(walls.nobodySleeps());
    }

    @Test
    void onlyLaunchEndsTheProgram() {
        holds(walls.onlyLaunchEndsTheProgram());
    }

    @Test
    void everyPackageIsNullMarked() {
        holds(walls.everyPackageSaysWhatItIsAndIsNullMarked());
    }

    /** A workspace of a schema that is not put down counts as somebody else's: {@code KnownSchemasTest} puts it down. */
    @Test
    void everyMigrationHasItsSchema() throws IOException {
        Path storage = Path.of("src/main/resources/gangmu/storage");
        try (Stream<Path> migrations = Files.list(storage.resolve("migrations"))) {
            assertThat(migrations.map(file -> file.getFileName().toString().replaceFirst("__.*", ".txt")))
                    .allSatisfy(name -> assertThat(storage.resolve("schemas").resolve(name))
                            .as("run KnownSchemasTest: it lays the file down in target/schemas").exists());
        }
    }

    private static void holds(ArchRule rule) {
        rule.check(PROGRAM);
    }
}
