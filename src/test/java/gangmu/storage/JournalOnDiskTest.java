package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Kind;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.history.HistoryQuery;
import gangmu.usecase.workspace.MemoryWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.RandomEdits;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in the database finds what the plainest journal finds. */
class JournalOnDiskTest {
    @TempDir
    private Path temp;

    @Test
    void findsWhatAPlainListFinds() {
        for (long seed = 1; seed <= 2; seed++) {
            Path folder = temp.resolve("w" + seed);
            TestWorkspaces.storage().create(folder);
            try (Workspace workspace = new Workspace(TestWorkspaces.storage().open(folder, Progress.NONE),
                    MemoryWorkspace.ticking(), UUID::randomUUID, "甲")) {
                RandomEdits hands = RandomEdits.on(workspace, seed);
                for (int i = 0; i < 40; i++) {
                    hands.edit();
                }
                MemoryWorkspace plain = new MemoryWorkspace();
                workspace.journal().since(0, entry -> plain.append(entry.changeSet()));
                Random random = new Random(seed);
                for (int i = 0; i < 100; i++) {
                    compare(workspace.journal(), plain, filter(random, plain), random);
                }
                compareRemoved(workspace.journal(), plain);
            }
        }
    }

    private static void compare(Journal real, Journal plain, JournalFilter filter, Random random) {
        long before = random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(40);
        int most = 1 + random.nextInt(50);
        assertThat(real.headings(filter, before, most)).as("%s", filter)
                .containsExactlyElementsOf(plain.headings(filter, before, most));
        assertThat(real.entries(filter, before, most)).as("%s", filter)
                .containsExactlyElementsOf(plain.entries(filter, before, most));
        Instant moment = Instant.parse("2023-01-01T00:00:00Z").plusSeconds(random.nextInt(86400 * 12));
        assertThat(real.positionAt(moment, moment.plusSeconds(86400)))
                .isEqualTo(plain.positionAt(moment, moment.plusSeconds(86400)));
        assertThat(real.authors()).isEqualTo(plain.authors());
    }

    private static void compareRemoved(Journal real, Journal plain) {
        List<UUID> some = new ArrayList<>();
        plain.since(0, entry -> entry.changeSet().changes().stream().filter(Change.Remove.class::isInstance)
                .forEach(change -> some.add(change.id())));
        for (Kind kind : Kinds.ALL) {
            for (Field<UUID> part : Kinds.partsOf(kind)) {
                for (UUID id : some) {
                    assertThat(real.removedWith(part, id))
                            .containsExactlyInAnyOrderElementsOf(plain.removedWith(part, id));
                }
            }
        }
    }

    private static JournalFilter filter(Random random, Journal journal) {
        List<Journal.Entry> all = journal.latest(Long.MAX_VALUE, Integer.MAX_VALUE);
        List<Change> changes = all.get(random.nextInt(all.size())).changeSet().changes();
        Change change = changes.get(random.nextInt(changes.size()));
        Set<UUID> entities = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            entities.add(changes.get(random.nextInt(changes.size())).id());
        }
        List<Field<?>> fields = change.kind().fields();
        Field<?> field = change instanceof Change.Set set && random.nextBoolean() ? set.field()
                : fields.get(random.nextInt(fields.size()));
        Instant start = Instant.parse("2023-01-01T00:00:00Z");
        return new JournalFilter(entities, switch (random.nextInt(3)) {
            case 0 -> Set.of();
            case 1 -> HistoryQuery.fields(field.name());
            default -> Set.of(field);
        }, random.nextInt(4) == 0 ? "甲" : "", random.nextInt(3) == 0 ? Set.of("take-in", "import", "edit") : Set.of(),
                random.nextInt(4) == 0 ? "回表" : random.nextInt(4) == 0 ? ".XLSX" : "",
                random.nextInt(4) == 0 ? start.plusSeconds(random.nextInt(86400 * 5)) : null,
                random.nextInt(4) == 0 ? start.plusSeconds(86400L * 2 + random.nextInt(86400 * 8)) : null);
    }

    /** An item once had this report: it is found although both are gone. */
    @Test
    void aWholeEntityIsFoundByTheFieldsItHeld() {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            RandomEdits.on(workspace, 7);
            List<Entity> all = new ArrayList<>();
            Kinds.ALL.forEach(kind -> all.addAll(workspace.snapshot().all(kind)));
            for (Entity entity : all) {
                for (Field<?> field : entity.kind().fields()) {
                    JournalFilter filter = new JournalFilter(Set.of(entity.id()), Set.of(field), "", Set.of(), "", null,
                            null);
                    assertThat(workspace.journal().headings(filter, Long.MAX_VALUE, 9).isEmpty())
                            .as("%s", field).isEqualTo(entity.get(field) == null);
                }
            }
        }
    }
}
