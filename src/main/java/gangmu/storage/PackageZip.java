package gangmu.storage;

import gangmu.changes.ChangeSet;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.ContentHash;
import gangmu.evidence.EvidenceStore;
import gangmu.merging.ChangePackage;
import gangmu.merging.PackageFiles;
import gangmu.merging.Reach;
import gangmu.usecase.content.Kinds;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A package as a zip file: {@code manifest.json}, {@code changes.jsonl} with a change set a line, and the files of evidence by
 * their hashes. The manifest says the hash of the lines. One that is locked has the key as a locked workspace has it, and all
 * else is encrypted by it.
 */
public final class PackageZip implements PackageFiles {
    static final String MANIFEST = "manifest.json";
    static final String CHANGES = "changes.jsonl";
    static final String EVIDENCE = "evidence/";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int FORM = 1;
    private static final int LONGEST_MANIFEST = 16 << 20;
    private static final long LONGEST_CHANGES = 1L << 28;
    /** No plan was ever edited so often; beyond it a clock could not go on. */
    private static final long HIGHEST_CLOCK = 1L << 50;
    private static final JsonLines JSON = new JsonLines();
    private final int keyIterations;

    public PackageZip() {
        this(KeyFile.ITERATIONS);
    }

    /** @param keyIterations how dear each try of a password is made, {@link KeyFile#ITERATIONS} but in tests */
    PackageZip(int keyIterations) {
        this.keyIterations = keyIterations;
    }

    @Override
    public List<String> write(Path file, ChangePackage content, EvidenceStore evidence, char @Nullable [] password)
            throws IOException {
        WorkspaceKey key = password == null ? null : WorkspaceKey.random();
        List<String> left = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (key != null && password != null) {
                zip.putNextEntry(new ZipEntry(KeyFile.NAME));
                zip.write(KeyFile.wrap(key, password, keyIterations).line().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
            String hash = putChanges(zip, key, content.changeSets());
            Map<String, Long> put = new TreeMap<>();
            for (String each : content.evidence().keySet()) {
                Path kept = kept(evidence, each);
                if (kept == null) {
                    left.add(each);
                } else {
                    put.put(each, Files.size(kept));
                    try (InputStream in = Files.newInputStream(kept)) {
                        put(zip, key, EVIDENCE + (key == null ? each : key.nameOf(each)), in);
                    }
                }
            }
            put(zip, key, MANIFEST, new ByteArrayInputStream(
                    JSON.write(manifest(content, hash, put)).getBytes(StandardCharsets.UTF_8)));
        }
        try (Opened back = open(file, password)) {
            if (!back.content().changeSets().equals(content.changeSets())) {
                throw new IOException(file.toString());
            }
        }
        return left;
    }

    private static @Nullable Path kept(EvidenceStore evidence, String hash) {
        try {
            Path kept = evidence.fileOf(hash);
            return hash(kept).equals(hash) ? kept : null;
        } catch (Refusal | IOException e) {
            return null;
        }
    }

    private static String hash(Path file) throws IOException {
        var sha = Hashes.sha256();
        try (OutputStream to = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            Files.copy(file, to);
        }
        return Hashes.hex(sha.digest());
    }

    private static String putChanges(ZipOutputStream zip, @Nullable WorkspaceKey key, List<ChangeSet> sets) throws IOException {
        zip.putNextEntry(new ZipEntry(CHANGES));
        OutputStream plain = new Unclosed(zip);
        var sha = Hashes.sha256();
        try (DigestOutputStream out = new DigestOutputStream(key == null ? plain : key.sealing(plain), sha)) {
            for (ChangeSet set : sets) {
                out.write((Kinds.LINES.write(set) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        zip.closeEntry();
        return Hashes.hex(sha.digest());
    }

    private static void put(ZipOutputStream zip, @Nullable WorkspaceKey key, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream plain = new Unclosed(zip);
        try (OutputStream out = key == null ? plain : key.sealing(plain)) {
            content.transferTo(out);
        }
        zip.closeEntry();
    }

    /** An entry ends, the file does not. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static Map<String, Object> manifest(ChangePackage content, String changes, Map<String, Long> evidence) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("form", FORM);
        map.put("plan", content.plan().toString());
        map.put("sender", content.sender().toString());
        map.put("made", content.made().toString());
        map.put("author", content.author());
        map.put("after", content.after().texts());
        map.put("reach", content.reach().texts());
        map.put("copies", new TreeMap<>(content.copies()).entrySet().stream().map(each -> Map.of("id", each.getKey().toString(),
                "name", each.getValue().name(), "part", each.getValue().part())).toList());
        map.put("changeSets", content.changeSets().size());
        map.put("changes", changes);
        map.put("evidence", evidence.entrySet().stream().map(each -> Map.of("hash", each.getKey(), "size", each.getValue())).toList());
        return map;
    }

    @Override
    public Opened open(Path file, char @Nullable [] password) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(Files.exists(file) ? "package.not-a-package" : "package.none", file.toString());
        }
        try {
            return open(file, new ZipFile(file.toFile()), password);
        } catch (IOException e) {
            Damage.note("opening a package", e);
            throw new Refusal(Problem.of(beginsAsZip(file) ? "package.damaged" : "package.not-a-package", file.toString()), e);
        }
    }

    /** Of a package that was cut off on its way the beginning is left. */
    private static boolean beginsAsZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            Damage.note("opening a package", e);
            return false;
        }
    }

    private static Opened open(Path file, ZipFile zip, char @Nullable [] password) throws IOException {
        try {
            if (zip.getEntry(MANIFEST) == null || zip.getEntry(CHANGES) == null) {
                throw Refusal.of("package.not-a-package", file.toString());
            }
            WorkspaceKey key = null;
            if (zip.getEntry(KeyFile.NAME) != null) {
                key = unlocked(file, password);
            }
            return read(file, zip, key);
        } catch (Refusal | Error e) {
            zip.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever stands there that no package of ours says.
            zip.close();
            Damage.note("reading a package", e);
            throw new Refusal(Problem.of("package.damaged", file.toString()), e);
        }
    }

    private static WorkspaceKey unlocked(Path file, char @Nullable [] password) throws IOException {
        KeyFile locked = KeyFile.of(file).orElseThrow(() -> new IOException(KeyFile.NAME));
        if (password == null) {
            throw Refusal.of("package.password-needed", file.toString());
        }
        try {
            return locked.unwrap(file, password);
        } catch (Refusal refusal) {
            throw new Refusal(Problem.of("package.wrong-password", file.toString()), refusal);
        }
    }

    private static Opened read(Path file, ZipFile zip, @Nullable WorkspaceKey key) throws IOException {
        Map<String, Object> manifest = JSON.read(new String(bytes(zip, key, MANIFEST, LONGEST_MANIFEST), StandardCharsets.UTF_8));
        if (number(manifest, "form") > FORM) {
            throw Refusal.of("package.newer", file.toString());
        }
        TreeMap<String, Long> evidence = new TreeMap<>();
        for (Map<?, ?> each : maps(manifest, "evidence")) {
            evidence.put(new ContentHash(text(each, "hash")).digits(), number(each, "size"));
        }
        if (zip.size() != evidence.size() + (key == null ? 2 : 3)) {
            throw new IOException(zip.size() + " / " + evidence.size());
        }
        Map<UUID, ChangePackage.CopyName> copies = new HashMap<>();
        maps(manifest, "copies").forEach(each -> copies.put(UUID.fromString(text(each, "id")),
                new ChangePackage.CopyName(text(each, "name"), text(each, "part"))));
        ChangePackage content = new ChangePackage(UUID.fromString(text(manifest, "plan")), UUID.fromString(text(manifest, "sender")),
                Instant.parse(text(manifest, "made")), text(manifest, "author"), reach(manifest, "after"), reach(manifest, "reach"),
                copies, changeSets(file, zip, key, manifest), evidence);
        for (ChangeSet set : content.changeSets()) {
            if (content.after().holds(set.stamp()) || !content.reach().holds(set.stamp()) || set.stamp().clock() > HIGHEST_CLOCK) {
                throw new IOException("stamp of " + set.id());
            }
        }
        return new OpenZip(file, zip, key, content);
    }

    private static List<ChangeSet> changeSets(Path file, ZipFile zip, @Nullable WorkspaceKey key, Map<String, Object> manifest)
            throws IOException {
        byte[] lines = bytes(zip, key, CHANGES, LONGEST_CHANGES);
        if (!Hashes.hex(Hashes.sha256().digest(lines)).equals(text(manifest, "changes"))) {
            throw new IOException(CHANGES);
        }
        List<ChangeSet> sets = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sets.add(Kinds.LINES.read(line));
            }
        } catch (IllegalArgumentException e) {
            // To the last byte what was written: by a program whose plans hold more.
            throw new Refusal(Problem.of("package.newer", file.toString()), e);
        }
        if (sets.size() != number(manifest, "changeSets")) {
            throw new IOException(sets.size() + " / " + manifest.get("changeSets"));
        }
        return sets;
    }

    private static Reach reach(Map<String, Object> map, String name) {
        Reach reach = Reach.of(((List<?>) Optional.ofNullable(map.get(name)).orElseThrow(IllegalArgumentException::new)).stream()
                .map(String.class::cast).toList());
        if (reach.clocks().values().stream().anyMatch(clock -> clock < 0 || clock > HIGHEST_CLOCK)) {
            throw new IllegalArgumentException(name);
        }
        return reach;
    }

    private static String text(Map<?, ?> map, String name) {
        return (String) Optional.ofNullable(map.get(name)).orElseThrow(IllegalArgumentException::new);
    }

    private static long number(Map<?, ?> map, String name) {
        return ((BigDecimal) Optional.ofNullable(map.get(name)).orElseThrow(IllegalArgumentException::new)).longValue();
    }

    private static List<Map<?, ?>> maps(Map<String, Object> map, String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) map.getOrDefault(name, List.of())).forEach(each -> maps.add((Map<?, ?>) each));
        return maps;
    }

    private static byte[] bytes(ZipFile zip, @Nullable WorkspaceKey key, String name, long most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(zip, key, name, most, bytes);
        return bytes.toByteArray();
    }

    /** The content of an entry, of which no more is unpacked than there may be. */
    private static void copy(ZipFile zip, @Nullable WorkspaceKey key, String name, long most, OutputStream to) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> new IOException(name));
        try (CheckedInputStream packed = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                InputStream in = key == null ? packed : key.opening(packed)) {
            byte[] chunk = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                size += n;
                if (size > most) {
                    throw new IOException(name + " > " + most);
                }
                to.write(chunk, 0, n);
            }
            // What a zip file says of its entries nobody else compares.
            if (packed.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException(name);
            }
        }
    }

    private record OpenZip(Path file, ZipFile zip, @Nullable WorkspaceKey key, ChangePackage content) implements Opened {
        @Override
        public void storeEvidence(EvidenceStore evidence) {
            try (TemporaryFolder folder = TemporaryFolder.make()) {
                for (Map.Entry<String, Long> each : content.evidence().entrySet()) {
                    String hash = each.getKey();
                    Path unpacked = folder.path().resolve(hash);
                    try (OutputStream to = Files.newOutputStream(unpacked)) {
                        copy(zip, key, EVIDENCE + (key == null ? hash : key.nameOf(hash)), each.getValue(), to);
                    }
                    if (!hash(unpacked).equals(hash)) {
                        throw new IOException(hash);
                    }
                    evidence.store(unpacked);
                    Files.delete(unpacked);
                }
            } catch (IOException e) {
                Damage.note("evidence of a package", e);
                throw new Refusal(Problem.of("package.damaged", file.toString()), e);
            }
        }

        @Override
        public void close() {
            try {
                zip.close();
            } catch (IOException e) {
                // It was only read.
                Damage.note("closing a package", e);
            }
        }
    }
}
