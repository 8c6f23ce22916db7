package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.assessment.Assessment;
import gangmu.assessment.Explanation;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.FrozenPeriods;
import gangmu.assessment.RuleSet;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workspaces as the programs of their day made them: src/test/resources/gangmu/storage/workspace-V00N.zip has the tables
 * of migration N. Each has a plan, its rules, a unit, a section with a task and a project, a period, reports of 52.5 and
 * a piece of evidence that was attached, undone and redone. A workspace of each schema that goes out to users joins them,
 * with something in every table: {@code make-workspace.sh} beside them makes it.
 */
class UpgradedWorkspaceTest {
    private static final Path FIXTURES = Path.of("src/test/resources/gangmu/storage");
    private static final Path MIGRATIONS = Path.of("src/main/resources/gangmu/storage/migrations");
    @TempDir
    private Path temp;

    static List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith("workspace-V"))
                    .map(f -> f.substring("workspace-".length(), f.indexOf(".zip"))).sorted().toList();
        }
    }

    private static String newest() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(f -> f.getFileName().toString().replaceFirst("__.*", "")).max(String::compareTo).orElseThrow();
        }
    }

    @Test
    void aWorkspaceOfTheNewestSchemaIsKeptWithSomethingOfEveryKind() throws IOException {
        assertThat(versions()).as("run make-workspace.sh beside the others").contains(newest());
        try (Workspace workspace = TestWorkspaces.open(fixture(newest()))) {
            assertThat(Kinds.ALL).allSatisfy(kind -> assertThat(workspace.snapshot().count(kind)).as(kind.name()).isPositive());
        }
    }

    private Path fixture(String version) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(version));
        try (InputStream in = Files.newInputStream(FIXTURES.resolve("workspace-" + version + ".zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        return folder;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aWorkspaceOfAnySchemaIsBackedUpMigratedAndOpened(String version) throws IOException {
        Path folder = fixture(version);
        Snapshot first;
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            first = workspace.snapshot();
            assertThat(first.all(Plan.KIND)).extracting(e -> e.get(Plan.NAME)).containsExactly("示例规划");
            assertThat(first.all(Item.KIND)).extracting(e -> e.get(Item.NAME))
                    .containsExactlyInAnyOrder("生态文明建设", "水库保护", "再生水厂");
            assertThat(first.all(RuleSet.KIND)).hasSize(1);
            assertThat(first.all(ProgressEntry.KIND)).extracting(e -> e.get(ProgressEntry.PROGRESS).toPlainString())
                    .allMatch(share -> share.startsWith("52.5"));
            Entity evidence = first.all(Evidence.KIND).iterator().next();
            assertThat(workspace.evidence().fileOf(Objects.requireNonNull(evidence.get(Evidence.HASH))))
                    .hasContent("已完工");
            Plan plan = new Plan(first.all(Plan.KIND).iterator().next());
            Workspace.await(new EditPlan(workspace).addItem(plan.id(), UUID.randomUUID(), null, null, ItemKind.TASK,
                    "新任务"));
            Workspace.await(workspace.undo());
            assertThat(workspace.snapshot().sameAs(first, Kinds.ALL)).isTrue();
        }
        assertThat(Backups.all(folder).stream().anyMatch(b -> b.file().toString().contains(Backups.BEFORE_UPGRADE)))
                .as("backed up where its tables change").isEqualTo(!version.equals(newest()));
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.snapshot().sameAs(first, Kinds.ALL)).isTrue();
        }
    }

    /** The verdicts of a closed period were put down in codes of their day. */
    @ParameterizedTest
    @MethodSource("versions")
    void aPeriodThatAnEarlierProgramClosedStillSpeaksInBothLanguages(String version) throws IOException {
        try (Workspace workspace = TestWorkspaces.open(fixture(version))) {
            Snapshot snapshot = workspace.snapshot();
            Plan plan = new Plan(snapshot.all(Plan.KIND).iterator().next());
            Assessment assessment = new AssessPeriod().assess(snapshot, plan,
                    Objects.requireNonNull(Reports.latest(snapshot, plan.id())));
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(Stream.concat(
                        assessment.items().values().stream().map(r -> said(r.explanation(), r.computed(), assessment, locale)),
                        assessment.indicators().values().stream().map(r -> said(r.explanation(), r.computed(), assessment, locale))))
                        .isNotEmpty().noneMatch(sentence -> sentence.contains("{"));
            }
        }
    }

    /** Kept then as lines of cells by their position; kept now, it says the same. */
    @ParameterizedTest
    @MethodSource("versions")
    void whatAnEarlierProgramClosedMeansTheSameInTheFormOfToday(String version) throws IOException {
        try (Workspace workspace = TestWorkspaces.open(fixture(version))) {
            Snapshot snapshot = workspace.snapshot();
            Plan plan = new Plan(snapshot.all(Plan.KIND).iterator().next());
            Period period = Objects.requireNonNull(Reports.latest(snapshot, plan.id()));
            Assessment then = new AssessPeriod().assess(snapshot, plan, period);
            Draft draft = new Draft(snapshot);
            FrozenPeriods.parts(snapshot, period.id()).forEach(part -> draft.remove(FrozenPart.KIND, part.id()));
            FrozenPeriods.freeze(then, UUID::randomUUID).forEach(draft::add);
            draft.set(period.entity().ref(), Period.CLOSED, true);
            Assessment now = Objects.requireNonNull(FrozenPeriods.thaw(draft.now(),
                    new Period(Objects.requireNonNull(draft.now().find(Period.KIND, period.id())))));
            assertThat(now.items()).isNotEmpty().isEqualTo(then.items());
            now.items().forEach((id, result) -> assertThat(result.explanation().toString())
                    .isEqualTo(then.items().get(id).explanation().toString()));
            assertThat(now.indicators()).isEqualTo(then.indicators());
            assertThat(now.plan()).isEqualTo(then.plan());
            assertThat(now.rules()).isEqualTo(then.rules());
            for (Kind kind : List.of(Item.KIND, Indicator.KIND, Unit.KIND, ProgressEntry.KIND, VerdictOverride.KIND)) {
                assertThat(List.copyOf(now.snapshot().all(kind))).containsExactlyInAnyOrderElementsOf(then.snapshot().all(kind));
            }
        }
    }

    private static String said(Explanation explanation, @Nullable Enum<?> computed, Assessment assessment, Locale locale) {
        return explanation.sentence(computed, assessment.rules().wording(), Words.of(locale)::get);
    }

    @Test
    void theBackupBeforeAnUpgradeCanBeRestored() throws IOException {
        Path folder = fixture("V001");
        TestWorkspaces.open(folder).close();
        Path before = Backups.all(folder).stream().map(Backups.Backup::file)
                .filter(file -> file.toString().contains(Backups.BEFORE_UPGRADE)).findFirst().orElseThrow();
        assertThat(TestWorkspaces.storage().restore(before, temp.resolve("r"), Progress.NONE).missing()).isEmpty();
    }

    @Test
    void anUpgradeThatWasKilledHalfWayIsDoneAnew() throws IOException {
        Path folder = fixture("V001");
        Path half = Files.createDirectories(folder.resolve("upgrade.tmp")).resolve(Database.FILE);
        Files.write(half, new byte[5000]);
        TestWorkspaces.open(folder).close();
        assertThat(half).doesNotExist();
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void aNewerWorkspaceIsRefusedWithItsVersionNamedAndLeftAsItIs() throws Exception {
        Path folder = temp.resolve("newer");
        TestWorkspaces.create(folder).close();
        try (Connection connection = Database.connect(folder, null)) {
            connection.createStatement().execute("""
                    insert into "flyway_schema_history" select "installed_rank" + 1, '999', 'of a later day', "type",
                    'V999__later.sql', "checksum", "installed_by", "installed_on", "execution_time", "success"
                    from "flyway_schema_history" order by "installed_rank" desc limit 1""");
            connection.createStatement().execute("SHUTDOWN");
        }
        byte[] before = Files.readAllBytes(folder.resolve(Database.FILE));
        assertThatThrownBy(() -> TestWorkspaces.open(folder)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("workspace.newer");
            assertThat(refusal.problem().args()).contains(folder.toString(), "999");
        });
        assertThat(Files.readAllBytes(folder.resolve(Database.FILE))).isEqualTo(before);
    }
}
