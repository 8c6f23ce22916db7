package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.Evidence;
import gangmu.plan.ItemKind;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFilesTest {
    @TempDir
    private Path temp;

    /** Stores a file and says its hash, with as little memory as it is given. */
    public static final class Keeper {
        private Keeper() {
        }

        public static void main(String[] arguments) {
            WorkspaceKey key = arguments.length > 2 ? WorkspaceKey.random() : null;
            HashedFiles files = new HashedFiles(Path.of(arguments[1]), key);
            System.out.println(files.store(Path.of(arguments[0])).size());
        }
    }

    private static UUID item(Workspace workspace) {
        UUID plan = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 12, 31)));
        Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, "任务"));
        return item;
    }

    private static Workspace openLater(Path folder, Duration later) {
        Clock clock = Clock.offset(TestWorkspaces.CLOCK, later);
        return new Workspace(new H2Storage(clock, UUID::randomUUID).open(folder, Progress.NONE), clock,
                UUID::randomUUID, "tester");
    }

    @Test
    void namesWithAnyCharactersComeBackAsTheyWere() throws Exception {
        List<String> names = List.of("完工 证明（终版）.pdf", "a'b\"c.txt", "-rf.txt", "换\n行.txt", "emoji 🏞.png", "é.txt",
                "百分之50%&{0}.docx", ".隐藏", "a:b?*<>|.txt", "end. ");
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(temp.resolve(name), name));
        }
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            new AttachEvidence(workspace).attach(item(workspace), files, Progress.NONE);
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.snapshot().all(Evidence.KIND)).extracting(e -> e.get(Evidence.FILE_NAME))
                    .containsExactlyInAnyOrderElementsOf(names);
            for (var each : workspace.snapshot().all(Evidence.KIND)) {
                assertThat(workspace.evidence().fileOf(Objects.requireNonNull(each.get(Evidence.HASH))))
                        .hasContent(Objects.requireNonNull(each.get(Evidence.FILE_NAME)));
            }
        }
    }

    @Test
    void whatNothingNamesIsSweptAfterThirtyDaysAndUndoIsSpokenOf() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID item = item(workspace);
            for (String name : List.of("kept.txt", "deleted.txt")) {
                new AttachEvidence(workspace).attach(item, List.of(Files.writeString(temp.resolve(name), name)),
                        Progress.NONE);
            }
            UUID deleted = workspace.snapshot().all(Evidence.KIND).stream()
                    .filter(e -> "deleted.txt".equals(e.get(Evidence.FILE_NAME))).findFirst().orElseThrow().id();
            new AttachEvidence(workspace).unlink(deleted, item);
            Workspace.await(new EditPlan(workspace).delete(Evidence.KIND, List.of(deleted)));
            assertThat(workspace.unlinked()).extracting(Storage.Unlinked::name).containsExactly("deleted.txt");
            assertThat(workspace.sweep()).as("not yet").isEmpty();
        }
        try (Workspace workspace = openLater(folder, Duration.ofDays(29))) {
            assertThat(workspace.sweep()).isEmpty();
            Workspace.await(workspace.undo());
            assertThat(workspace.unlinked()).as("undo has it back").isEmpty();
            Workspace.await(workspace.undo(workspace.journal().latest(Long.MAX_VALUE, 1).getFirst().changeSet().id()));
        }
        try (Workspace workspace = openLater(folder, Duration.ofDays(61))) {
            List<Storage.Unlinked> gone = workspace.sweep();
            assertThat(gone).extracting(Storage.Unlinked::name).containsExactly("deleted.txt");
            assertThat(gone).allMatch(Storage.Unlinked::undoNeedsIt);
            assertThat(gone.getFirst().file()).doesNotExist();
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    /** 160 MB through 24 MB of memory; {@code -Dgangmu.huge=2048} makes it 2 GB. */
    @Test
    void aHugeFileDoesNotPassThroughMemory() throws Exception {
        long size = Integer.getInteger("gangmu.huge", 160) * 1024L * 1024;
        Path huge = temp.resolve("huge.bin");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(size);
        }
        for (String[] arguments : new String[][] {{huge.toString(), temp.resolve("open").toString()},
                {huge.toString(), temp.resolve("locked").toString(), "locked"}}) {
            // The first compiler alone knows nothing of the processor's own ways to hash and to encrypt.
            Process keeper = Programs.start(List.of(), List.of("-Xmx24m", "-XX:TieredStopAtLevel=4"), Keeper.class, arguments);
            try (var said = keeper.inputReader()) {
                assertThat(said.readLine()).isEqualTo(Long.toString(size));
            }
            assertThat(keeper.waitFor()).isZero();
            TemporaryFolder.deleteAll(Path.of(arguments[1]));
        }
    }
}
