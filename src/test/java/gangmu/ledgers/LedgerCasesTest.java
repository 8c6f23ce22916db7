package gangmu.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.excel.ledgers.OfficeTables;
import gangmu.ledgers.meaning.TableChoices;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.plan.PlanTree;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.workspace.MemoryWorkspace;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up ledgers after what states, cities and counties publish come to the plan that they mean, and every doubt is shown. */
class LedgerCasesTest {
    /** Ledgers made to go wrong; their cells are no measure. */
    private static final Set<String> BAD = Set.of("15-bad-cells", "27-hidden-and-strange-sheets");
    private static final int[] COLUMNS = new int[2];
    private static final int[] CELLS = new int[2];
    @TempDir
    private Path folder;

    /** Of the ledgers that are not made to go wrong, so many columns and cells are understood without a correction. */
    @AfterAll
    static void nearlyAllIsUnderstood() {
        double columns = 100.0 * COLUMNS[0] / Math.max(1, COLUMNS[1]);
        double cells = 100.0 * CELLS[0] / Math.max(1, CELLS[1]);
        System.out.printf("%d of %d columns (%.1f %%), %d of %d cells (%.1f %%) understood%n", COLUMNS[0], COLUMNS[1], columns, CELLS[0],
                CELLS[1], cells);
        assertThat(columns).isGreaterThan(97);
        assertThat(cells).isGreaterThan(97);
    }

    private static void count(LedgerCase made, ImportLedgers.Looked looked) {
        if (BAD.contains(made.name())) {
            return;
        }
        looked.proposal().tables().forEach(table -> table.columns().forEach(column -> {
            COLUMNS[0] += column.meaning() != null && column.sure() ? 1 : 0;
            COLUMNS[1]++;
        }));
        looked.proposal().account().counts().forEach((fate, number) -> {
            CELLS[0] += fate == Fate.TAKEN || fate == Fate.UNDERSTOOD ? number : 0;
            CELLS[1] += number;
        });
    }

    static List<LedgerCase> cases() throws Exception {
        return LedgerCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLedgerComesToThePlanThatItMeans(LedgerCase made) throws Exception {
        ImportLedgers ledgers = new ImportLedgers(new OfficeTables(), UUID::randomUUID);
        ImportLedgers.Looked looked = ledgers.look(made.write(folder), made.given(), TableChoices.NONE);
        assertThat(looked.faults()).isEmpty();
        count(made, looked);
        List<String> plan = new ArrayList<>();
        List<String> doubts;
        ImportLedgers.checkFrame(looked);
        try (Workspace workspace = MemoryWorkspace.open()) {
            ImportLedgers.Taken taken = ledgers.accept(workspace, looked, LedgerAcceptance.SAFE);
            plan.addAll(PlanText.of(workspace.snapshot(), PlanTree.plans(workspace.snapshot()).getFirst().id()));
            doubts = taken.remarks().stream().filter(remark -> remark.standing() != Standing.NOTED).map(LedgerCasesTest::line).toList();
        }
        String actual = System.getProperty("gangmu.ledgers.actual");
        if (actual != null) {
            List<String> all = new ArrayList<>(List.of("== plan"));
            all.addAll(plan);
            all.add("== doubts");
            all.addAll(doubts);
            Files.createDirectories(Path.of(actual));
            Files.write(Path.of(actual, made.name() + ".txt"), all);
        }
        assertThat(String.join("\n", plan)).isEqualTo(String.join("\n", made.plan()));
        assertThat(String.join("\n", doubts)).isEqualTo(String.join("\n", made.doubts()));
        assertThat(looked.proposal().account().all(Fate.OPEN)).as("cells that nobody looked at").isEmpty();
    }

    private static String line(Remark remark) {
        return remark.standing() + " " + remark.place().cell() + " " + remark.problem().code() + " " + flat(remark.problem().args());
    }

    private static String flat(List<Object> args) {
        return String.join(" / ", args.stream()
                .map(arg -> arg instanceof gangmu.changes.Problem problem ? problem.code() : arg.toString().replace("\n", "\\n")).toList());
    }
}
