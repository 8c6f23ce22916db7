package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.h2.util.JdbcUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that somebody prepared: wherever the program meets one, nothing in it runs and nothing is written. */
class ForeignDatabaseTest {
    @TempDir
    private static Path once;
    @TempDir
    private Path temp;

    /** What may stand in a schema besides what this program makes; where it can, it lays down a file when it runs. */
    private enum Attack {
        TRIGGER("create trigger evil before insert on workspace as $$org.h2.api.Trigger make() throws Exception {"
                + " java.nio.file.Files.writeString(java.nio.file.Path.of(\"MARK\"), \"ran\");"
                + " return (connection, before, after) -> { }; }$$", true),
        FUNCTION("create alias evil as $$int run() throws Exception {"
                + " java.nio.file.Files.writeString(java.nio.file.Path.of(\"MARK\"), \"ran\"); return 1; }$$;"
                + " alter table workspace add column evil int default evil(); call evil()", false),
        GENERATED_COLUMN("create alias evil as $$int run() throws Exception {"
                + " java.nio.file.Files.writeString(java.nio.file.Path.of(\"MARK\"), \"ran\"); return 1; }$$;"
                + " alter table workspace add column evil int as evil()", false),
        VIEW("create view evil as select * from workspace", false),
        VIEW_IN_PLACE_OF_A_TABLE("alter table workspace rename to kept; create view workspace as select * from kept"
                + " where csvwrite('MARK', 'select 1') > 0", false),
        READS_FILES("create view evil as select * from csvread('/etc/passwd')", false),
        LINKED_TABLE("create linked table evil(null, 'jdbc:h2:mem:x;INIT=create table if not exists t(i int)',"
                + " 'sa', '', 'T')", false),
        CONSTANT("create constant evil value 1", false),
        DOMAIN("create domain evil as int", false),
        SEQUENCE("create sequence evil", false),
        SCHEMA("create schema evil", false),
        SYNONYM("create synonym evil for workspace", false),
        COMMENT("comment on table workspace is 'evil'", false),
        USER("create user evil password '' admin", false),
        ROLE("create role evil; grant select on workspace to evil", false),
        SETTING("set default_lock_timeout 99999", false),
        DEFAULT_EXPRESSION("alter table plan alter column name set default cast(file_read('/etc/passwd') as varchar)", false),
        CHECK("alter table workspace add constraint evil check (csvwrite('MARK', 'select 1') > 0) nocheck", false),
        ONE_MORE_TABLE("create table evil(i int)", false),
        ONE_MORE_COLUMN("alter table plan add column evil int", false),
        ONE_MORE_INDEX("create index evil on plan(name)", false);

        private final String statements;
        /** Whether merely opening it with H2 is enough for it. */
        private final boolean runsAtOpening;

        Attack(String statements, boolean runsAtOpening) {
            this.statements = statements;
            this.runsAtOpening = runsAtOpening;
        }
    }

    private Path mark() {
        return temp.resolve("mark");
    }

    private void infect(Path folder, @Nullable WorkspaceKey key, Attack attack) throws SQLException, IOException {
        try (Connection connection = Database.join(folder, key)) {
            connection.createStatement().execute(attack.statements.replace("MARK", mark().toString()));
            connection.createStatement().execute("SHUTDOWN");
        }
        try (Seal seal = Seal.open(folder)) {
            seal.writeClosed();
        }
        Files.deleteIfExists(mark());
    }

    @BeforeAll
    static void makeAWorkspace() {
        try (Workspace workspace = TestWorkspaces.create(once.resolve("w"))) {
            Workspace.await(new EditPlan(workspace).addPlan(UUID.randomUUID(), "规划", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
        }
    }

    private Path workspace() throws IOException {
        Path folder = temp.resolve("w");
        try (Stream<Path> all = Files.walk(once.resolve("w"))) {
            for (Path each : all.toList()) {
                Files.copy(each, folder.resolve(once.resolve("w").relativize(each)));
            }
        }
        return folder;
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.endsWith(FolderLock.NAME)).toList()) {
                content.put(file.toString(), Hashes.hex(Hashes.sha256().digest(Files.readAllBytes(file))));
            }
        }
        return content;
    }

    /** Tries something on a folder; it is refused as foreign, nothing ran and nothing is other than before. */
    private void isRefused(Path folder, ThrowingCallable trying) throws IOException {
        Map<String, String> before = content(folder);
        assertThatThrownBy(trying).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem().code()).isEqualTo("workspace.foreign"));
        assertThat(mark()).doesNotExist();
        assertThat(content(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void nothingButOurOwnSchemaIsOpened(Attack attack) throws Exception {
        Path folder = workspace();
        infect(folder, null, attack);
        if (attack.runsAtOpening) {
            Path copy = Files.createDirectories(temp.resolve("copy"));
            Files.copy(folder.resolve(Database.FILE), copy.resolve(Database.FILE));
            CheckedCopy.shutDown(Database.join(copy, null));
            assertThat(mark()).as("the attack is one").exists();
            Files.delete(mark());
        }
        isRefused(folder, () -> TestWorkspaces.storage().open(folder, Progress.NONE));
    }

    @Test
    void everyWayInIsShut() throws Exception {
        Path folder = workspace();
        infect(folder, null, Attack.TRIGGER);
        H2Storage storage = TestWorkspaces.storage();
        Path zip = temp.resolve("evil.zip");
        Archive.write(folder.resolve(Database.FILE), zip);
        isRefused(folder, () -> storage.restore(zip, temp.resolve("r"), Progress.NONE));
        assertThat(temp.resolve("r")).doesNotExist();
        isRefused(folder, () -> storage.backup(folder, temp.resolve("b.zip"), Progress.NONE));
        isRefused(folder, () -> storage.changePassword(folder, "secret".toCharArray(), Progress.NONE));
        assertThat(storage.verify(folder, Progress.NONE)).extracting(Problem::code).containsExactly("workspace.foreign");
        assertThat(mark()).doesNotExist();
    }

    @Test
    void aSnapshotOfSomebodyElseIsNotLookedAt() throws Exception {
        Path folder = workspace();
        Path evil = temp.resolve("evil");
        Files.createDirectories(evil);
        Files.copy(folder.resolve(Database.FILE), evil.resolve(Database.FILE));
        try (Storage.Opened opened = TestWorkspaces.storage().open(folder, Progress.NONE)) {
            opened.backup(temp.resolve("own.zip"), Progress.NONE);
        }
        Files.createFile(evil.resolve(Seal.NAME));
        infect(evil, null, Attack.TRIGGER);
        Path planted = folder.resolve(Backups.FOLDER).resolve("20300101-000000-p99.zip");
        Archive.write(evil.resolve(Database.FILE), planted);
        isRefused(folder, () -> TestWorkspaces.storage().openReadOnly(folder, Progress.NONE));
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).extracting(Problem::code)
                .containsExactly("workspace.foreign");
        assertThat(mark()).doesNotExist();
    }

    @Test
    void theRescueOfADamagedOneTakesNothingForeign() throws Exception {
        Path folder = workspace();
        infect(folder, null, Attack.TRIGGER);
        // The seal says that it was altered, so that it counts as damaged and is looked through for what is whole.
        Files.delete(folder.resolve(Seal.NAME));
        assertThatThrownBy(() -> TestWorkspaces.storage().open(folder, Progress.NONE)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem().code()).isEqualTo("workspace.damaged-restorable"));
        TestWorkspaces.storage().restore(folder, temp.resolve("own"), Progress.NONE);
        TestWorkspaces.open(temp.resolve("own")).close();
        TemporaryFolder.deleteAll(folder.resolve(Backups.FOLDER));
        Files.deleteIfExists(folder.resolve(Tail.NAME));
        assertThatThrownBy(() -> TestWorkspaces.storage().restore(folder, temp.resolve("r"), Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(temp.resolve("r")).doesNotExist();
        assertThat(mark()).doesNotExist();
    }

    @Test
    void aLockedOneIsLookedIntoToo() throws Exception {
        Path folder = workspace();
        H2Storage storage = TestWorkspaces.storage();
        storage.changePassword(folder, "secret".toCharArray(), Progress.NONE);
        WorkspaceKey key = KeyFile.of(folder).orElseThrow().unwrap(folder, "secret".toCharArray());
        infect(folder, key, Attack.TRIGGER);
        isRefused(folder, () -> storage.open(folder, Progress.NONE));
        Path zip = temp.resolve("evil.zip");
        Archive.write(folder.resolve(Database.FILE), zip);
        Files.copy(folder.resolve(KeyFile.NAME), temp.resolve(KeyFile.NAME));
        storage.unlock(zip, "secret".toCharArray());
        isRefused(folder, () -> storage.restore(zip, temp.resolve("r"), Progress.NONE));
    }

    /** Below the schema, a store names the classes that read its maps, and may hold any object of Java. */
    @Test
    void aStoreThatNamesOtherClassesOrHoldsObjectsIsRefused() throws Exception {
        Path folder = workspace();
        byte[] whole = Files.readAllBytes(folder.resolve(Database.FILE));
        try (MVStore store = MVStore.open(folder.resolve(Database.FILE).toString())) {
            MVMap<String, String> types = store.openMap("_", new MVMap.Builder<String, String>()
                    .keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE));
            types.clear();
            types.put("1", "javax.swing.JFrame");
            store.commit();
        }
        isRefused(folder, () -> KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null));
        Files.write(folder.resolve(Database.FILE), whole);
        try (MVStore store = MVStore.open(folder.resolve(Database.FILE).toString())) {
            store.openMap("openTransactions").put(1, new Object[] {0, "x"});
            store.commit();
        }
        isRefused(folder, () -> KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null));
        Files.write(folder.resolve(Database.FILE), whole);
        try (MVStore store = MVStore.open(folder.resolve(Database.FILE).toString())) {
            store.openMap("more").put(1, "x");
            store.commit();
        }
        isRefused(folder, () -> KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null));
    }

    @Test
    void theDatabaseLoadsNoClassAndMakesNoObject() throws Exception {
        workspace();
        assertThatThrownBy(() -> JdbcUtils.loadUserClass("java.lang.System")).hasMessageContaining("java.lang.System");
        assertThatThrownBy(() -> JdbcUtils.deserialize(new byte[10], null)).hasMessageContaining("10 bytes");
    }

    /** Which it does by itself after some thousand changes. */
    @Test
    void whatTheDatabaseNotesOfManyRowsIsNotForeign() throws Exception {
        Path folder = workspace();
        try (Connection connection = Database.join(folder, null)) {
            connection.createStatement().execute("analyze");
            connection.createStatement().execute("SHUTDOWN");
        }
        KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null);
    }

    @Test
    void aSchemaThatLacksAPartIsDamagedAndNotForeign() throws Exception {
        Path folder = workspace();
        try (Connection connection = Database.join(folder, null)) {
            connection.createStatement().execute("drop table frozen_part");
            connection.createStatement().execute("SHUTDOWN");
        }
        assertThatThrownBy(() -> KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("workspace.damaged"));
    }

    @Test
    void theSchemaOfALaterProgramIsNewerAndNotForeign() throws Exception {
        Path folder = workspace();
        try (Connection connection = Database.join(folder, null)) {
            connection.createStatement().execute("""
                    insert into "flyway_schema_history" select "installed_rank" + 1, '999', 'of a later day', "type",
                    'V999__later.sql', "checksum", "installed_by", "installed_on", "execution_time", "success"
                    from "flyway_schema_history" order by "installed_rank" desc limit 1""");
            connection.createStatement().execute("create table later(id uuid primary key)");
            connection.createStatement().execute("SHUTDOWN");
        }
        assertThatThrownBy(() -> KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("workspace.newer");
                    assertThat(refusal.problem().args()).contains("999");
                });
    }

    @Test
    void whatIsForeignIsNamedInFewWords() throws Exception {
        Path folder = workspace();
        infect(folder, null, Attack.TRIGGER);
        assertThatThrownBy(() -> TestWorkspaces.storage().open(folder, Progress.NONE)).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(String.valueOf(refusal.problem().args().get(1)))
                        .startsWith("CREATE FORCE TRIGGER \"PUBLIC\".\"EVIL\"").hasSizeLessThan(110));
    }

    @ParameterizedTest
    @EnumSource
    void anyNameThatAFolderCanHaveWorks(OddName odd) throws Exception {
        Path parent = Files.createDirectories(temp.resolve("all"));
        Path folder = parent.resolve(odd.name);
        TestWorkspaces.create(folder).close();
        TestWorkspaces.open(folder).close();
        H2Storage storage = TestWorkspaces.storage();
        if (odd == OddName.SIGNS) {
            storage.changePassword(folder, "secret".toCharArray(), Progress.NONE);
        }
        storage.backup(folder, temp.resolve("b;1.zip"), Progress.NONE);
        assertThat(storage.verify(folder, Progress.NONE)).isEmpty();
        try (Stream<Path> beside = Files.list(parent)) {
            assertThat(beside.toList()).as("no stray files").containsExactly(folder);
        }
    }

    private enum OddName {
        SIGNS("a;INIT=RUNSCRIPT FROM 'x' ?b#c%20&d!$e,f={g}\"h\".mv.db"), HOME("~"), BREAKS("  a\n:b  "),
        CHINESE("“十四五”规划；" + "长".repeat(70));

        private final String name;

        OddName(String name) {
            this.name = name;
        }
    }

    @Test
    void aSignThatTheDatabaseWouldMistakeIsRefusedByName() throws Exception {
        Path folder = temp.resolve("a\\b");
        assertThatThrownBy(() -> TestWorkspaces.create(folder)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("workspace.path");
            assertThat(refusal.problem().args()).isEqualTo(List.of(folder.toString(), "\\"));
        });
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.toList()).isEmpty();
        }
    }
}
