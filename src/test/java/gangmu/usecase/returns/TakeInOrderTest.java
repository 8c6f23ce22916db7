package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.recognising.ReturnHints;
import gangmu.sample.SampleWorkspace;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** In whichever order units answer, and however often, the plan comes out the same. */
class TakeInOrderTest {
    private static final Path RETURNS = Path.of("sample-data/returns");
    private static final List<String> FILES = List.of("15-qushuiwuju.xlsx", "16-qunongyenongcunju.xlsx",
            "26-quyuanlinluhuaju.xlsx", "14-qujiaotongju.xlsx", "03-qukewei.xlsx");
    private static Path made;
    private static Map<String, String> expected;

    @BeforeContainer
    static void makeThePlan() throws IOException {
        made = Files.createTempDirectory("gangmu-orders-").resolve("plan");
        new MakeWorkspace(SampleWorkspace.adapters(), TestWorkspaces.CLOCK, UUID::randomUUID, Progress.NONE)
                .fromWorkbook(made, Path.of("sample-data/plan.xlsx"));
        expected = planAfter(FILES);
        assertThat(expected).isNotEmpty();
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        delete(made.getParent());
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(FILES).flatMap(order -> Arbitraries.of(FILES).list().ofMaxSize(3).map(again ->
                Stream.concat(order.stream(), again.stream()).toList()));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void everyOrderingOfReturnsGivesTheSamePlan(@ForAll("orders") List<String> order) throws IOException {
        assertThat(planAfter(order)).isEqualTo(expected);
    }

    private static Map<String, String> planAfter(List<String> files) throws IOException {
        Path copy = HeldWorkspaces.copy(made, made.resolveSibling(UUID.randomUUID().toString()));
        try (Workspace workspace = HeldWorkspaces.open(copy)) {
            TakeInReturn takeIn = new TakeInReturn(workspace, new WorkbookFiles());
            for (String file : files) {
                takeIn.takeIn(List.of(RETURNS.resolve(file)), ReturnHints.NONE, Acceptance.SAFE, Progress.NONE, one -> { });
            }
            return reported(workspace.snapshot());
        } finally {
            delete(copy);
        }
    }

    /** What was reported, without the ids of the entries, which are new each time. */
    private static Map<String, String> reported(Snapshot snapshot) {
        Map<String, String> reported = new TreeMap<>();
        Stream.of(ProgressEntry.KIND, IndicatorValue.KIND).forEach(kind -> {
            for (Entity entity : snapshot.all(kind)) {
                StringBuilder values = new StringBuilder();
                kind.fields().forEach(field -> values.append(field.name()).append('=').append(entity.get(field)).append(';'));
                reported.put(values.substring(0, values.indexOf(";", values.indexOf(";") + 1)), values.toString());
            }
        });
        return reported;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
