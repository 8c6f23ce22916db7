package gangmu.usecase.output;

import gangmu.assessment.Assessment;
import gangmu.changes.FileTrouble;
import gangmu.changes.Phrases;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.Fact;
import gangmu.evidence.MetadataRemoval;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.Figures;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.TemporaryFiles;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The proof bundle: report, status workbook and the evidence behind them in one file, with a manifest of hashes that any hash
 * tool checks ({@code sha256sum -c SHA256SUMS}).
 */
public final class MakeBundle {
    /** Hash, two spaces, path: the format of sha256sum. */
    public static final String MANIFEST = "SHA256SUMS";
    // Names in letters: not every tool that unpacks a zip file reads others rightly.
    private static final String REPORT = "report.docx";
    private static final String STATUS = "status.xlsx";
    private static final String NOTES = "NOTES.txt";
    private static final int LONGEST_MANIFEST = 32 << 20;
    private static final Pattern EXTENSION = Pattern.compile(".*(\\.[A-Za-z0-9]{1,8})", Pattern.DOTALL);
    private final Workspace workspace;
    private final Adapters adapters;

    public MakeBundle(Workspace workspace, Adapters adapters) {
        this.workspace = workspace;
        this.adapters = adapters;
    }

    /**
     * What was written.
     *
     * @param failures how many checks fail: with any, report and workbook are drafts
     * @param missing titles of evidence whose file is not there
     */
    public record Bundled(Path file, int evidence, int failures, List<String> missing) {
    }

    /** As it is written: entries, the manifest so far, and the notes on evidence. */
    private record Writing(ZipOutputStream zip, Map<String, String> hashes, List<String> notes) {
    }

    /**
     * Writes a bundle of a plan for a period.
     *
     * @throws Refusal {@code file.*}, {@code report.*}: what was there before is there still
     */
    public Bundled make(Plan plan, Period period, Locale language, Phrases words, Path file, Progress progress) {
        List<Evidence> evidence = evidence(Figures.of(new AssessPeriod().assess(workspace.snapshot(), plan, period)));
        Path target = file.toAbsolutePath().normalize();
        List<String> missing = new ArrayList<>();
        int[] failures = new int[1];
        Path folder = temporary();
        try {
            Path report = folder.resolve("report.docx");
            Path sheets = folder.resolve("status.xlsx");
            failures[0] = new WriteReport(workspace, adapters.reportFiles()).write(plan, period, language, words, null, report,
                    progress).failed().size();
            new ExportStatus(workspace, adapters.statusWorkbooks()).export(plan, period, language, sheets, progress);
            OutputFile.write(target, workspace.ids(), unfinished -> {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                    Writing writing = new Writing(zip, new LinkedHashMap<>(), new ArrayList<>());
                    add(writing, REPORT, out -> Files.copy(report, out));
                    add(writing, STATUS, out -> Files.copy(sheets, out));
                    int done = 0;
                    for (Evidence piece : evidence) {
                        progress.at("bundle", done++, evidence.size());
                        if (!add(writing, piece, words)) {
                            missing.add(piece.title());
                        }
                    }
                    String notes = String.join("\n", writing.notes()) + "\n";
                    add(writing, NOTES, out -> out.write(notes.getBytes(StandardCharsets.UTF_8)));
                    StringBuilder manifest = new StringBuilder();
                    writing.hashes().forEach((path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
                    zip.putNextEntry(new ZipEntry(MANIFEST));
                    zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            });
        } finally {
            TemporaryFiles.delete(folder);
        }
        return new Bundled(target, evidence.size() - missing.size(), failures[0], List.copyOf(missing));
    }

    private static List<Evidence> evidence(Figures figures) {
        Map<Object, Evidence> pieces = new LinkedHashMap<>();
        Stream<FigureKey> totals = Stream.concat(Stream.of(FigureKey.of(IndicatorTotal.TOTAL)),
                CountedItems.OF_ONE_KIND.stream().map(counted -> FigureKey.of(counted, ItemTotal.TOTAL)));
        for (FigureKey total : totals.toList()) {
            Figure figure = figures.get(total);
            figures.evidence(figure).forEach(piece -> pieces.putIfAbsent(piece.id(), piece));
        }
        Assessment assessment = figures.assessment();
        Fact.of(assessment.snapshot(), assessment.plan().id(), assessment.period().id()).stream()
                .map(fact -> fact.evidence(assessment.snapshot())).filter(Objects::nonNull)
                .forEach(piece -> pieces.putIfAbsent(piece.id(), piece));
        return List.copyOf(pieces.values());
    }

    /** Adds a piece of evidence, cleaned, and notes what was removed; whether its file was there. */
    private boolean add(Writing writing, Evidence piece, Phrases words) throws IOException {
        String hash = piece.hash();
        if (hash == null) {
            writing.notes().add(words.get("bundle.note.link", piece.title(), piece.text(Evidence.SOURCE_LINK)));
            return true;
        }
        Path kept;
        try {
            kept = workspace.evidence().fileOf(hash);
        } catch (Refusal gone) {
            writing.notes().add(words.get("bundle.note.missing", piece.title(), hash));
            return false;
        }
        if (!hash.equals(hash(kept))) {
            writing.notes().add(words.get("bundle.note.altered", piece.title(), hash));
            return false;
        }
        Matcher extension = EXTENSION.matcher(piece.fileName());
        String path = "evidence/" + hash.substring(0, 16) + (extension.matches() ? extension.group(1) : "");
        if (writing.hashes().containsKey(path)) {
            return true;
        }
        MetadataRemoval.Cleaned[] cleaned = new MetadataRemoval.Cleaned[1];
        add(writing, path, out -> cleaned[0] = adapters.metadataRemoval().copy(kept, out));
        writing.notes().add(words.get("bundle.note.file", path, piece.title(), hash, treated(cleaned[0], words), piece.fileName()));
        return true;
    }

    /** What was removed, or why nothing could be. */
    private static String treated(MetadataRemoval.Cleaned cleaned, Phrases words) {
        if (!cleaned.left().isEmpty()) {
            return words.get("bundle.left", words.get("bundle.left." + cleaned.left()));
        }
        return words.get("bundle.removed", cleaned.removed().isEmpty() ? words.get("bundle.removed.nothing")
                : String.join(words.get("bundle.removed.and"),
                cleaned.removed().stream().map(code -> words.get("bundle.removed." + code)).toList()));
    }

    /** Writes one entry. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void add(Writing writing, String path, Content content) throws IOException {
        writing.zip().putNextEntry(new ZipEntry(path));
        DigestOutputStream out = new DigestOutputStream(writing.zip(), sha256());
        content.writeTo(out);
        writing.zip().closeEntry();
        writing.hashes().put(path, HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return TemporaryFiles.folder("bundle");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is to be verified as a bundle: a zip file that is no folder. */
    public static boolean isBundle(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What is wrong with a bundle: {@code bundle.*}; empty where every file is as its manifest says. */
    public static List<Problem> verify(Path file) {
        List<Problem> problems = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry manifest = zip.getEntry(MANIFEST);
            if (manifest == null) {
                return List.of(Problem.of("bundle.no-manifest", file.toString(), MANIFEST));
            }
            Map<String, String> expected = new LinkedHashMap<>();
            for (String line : new String(firstOf(zip, manifest), StandardCharsets.UTF_8).split("\n")) {
                if (line.length() > 66) {
                    expected.put(line.substring(66), line.substring(0, 64));
                }
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String hash = expected.remove(entry.getName());
                if (hash == null && !entry.getName().equals(MANIFEST)) {
                    problems.add(Problem.of("bundle.extra", entry.getName()));
                } else if (hash != null && !hash.equals(hash(zip, entry))) {
                    problems.add(Problem.of("bundle.changed", entry.getName()));
                }
            }
            expected.keySet().forEach(path -> problems.add(Problem.of("bundle.missing", path)));
        } catch (IOException e) {
            problems.add(Problem.of("bundle.unreadable", file.toString(), FileTrouble.of(e)));
        }
        return problems;
    }

    /** The manifest of an honest bundle is far smaller; a bomb unpacks to as much as anybody likes. */
    private static byte[] firstOf(ZipFile zip, ZipEntry manifest) throws IOException {
        try (InputStream in = zip.getInputStream(manifest)) {
            byte[] read = in.readNBytes(LONGEST_MANIFEST + 1);
            if (read.length > LONGEST_MANIFEST) {
                throw new ZipException(MANIFEST);
            }
            return read;
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in);
        }
    }

    private static String hash(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return hash(in);
        }
    }

    private static String hash(InputStream content) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
