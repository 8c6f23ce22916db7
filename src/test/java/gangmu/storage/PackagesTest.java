package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.merging.Reach;
import gangmu.plan.Unit;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.merging.MakePackage;
import gangmu.usecase.merging.MergePackage;
import gangmu.usecase.workspace.MemoryWorkspace;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every odd package is recognised and said, and leaves the plan as it was. */
class PackagesTest {
    private static final char[] PASSWORD = "a password".toCharArray();
    private final PackageZip files = new PackageZip(KeyFile.FEWEST_ITERATIONS);
    @TempDir
    private Path temp;
    private Workspace office;
    private Workspace group;

    @BeforeEach
    void makeTwoCopies() {
        MemoryWorkspace first = memory("office");
        office = open(first);
        unit(office, "common");
        group = open(memory("group").with(first));
    }

    @AfterEach
    void close() {
        office.close();
        group.close();
    }

    private MemoryWorkspace memory(String name) {
        return new MemoryWorkspace(temp.resolve(name), new HashedFiles(temp.resolve(name), null));
    }

    private static Workspace open(MemoryWorkspace workspace) {
        return new Workspace(workspace, TestWorkspaces.CLOCK, UUID::randomUUID, "tester");
    }

    private static void unit(Workspace workspace, String name) {
        workspace.commit(Origin.of("add-unit"), draft -> draft.add(Entity.blank(Unit.KIND, UUID.randomUUID()).with(Unit.NAME, name)));
    }

    private Path packed(Workspace from, Reach known, String name) {
        Path file = temp.resolve(name);
        new MakePackage(from, files).make(file, known, null);
        return file;
    }

    private MergePackage.Merged merge(Path file) {
        return new MergePackage(office, files).merge(file, null);
    }

    private void refused(Path file, char[] password, String code) {
        Snapshot before = office.snapshot();
        assertThatThrownBy(() -> new MergePackage(office, files).merge(file, password)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
        assertThat(office.snapshot()).isSameAs(before);
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        Reach known = office.reach();
        unit(group, "new");
        Path file = packed(group, known, "p.gmpack");
        assertThat(merge(file).preview().news()).hasSize(1);
        assertThat(office.snapshot().count(Unit.KIND)).isEqualTo(2);
        long position = office.journal().position();
        assertThat(merge(file).committed()).isNull();
        assertThat(office.journal().position()).isEqualTo(position);
    }

    @Test
    void aPackageThatLacksTheOneBeforeItNamesTheGapAndFitsOnceThatIsThere() {
        Reach known = office.reach();
        unit(group, "first");
        Path first = packed(group, known, "1.gmpack");
        Reach later = group.reach();
        unit(group, "second");
        Path second = packed(group, later, "2.gmpack");
        refused(second, null, "package.gap");
        merge(first);
        merge(second);
        assertThat(office.snapshot().count(Unit.KIND)).isEqualTo(3);
        assertThat(merge(packed(group, Reach.NOTHING, "all.gmpack")).preview().news()).isEmpty();
    }

    @Test
    void thePackageOfAnotherPlanIsRefused() {
        try (Workspace other = open(memory("other"))) {
            unit(other, "elsewhere");
            refused(packed(other, Reach.NOTHING, "p.gmpack"), null, "package.another-plan");
        }
    }

    @Test
    void aLockedPackageOpensWithItsPasswordAlone() throws IOException {
        Path piece = Files.writeString(temp.resolve("piece.txt"), "proof");
        String hash = group.evidence().store(piece).hash();
        Reach known = office.reach();
        group.commit(Origin.of("attach"), draft -> draft.add(Entity.blank(Evidence.KIND, UUID.randomUUID())
                .with(Evidence.TITLE, "proof").with(Evidence.HASH, hash)));
        Path file = temp.resolve("p.gmpack");
        assertThat(new MakePackage(group, files).make(file, known, PASSWORD).left()).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("proof", hash);
        refused(file, null, "package.password-needed");
        refused(file, "another one".toCharArray(), "package.wrong-password");
        new MergePackage(office, files).merge(file, PASSWORD);
        assertThat(office.evidence().fileOf(hash)).hasContent("proof");
    }

    @Test
    void evidenceThatIsNotWhatItsHashSaysLeavesThePlanAsItWas() throws IOException {
        Path piece = Files.writeString(temp.resolve("piece.txt"), "proof");
        String hash = group.evidence().store(piece).hash();
        Reach known = office.reach();
        group.commit(Origin.of("attach"), draft -> draft.add(Entity.blank(Evidence.KIND, UUID.randomUUID())
                .with(Evidence.TITLE, "proof").with(Evidence.HASH, hash)));
        Path file = packed(group, known, "p.gmpack");
        refused(rewritten(file, PackageZip.EVIDENCE + hash, "other"), null, "package.damaged");
        // No file comes along that is not in order, and that is said by its title.
        Files.writeString(group.evidence().fileOf(hash), "spoilt");
        assertThat(new MakePackage(group, files).make(file, known, null).left()).containsExactly("proof");
    }

    /** The package with another content of one entry, which may be a new one. */
    private Path rewritten(Path file, String name, String content) throws IOException {
        Path other = temp.resolve("rewritten.gmpack");
        try (ZipFile from = new ZipFile(file.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).filter(entry -> !entry.getName().equals(name)).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return other;
    }

    private static String content(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNoPackageOrWasAlteredIsToldAsSuch() throws IOException {
        Reach known = office.reach();
        unit(group, "new");
        Path file = packed(group, known, "p.gmpack");
        refused(temp.resolve("nothing.gmpack"), null, "package.none");
        refused(Files.writeString(temp.resolve("text.gmpack"), "no zip file"), null, "package.not-a-package");
        refused(Files.createDirectory(temp.resolve("folder.gmpack")), null, "package.not-a-package");
        refused(Files.write(temp.resolve("cut-off.gmpack"), Arrays.copyOf(Files.readAllBytes(file), 100)), null, "package.damaged");
        refused(rewritten(file, "../elsewhere", "x"), null, "package.damaged");
        refused(rewritten(file, PackageZip.CHANGES, content(file, PackageZip.CHANGES).replace("new", "old")), null, "package.damaged");
        String manifest = content(file, PackageZip.MANIFEST);
        refused(rewritten(file, PackageZip.MANIFEST, manifest.replace("\"form\":1", "\"form\":2")), null, "package.newer");
        refused(rewritten(file, PackageZip.MANIFEST, "{}"), null, "package.damaged");
        refused(rewritten(file, PackageZip.MANIFEST, "[1"), null, "package.damaged");
        assertThat(temp.resolve("../elsewhere")).doesNotExist();
    }

    @Test
    void changeSetsOfKindsThatNoPlanHasComeFromANewerProgram() throws IOException {
        Reach known = office.reach();
        unit(group, "new");
        Path file = packed(group, known, "p.gmpack");
        for (String kind : new String[] {"some_day", "arrived_changes", "known_copy"}) {
            String lines = content(file, PackageZip.CHANGES).replace("\"add\":\"unit\"", "\"add\":\"" + kind + "\"");
            String hash = Hashes.hex(Hashes.sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
            Path altered = Files.move(rewritten(file, PackageZip.CHANGES, lines), temp.resolve(kind));
            refused(rewritten(altered, PackageZip.MANIFEST, content(file, PackageZip.MANIFEST).replaceFirst(
                    "\"changes\":\"[0-9a-f]+\"", "\"changes\":\"" + hash + "\"")), null, "package.newer");
        }
    }

    @Test
    void flippedBytesAndMissingEndsAreNeverTakenForAnotherContent() throws IOException {
        Reach known = office.reach();
        unit(group, "new");
        byte[] whole = Files.readAllBytes(packed(group, known, "p.gmpack"));
        ChangeSet sent = group.journal().latest(Long.MAX_VALUE, 1).getFirst().changeSet();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(temp.resolve("d.gmpack"), i % 10 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : damaged);
            assertThatCode(() -> {
                try (var opened = files.open(file, null)) {
                    assertThat(opened.content().changeSets()).containsExactly(sent);
                } catch (Refusal refusal) {
                    assertThat(refusal.problem().code()).startsWith("package.");
                }
            }).doesNotThrowAnyException();
        }
    }

    @Test
    void twoFoldersThatWereEditedUnderOneCopysIdAreNotMixed() {
        MemoryWorkspace byHand = memory("one");
        Workspace one = open(byHand);
        unit(one, "common");
        MemoryWorkspace twin = memory("other").asTwinOf(byHand);
        unit(one, "here");
        try (Workspace other = open(twin)) {
            unit(other, "there");
            Path file = packed(other, Reach.NOTHING, "p.gmpack");
            assertThatThrownBy(() -> new MergePackage(one, files).merge(file, null)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problem().code()).isEqualTo("package.same-copy"));
        }
        one.close();
    }

    @Test
    void aLineOfAChangeSetIsReadBackAsItWas() {
        ChangeSet set = office.journal().latest(Long.MAX_VALUE, 1).getFirst().changeSet();
        assertThat(Kinds.LINES.read(Kinds.LINES.write(set))).isEqualTo(set);
    }
}
