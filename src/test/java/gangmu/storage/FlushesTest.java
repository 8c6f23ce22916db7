package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.storage.disk.RecordedDisk;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.FreshFolder;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the disk's own flush is asked for: a killed program cannot show that it was not. */
class FlushesTest {
    /** No room is made in the file meanwhile, which flushes too. */
    private static final Pace AT_ONCE = new Pace(Duration.ofMillis(1), Duration.ofSeconds(8), Long.MAX_VALUE, 256L << 20);
    @TempDir
    private Path temp;
    private final RecordedDisk disk = RecordedDisk.mount();
    private final UUID plan = UUID.randomUUID();
    private Path folder;

    @BeforeEach
    void aWorkspace() {
        folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
        }
    }

    private UUID item(Workspace workspace, String name) {
        UUID item = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, name));
        return item;
    }

    private Workspace open(Path place) {
        return new Workspace(TestWorkspaces.storage(TestWorkspaces.CLOCK, AT_ONCE).open(disk.on(place), Progress.NONE),
                TestWorkspaces.CLOCK, UUID::randomUUID, "tester");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void theDatabaseIsFlushedAMomentAfterAnEdit() throws Exception {
        CompletableFuture<Void> flushed = new CompletableFuture<>();
        try (Workspace workspace = open(folder)) {
            disk.fault((file, flush) -> {
                if (flush && file.endsWith(Database.FILE)) {
                    flushed.complete(null);
                }
            });
            item(workspace, "一");
            flushed.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatTheTailBroughtBackIsFlushedBeforeTheSealCountsOnIt() throws Exception {
        Path killed = temp.resolve("killed");
        Path older = temp.resolve("older");
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            copy(folder, older);
            item(workspace, "一");
            copy(folder, killed);
        }
        for (String name : List.of(Database.FILE, Seal.NAME)) {
            Files.copy(older.resolve(name), killed.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> done = new ArrayList<>();
        disk.fault((file, flush) -> {
            if (file.endsWith(Database.FILE) || file.endsWith(Seal.NAME)) {
                done.add((flush ? "flushes " : "writes ") + Path.of(file).getFileName());
            }
        });
        try (Workspace workspace = open(killed)) {
            List<String> opening = List.copyOf(done);
            assertThat(workspace.snapshot().all(Item.KIND)).hasSize(1);
            // What comes after that is the upkeep's own, which goes on beside.
            int brought = opening.indexOf("writes " + Database.FILE);
            assertThat(brought).isNotNegative();
            List<String> since = opening.subList(brought, opening.size());
            assertThat(since).contains("writes " + Seal.NAME);
            assertThat(since.subList(0, since.indexOf("writes " + Seal.NAME))).endsWith("flushes " + Database.FILE);
        }
    }

    /** Windows opens no folder, and flushes names by itself. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theNameOfANewWorkspaceIsOnTheDiskBeforeItIsSaidToBeMade() {
        FreshFolder.make(disk.on(temp.resolve("new")), UUID::randomUUID, part -> part);
        assertThat(temp.resolve("new")).isDirectory();
        assertThat(temp.resolve("new")).matches(disk::wasItsFolderFlushedAfterItWasNamed);
    }

    @Test
    void evidenceIsOnTheDiskBeforeItHasItsName() throws Exception {
        try (Workspace workspace = open(folder)) {
            new AttachEvidence(workspace).attach(item(workspace, "一"),
                    List.of(Files.writeString(temp.resolve("证明.txt"), "已完工")), Progress.NONE);
        }
        try (Stream<Path> all = Files.walk(folder.resolve(H2Storage.EVIDENCE))) {
            assertThat(all.filter(Files::isRegularFile)).singleElement().matches(disk::wasFlushedBeforeItWasNamed);
        }
    }
}
