package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.PlanTree;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.Figures;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Discrepancy;
import gangmu.usecase.output.CheckReport.Kind;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/**
 * A draft that another word processor saved is checked all the same. What LibreOffice 7.4 does to ours was looked at: it drops
 * the part of its own, keeps every bookmark, and calls those of footnotes copies, cut to 40 signs.
 */
class DraftOfAnotherProgramTest extends SmallReport {
    private static final Pattern NAME = Pattern.compile("(w:name=\")(gm_[^\"]*)(\")");
    private static final Pattern FIGURE = Pattern.compile("\\[\\[([a-z-]+\\.[^\\]]+)]]");
    private static final Pattern HIDDEN = Pattern.compile("<w:bookmarkStart [^>]*_gmp[^>]*/>");

    private interface Rewriting {
        String of(String part, String xml);
    }

    /** A copy without the part that we put into it. */
    private Path poor(Path file, Rewriting rewriting) throws IOException {
        Path poor = folder.resolve(UUID.randomUUID() + ".docx");
        try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(poor))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (entry.getName().startsWith("customXml")) {
                    continue;
                }
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8)
                            .replaceAll("<Relationship [^>]*customXml[^>]*/>", "");
                    bytes = rewriting.of(entry.getName(), xml).getBytes(StandardCharsets.UTF_8);
                }
                out.write(bytes);
                out.closeEntry();
            }
        }
        return poor;
    }

    private Path byLibreOffice(Path file) throws IOException {
        return poor(file, (part, xml) -> part.equals("word/footnotes.xml") ? NAME.matcher(xml).replaceAll(name -> {
            String copy = name.group(2) + "_Copy_1";
            return name.group(1) + copy.substring(0, Math.min(40, copy.length())) + name.group(3);
        }) : xml);
    }

    private Path byNamesAlone(Path file) throws IOException {
        return poor(file, (part, xml) -> HIDDEN.matcher(xml).replaceAll(""));
    }

    private void report(int progress) {
        workspace.commit(Origin.of("edit"), draft -> Reports.report(draft, UUID::randomUUID, small.project, small.period,
                ProgressEntry.PROGRESS, new BigDecimal(progress)));
    }

    private static void withoutTheProblem(Path file) throws IOException {
        try (XWPFDocument document = read(file)) {
            document.removeBodyElement(document.getPosOfParagraph(document.getParagraphs().stream()
                    .filter(p -> p.getText().contains("疏解进度偏慢")).findFirst().orElseThrow()));
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
    }

    @Test
    void nothingIsLostWithThePartOfItsOwn() throws IOException {
        Path file = write(null);
        Path poor = byLibreOffice(file);
        assertThat(check(poor).discrepancies()).isEmpty();
        assertThat(check(poor).sourcesLost()).isFalse();
        assertThat(check(poor).figures()).isEqualTo(check(file).figures());
        report(97);
        assertThat(check(poor).discrepancies()).isEqualTo(check(file).discrepancies())
                .extracting(Discrepancy::kind).contains(Kind.CHANGED, Kind.STALE);
        withoutTheProblem(poor);
        assertThat(check(poor).discrepancies()).filteredOn(one -> one.kind() == Kind.MISSING).isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.name()).doesNotStartWith("第 ");
                    assertThat(one.then()).isNotEmpty().isEqualTo(one.now());
                    assertThat(one.place()).isNotEmpty();
                });
    }

    @Test
    void whatSomebodyWroteOverInTheHiddenPartsIsAFaultOfTheDocument() throws IOException {
        Path file = write(null);
        Path strange = poor(file, (part, xml) -> part.equals("docProps/custom.xml")
                ? xml.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "别的规划") : HIDDEN.matcher(xml).replaceAll(""));
        assertThatThrownBy(() -> check(strange)).isInstanceOf(Refusal.class).hasMessageContaining("report.not-ours");
        Path renamed = poor(file, (part, xml) -> xml.replaceAll("(_gmp\\d{5}_)[^\"]*", "$1文本"));
        assertThat(check(renamed).figures()).isEqualTo(check(byNamesAlone(file)).figures()).isPositive();
    }

    @Test
    void itsNumbersCanBeRefreshedAndAreKnownAgainAfterwards() throws IOException {
        Path poor = byLibreOffice(write(null));
        report(97);
        Path fresh = folder.resolve("更新.docx");
        assertThat(new CheckReport(workspace, new PoiReports()).refresh(poor, Words.of(Locale.SIMPLIFIED_CHINESE),
                fresh)).isPositive();
        assertThat(check(fresh).discrepancies()).isEmpty();
        assertThat(check(byLibreOffice(fresh)).discrepancies()).isEmpty();
        report(98);
        assertThat(check(byLibreOffice(fresh)).discrepancies()).isEqualTo(check(fresh).discrepancies()).isNotEmpty();
    }

    /** The words of the reports of every kind of evaluation, with something of the plan where they leave room for it. */
    @Test
    void everyFigureThatTheWordsOfAReportNameIsAmongThoseThatAMarkCanBeOf() throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/gangmu/messages/report.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        PlanTree tree = new PlanTree(workspace.snapshot(), small.plan);
        Figures figures = Figures.of(new AssessPeriod().assess(workspace.snapshot(), plan(), period()));
        List<FigureKey> known = figures.keys().toList();
        List<FigureKey> named = words.values().stream().flatMap(text -> FIGURE.matcher(text.toString()).results())
                .map(found -> found.group(1)).filter(mark -> !mark.startsWith("word.") && !mark.endsWith(".name")).distinct()
                .map(mark -> figures.get(mark.replace("{0}", (mark.startsWith("indicator.") ? tree.indicators().getFirst().id()
                        : mark.contains("group") ? tree.groups().getFirst().id() : small.section).toString())).key()).toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(known).containsAll(named).doesNotHaveDuplicates();
    }

    @Test
    void aDraftIsKnownByTheNamesOfItsMarksWhereAllElseIsLost() throws IOException {
        Path file = write(null);
        Path poor = byNamesAlone(file);
        assertThat(check(poor).discrepancies()).isEmpty();
        assertThat(check(poor).sourcesLost()).isTrue();
        assertThat(check(file).sourcesLost()).isFalse();
        assertThat(check(poor).figures()).isEqualTo(check(file).figures());
        report(97);
        assertThat(check(poor).discrepancies()).extracting(Discrepancy::key, Discrepancy::then, Discrepancy::inText, Discrepancy::now)
                .containsExactly(tuple("item.progress@id=" + small.project, "100", "100", "97"),
                        tuple("item.verdict@id=" + small.project, "已完成", "已完成", "超前"));
        withoutTheProblem(poor);
        assertThat(check(poor).discrepancies()).filteredOn(one -> one.kind() == Kind.MISSING).isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.name()).startsWith("第 ");
                    assertThat(one.place()).isNotEmpty();
                });
    }
}
