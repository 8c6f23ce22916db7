package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder put together of the pieces of several copies of one workspace, or with some of them gone, in every way there is:
 * never is less opened without a word than one of the pieces proves. {@code -Dgangmu.mixtures=625} tries them all.
 */
class MixedPiecesTest {
    private static final int MIXTURES = Integer.getInteger("gangmu.mixtures", 6);
    private static final Logger CAUSES = Logger.getLogger(Database.class.getName());
    @TempDir
    private static Path temp;
    private static final UUID PLAN = UUID.randomUUID();
    private static final Map<Copy, Set<String>> ITEMS = new EnumMap<>(Copy.class);

    /** Where a piece comes from: an early state, a later one of the same course left by a kill or closed, one that went another way. */
    private enum Copy {
        GONE, EARLY, LATER_KILLED, LATER, OTHER;

        Path folder() {
            return temp.resolve(name());
        }

        /** Whether all that one of them knows is in the other as well. */
        boolean isIn(Copy whole) {
            return this == GONE || this == EARLY || this == whole || this == LATER_KILLED && whole == LATER
                    || this == LATER && whole == LATER_KILLED;
        }
    }

    private record Mixture(Copy database, Copy seal, Copy tail, Copy backups) {
        List<Copy> pieces() {
            return List.of(database, seal, tail, backups);
        }
    }

    @BeforeAll
    static void threeCopies() throws IOException {
        CAUSES.setLevel(Level.OFF);
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            Workspace.await(new EditPlan(workspace).addPlan(PLAN, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            edit(workspace, "一", "二");
        }
        keep(folder, Copy.EARLY, "一", "二");
        Path other = TestWorkspaces.copy(folder, temp.resolve("o"));
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            edit(workspace, "三", "四");
            keep(folder, Copy.LATER_KILLED, "一", "二", "三", "四");
        }
        keep(folder, Copy.LATER, "一", "二", "三", "四");
        try (Workspace workspace = TestWorkspaces.open(other)) {
            edit(workspace, "甲", "乙", "丙");
        }
        keep(other, Copy.OTHER, "一", "二", "甲", "乙", "丙");
    }

    @AfterAll
    static void logCausesAgain() {
        CAUSES.setLevel(null);
    }

    /** Each copy has a backup of its own in the middle of what it did. */
    private static void edit(Workspace workspace, String first, String... more) {
        item(workspace, first);
        workspace.backup(temp.resolve("b.zip"), Progress.NONE);
        for (String each : more) {
            item(workspace, each);
        }
    }

    private static void item(Workspace workspace, String name) {
        Workspace.await(new EditPlan(workspace).addItem(PLAN, UUID.randomUUID(), null, null, ItemKind.TASK, name));
    }

    private static void keep(Path folder, Copy copy, String... items) {
        TestWorkspaces.copy(folder, copy.folder());
        ITEMS.put(copy, new TreeSet<>(List.of(items)));
    }

    private static List<Mixture> all() {
        List<Mixture> all = new ArrayList<>();
        for (Copy database : Copy.values()) {
            for (Copy seal : Copy.values()) {
                for (Copy tail : Copy.values()) {
                    for (Copy backups : Copy.values()) {
                        all.add(new Mixture(database, seal, tail, backups));
                    }
                }
            }
        }
        Collections.shuffle(all, LongRun.random());
        return all;
    }

    private static Path lay(Mixture mixture) throws IOException {
        Path folder = temp.resolve("mixed");
        TemporaryFolder.deleteAll(folder);
        Files.createDirectories(folder.resolve(H2Storage.EVIDENCE));
        lay(mixture.database(), folder, Database.FILE);
        lay(mixture.seal(), folder, Seal.NAME);
        lay(mixture.tail(), folder, Tail.NAME);
        lay(mixture.backups(), folder, Backups.FOLDER);
        return folder;
    }

    private static void lay(Copy from, Path to, String name) throws IOException {
        Path piece = from.folder().resolve(name);
        if (from != Copy.GONE && Files.isDirectory(piece)) {
            TestWorkspaces.copy(piece, to.resolve(name));
        } else if (from != Copy.GONE && Files.exists(piece)) {
            Files.copy(piece, to.resolve(name));
        }
    }

    private static Set<String> items(Workspace workspace) {
        return workspace.snapshot().all(Item.KIND).stream().map(each -> String.valueOf(each.get(Item.NAME)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingThatAPieceProvesIsLeftOutInSilence() throws IOException {
        int opened = 0;
        int restored = 0;
        int nothing = 0;
        List<String> wrong = new ArrayList<>();
        List<Mixture> all = all();
        for (Mixture mixture : all.subList(0, Math.min(MIXTURES, all.size()))) {
            Path folder = lay(mixture);
            Map<String, byte[]> before = content(folder);
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                opened++;
                Set<String> items = items(workspace);
                boolean whole = Stream.of(Copy.values()).anyMatch(copy -> items.equals(ITEMS.get(copy))
                        && Stream.of(mixture.database(), mixture.seal(), mixture.tail()).allMatch(piece -> piece.isIn(copy)));
                if (!whole) {
                    wrong.add(mixture + " opened with " + items);
                }
            } catch (Refusal refusal) {
                boolean none = refusal.problem().code().equals("workspace.none") && mixture.pieces().stream().allMatch(Copy.GONE::equals);
                if (!none && !refusal.problem().code().startsWith("workspace.damaged")) {
                    wrong.add(mixture + ": " + refusal.problem());
                }
                if (!same(before, content(folder))) {
                    wrong.add(mixture + " was written to");
                }
                if (List.of("workspace.damaged-no-backup", "workspace.none").contains(refusal.problem().code())) {
                    nothing++;
                    if (hasJournal(mixture)) {
                        wrong.add(mixture + ": " + refusal.problem());
                    }
                } else {
                    restored++;
                    wrong.addAll(restore(mixture, folder));
                }
            }
        }
        System.out.printf("mixtures %d, opened %d, restored %d, nothing there %d, wrong %d%n", opened + restored + nothing, opened,
                restored, nothing, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static boolean hasJournal(Mixture mixture) {
        return mixture.database() != Copy.GONE || mixture.backups() != Copy.GONE;
    }

    /** All that the database or the tail holds is in one of the courses, or what is lacking is told. */
    private static List<String> restore(Mixture mixture, Path folder) {
        List<String> wrong = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        long lacking = 0;
        int courses = 1;
        for (int course = 1; course <= courses; course++) {
            Path to = temp.resolve("r");
            TemporaryFolder.deleteAll(to);
            Storage.Restored result = TestWorkspaces.storage().restore(folder, to, course, Progress.NONE);
            courses = 1 + result.others().size();
            lacking = Math.max(lacking, result.lacking());
            try (Workspace workspace = TestWorkspaces.open(to)) {
                found.addAll(items(workspace));
            }
        }
        if (mixture.database() != Copy.GONE && !found.containsAll(ITEMS.get(mixture.database()))) {
            wrong.add(mixture + ": only " + found + " of what is in the database");
        }
        if (mixture.seal() != Copy.GONE && lacking == 0 && mixture.pieces().stream().noneMatch(piece -> piece != Copy.GONE
                && found.containsAll(ITEMS.get(mixture.seal())))) {
            wrong.add(mixture + ": nothing said to be lacking, and only " + found);
        }
        return wrong;
    }

    private static Map<String, byte[]> content(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.filter(Files::isRegularFile).filter(file -> !file.endsWith(FolderLock.NAME)).toList()) {
                content.put(folder.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        return content;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }
}
