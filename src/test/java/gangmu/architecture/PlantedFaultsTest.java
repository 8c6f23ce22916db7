package gangmu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls hold: each catches the faults that were planted for it in a small house, and nothing that is sound. */
class PlantedFaultsTest {
    private static final String ROOT = PlantedFaultsTest.class.getPackageName() + ".planted";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages(ROOT);
    private final Walls walls = new Walls(ROOT);

    @Test
    void aPackageThatTheTableDoesNotKnowIsCaught() {
        caught(walls.everythingIsInAKnownPackage(), "Stray");
    }

    @Test
    void anImportThatTheTableForbidsIsCaught() {
        List<String> found = walls.importsFollowTheTable().stream()
                .flatMap(rule -> rule.evaluate(HOUSE).getFailureReport().getDetails().stream()).toList();
        assertThat(found).isNotEmpty().allMatch(line -> line.contains("ImportsPeriod") && line.contains("ImportsPlan"));
    }

    @Test
    void anImportFromARoomThatIsNotOpenIsCaught() {
        List<String> found = walls.roomsImportWhatTheirTableAllows().stream()
                .flatMap(rule -> rule.evaluate(HOUSE).getFailureReport().getDetails().stream()).toList();
        assertThat(found).isNotEmpty().allMatch(line -> line.contains("EntersJudging") || line.contains("EntersPapers")
                || line.contains("EntersTheFrontRoom") || line.contains("EntersProposal"));
        for (String planted : List.of("EntersJudging", "EntersPapers", "EntersTheFrontRoom", "EntersProposal")) {
            assertThat(found).anyMatch(line -> line.contains(planted));
        }
    }

    @Test
    void aRoomThatTheTableDoesNotKnowIsCaught() {
        caught(walls.housesWithRoomsHaveNoOthers(), "Lumber");
    }

    @Test
    void anUndoThatReadsFilesOrReturnsIsCaught() {
        caught(walls.undoKnowsChangesAlone(), "ReadsAFile", "KnowsReturns", "KnowsLedgers");
    }

    @Test
    void aWorkbookThatJudgesReturnsIsCaught() {
        caught(walls.workbooksKnowOfReturnsWhatPassesThePort(), "MatchesRows", "FindsRemarks");
        caught(walls.rowsAreMatchedForReturnsAlone(), "MatchesRows", "MatchesAsReturnsDo");
    }

    @Test
    void aLedgerThatMatchesAsReturnsDoAndAFileThatUnderstandsLedgersAreCaught() {
        caught(walls.ledgersKnowOfReturnsTheirReadersAlone(), "MatchesAsReturnsDo");
        caught(walls.filesKnowOfLedgersThePortAlone(), "UnderstandsLedgers");
    }

    @Test
    void writingTheLogAnywhereIsCaught() {
        caught(walls.fewWriteTheLog(), "WritesTheLog");
    }

    @Test
    void writingATextPastTheGuardIsCaughtHoweverItIsWrapped() {
        ArchRule rule = walls.textsComeIntoCellsThroughTheGuardAlone();
        caught(rule, "WritesUnguarded");
        assertThat(rule.evaluate(HOUSE).getFailureReport().getDetails()).hasSize(3);
    }

    @Test
    void aCycleIsCaught() {
        caught(walls.noPackagesFormACycle(), "ImportsPeriod");
    }

    @Test
    void sqlOutsideStorageIsCaught() {
        caught(walls.sqlIsInStorageAlone(), "SpeaksSql");
    }

    @Test
    void officeFilesOutsideExcelAndWordAreCaught() {
        caught(walls.officeFilesAreInExcelAndWordAlone(), "ReadsWorkbooks");
    }

    @Test
    void pdfFilesOutsideCleaningAreCaught() {
        caught(walls.pdfFilesAreInCleaningAlone(), "ReadsPdf");
    }

    @Test
    void windowsOutsideUiAndLaunchAreCaught() {
        caught(walls.windowsAreInUiAndLaunchAlone(), "ShowsWindows");
    }

    @Test
    void commandsReadOutsideCliAreCaught() {
        caught(walls.commandsAreReadInCliAndLaunchAlone(), "ReadsArguments");
    }

    @Test
    void jsonOutsideCliAndStorageIsCaught() {
        caught(walls.jsonIsInCliAndStorageAlone(), "KnowsJson");
    }

    @Test
    void librariesInTheCoreAreCaught() {
        caught(walls.theCoreKnowsOnlyTheJdk(), "KnowsText", "KnowsJson", "SpeaksSql", "ReadsWorkbooks",
                "ShowsWindows");
    }

    @Test
    void writingPastTheWorkspaceIsCaughtByCallAndByReference() {
        ArchRule rule = walls.onlyTheWorkspaceAppendsToTheJournal();
        caught(rule, "Appends");
        assertThat(rule.evaluate(HOUSE).getFailureReport().getDetails()).hasSize(2);
    }

    @Test
    void aJournalOutsideStorageIsCaught() {
        caught(walls.onlyStorageKeepsTheJournal(), "KeepsJournal");
    }

    @Test
    void writingThePlanPastTheJournalIsCaught() {
        caught(walls.onlyTheLedgerWritesTheState(), "WritesState");
        assertThat(walls.onlyTheLedgerWritesTheState().evaluate(HOUSE).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("Ledger"));
    }

    @Test
    void aViewModelWithNodesIsCaught() {
        caught(walls.viewModelsHoldNoNodes(), "NodeHoldingModel");
    }

    @Test
    void aScreenWithoutAViewModelIsCaughtAndOneThatLeavesItsModelAlone() {
        caught(walls.everyScreenHasItsViewModel(), "LonelyScreen");
        assertThat(walls.everyScreenHasItsViewModel().evaluate(HOUSE).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("ModelledScreen"));
    }

    @Test
    void aControlThatDecidesIsCaught() {
        caught(walls.controlsChangeNothing(), "DecidingPane");
        assertThat(walls.controlsChangeNothing().evaluate(HOUSE).getFailureReport().getDetails()).hasSize(3)
                .noneMatch(line -> line.contains("ModelledModel"));
    }

    @Test
    void askingTheMachineForTheTimeIsCaughtInEveryForm() {
        ArchRule rule = walls.timeComesFromAClock();
        caught(rule, "AsksTheTime");
        assertThat(rule.evaluate(HOUSE).getFailureReport().getDetails()).hasSize(4);
        caught(walls.onlyLaunchMakesTheClock(), "MakesAClock");
    }

    @Test
    void makingIdsIsCaught() {
        caught(walls.onlyLaunchMakesIds(), "MakesAnId");
    }

    @Test
    void sleepingIsCaught() {
        caught(walls.nobodySleeps(), "Sleeps");
    }

    @Test
    void endingTheProgramIsCaught() {
        caught(walls.onlyLaunchEndsTheProgram(), "EndsTheProgram");
    }

    @Test
    void aPackageThatIsNotNullMarkedIsCaught() {
        assertThat(walls.everyPackageSaysWhatItIsAndIsNullMarked().evaluate(HOUSE).getFailureReport().getDetails())
                .anyMatch(line -> line.contains(ROOT + ".plan"));
    }

    /** All that the rule catches are the planted classes, each of them at least once. */
    private static void caught(ArchRule rule, String... planted) {
        List<String> details = rule.evaluate(HOUSE).getFailureReport().getDetails();
        assertThat(details).as(rule.getDescription()).isNotEmpty().noneMatch(line -> line.contains("Sound"));
        for (String name : planted) {
            assertThat(details).as(rule.getDescription()).anyMatch(line -> line.contains(name));
        }
    }
}
