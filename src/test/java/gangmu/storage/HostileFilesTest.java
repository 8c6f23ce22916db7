package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Refusal;
import gangmu.excel.plan.PoiPlanWorkbooks;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plan workbooks, backups and key files altered at random, within what their containers hold: each is taken or refused in
 * words, and nothing is written but where it was asked for. {@code -Dgangmu.hostile=4000} makes the long run.
 */
class HostileFilesTest {
    private static final int TRIES = Integer.getInteger("gangmu.hostile", 12);
    /** What an attacker would write where something else stands. */
    private static final List<String> WORDS = List.of("../../../../outside", "/etc/passwd", "C:\\Windows\\x.dll",
            "=cmd|'/k calc'!A1",
            "${jndi:ldap://x}", "a;INIT=RUNSCRIPT FROM 'x'", "99999999999999999999999", "-1", "NaN", "1E400", "", "a", "\u0000",
            "规划".repeat(5000), "2147483648", "&lt;!ENTITY x SYSTEM 'file:///etc/passwd'&gt;",
            "00000000-0000-0000-0000-000000000000");
    private static final Logger CAUSES = Logger.getLogger(Database.class.getName());
    @TempDir
    private static Path once;
    @TempDir
    private Path temp;
    private final Random random = LongRun.random();

    @BeforeAll
    static void aWorkspaceItsBackupAndItsWorkbook() throws IOException {
        CAUSES.setLevel(Level.OFF);
        Path folder = once.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            UUID item = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, "任务"));
            new AttachEvidence(workspace).attach(item, List.of(Files.writeString(once.resolve("证明.txt"), "已完工")), Progress.NONE);
            new ExportPlan(workspace, new PoiPlanWorkbooks()).export(
                    new Plan(workspace.snapshot().all(Plan.KIND).iterator().next()), Locale.CHINESE, once.resolve("规划.xlsx"),
                    Progress.NONE);
            workspace.backup(once.resolve("b.zip"), Progress.NONE);
        }
    }

    @AfterAll
    static void logCausesAgain() {
        CAUSES.setLevel(null);
    }

    private static Map<String, byte[]> parts(Path zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile in = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The whole file or one of its parts with some bytes, one text or one name exchanged. */
    private byte[] altered(Path zip) throws IOException {
        if (random.nextInt(4) == 0) {
            return bytesExchanged(Files.readAllBytes(zip));
        }
        Map<String, byte[]> parts = parts(zip);
        List<String> names = new ArrayList<>(parts.keySet());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(word() + name, parts.get(name) == null ? new byte[0] : parts.get(name));
                case 2 -> parts.computeIfPresent(name, (n, whole) -> bytesExchanged(whole));
                default -> parts.computeIfPresent(name, (n, whole) -> textExchanged(whole));
            }
        }
        return zip(parts);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private byte[] bytesExchanged(byte[] whole) {
        byte[] altered = whole.clone();
        for (int i = 1 + random.nextInt(8); i > 0 && altered.length > 0; i--) {
            altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
        }
        return altered;
    }

    private byte[] textExchanged(byte[] whole) {
        String text = new String(whole, StandardCharsets.UTF_8);
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf('>'); at >= 0; at = text.indexOf('>', at + 1)) {
            places.add(at);
        }
        if (places.isEmpty()) {
            return bytesExchanged(whole);
        }
        int from = places.get(random.nextInt(places.size())) + 1;
        int to = text.indexOf('<', from);
        return (text.substring(0, from) + word() + (to < 0 ? "" : text.substring(to))).getBytes(StandardCharsets.UTF_8);
    }

    private Set<String> outside(Path tried) throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return new TreeSet<>(all.filter(path -> !path.startsWith(tried)).map(Path::toString).toList());
        }
    }

    private interface Trying {
        void on(Path file, Path target);
    }

    private void tryAll(Path whole, Trying trying) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Path tried = Files.createDirectories(temp.resolve("tried"));
            Path file = Files.write(tried.resolve(String.valueOf(whole.getFileName())), altered(whole));
            Set<String> before = outside(tried);
            try {
                trying.on(file, tried.resolve("target"));
            } catch (Refusal refusal) {
                assertThat(refusal.problem().code()).isNotEmpty();
            } catch (RuntimeException | Error fault) {
                Path kept = Files.copy(file, Path.of("target").resolve("hostile-" + LongRun.SEED + "-" + i + "-" + file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
                throw new AssertionError("try " + i + " of seed " + LongRun.SEED + ", kept in " + kept, fault);
            }
            assertThat(outside(tried)).isEqualTo(before);
            TemporaryFolder.deleteAll(tried);
        }
    }

    @Test
    void everyPlanWorkbookIsTakenOrRefusedInWords() throws IOException {
        tryAll(once.resolve("规划.xlsx"), (file, target) -> new NewFromPlan(new PoiPlanWorkbooks()).create(
                TestWorkspaces.storage(), target, file, TestWorkspaces.CLOCK, UUID::randomUUID, "tester", Progress.NONE));
    }

    @Test
    void everyBackupIsRestoredOrRefusedInWords() throws IOException {
        tryAll(once.resolve("b.zip"), (file, target) -> TestWorkspaces.storage().restore(file, target, Progress.NONE));
    }

    @Test
    void everyKeyFileIsReadOrRefusedInWords() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("k"));
        KeyFile own = new KeyFile(600_000, "0".repeat(64), "0".repeat(96));
        String whole = own.line();
        for (int i = 0; i < TRIES * 20; i++) {
            String altered = random.nextBoolean() ? whole.replace(random.nextBoolean() ? "600000" : "0".repeat(64), word())
                    : new String(bytesExchanged(whole.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
            Files.writeString(folder.resolve(KeyFile.NAME), altered, StandardCharsets.UTF_8);
            assertThat(KeyFile.of(folder).orElse(own)).as(altered).isEqualTo(own);
        }
    }
}
