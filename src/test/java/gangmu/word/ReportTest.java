package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.Evaluation;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.recognising.ReturnHints;
import gangmu.status.figures.Quotes;
import gangmu.status.report.Draft.Mark;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.CheckReport.Discrepancy;
import gangmu.usecase.output.CheckReport.Kind;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.BodyType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class ReportTest extends SmallReport {
    /** A figure's bookmark with the number in it. */
    private static final Pattern FIGURE = Pattern.compile("<w:bookmarkStart [^>]*gm_[^>]*/>.*?<w:bookmarkEnd [^>]*/>");

    @Test
    void theReportSaysWhatThePlanHas() throws IOException {
        try (XWPFDocument document = read(write(null))) {
            assertThat(text(document)).contains("1项主要指标", "2个重点项目", "1个重点项目", "35.79", "疏解进度偏慢",
                    "分管副局长",
                    "2024年6月30日", "投资支撑增强", "守护水库", "2800").doesNotContain("[[", "—。");
            assertThat(document.getFootnotes()).hasSizeGreaterThan(3);
            assertThat(document.getHeaderList()).noneMatch(header -> header.getText().contains("[["));
            assertThat(document.getHeaderFooterPolicy().getFirstPageFooter().getText()).as("number of the cover").isBlank();
            assertThat(document.getHeaderFooterPolicy().getDefaultFooter().getText()).contains("—");
        }
    }

    @Test
    void everyNumberInTheTextComesFromAFigure() throws IOException {
        Path file = write(null);
        try (XWPFDocument document = read(file)) {
            assertThat(typedIn(document)).isEmpty();
            long figures = everywhere(document).stream().mapToLong(paragraph -> FIGURE.matcher(paragraph.getCTP().xmlText())
                    .results().count()).sum();
            assertThat(figures).isGreaterThan(40).isEqualTo(check(file).figures());
            for (String digits : List.of("1", "100", "1.1", "35.79")) {
                XWPFParagraph sentence = document.getParagraphs().stream().filter(p -> p.getText().contains("项主要指标"))
                        .findFirst().orElseThrow();
                sentence.createRun().setText("另有" + digits + "项");
                assertThat(typedIn(document)).as("a number that was typed in").containsExactly(digits);
                sentence.removeRun(sentence.getRuns().size() - 1);
            }
        }
    }

    private static List<XWPFParagraph> everywhere(XWPFDocument document) {
        List<XWPFParagraph> all = paragraphs(document);
        document.getFootnotes().forEach(note -> all.addAll(note.getParagraphs()));
        return all;
    }

    /** The numbers that are no figure's, and no part of a name or, alone in a cell, of a code. */
    private List<String> typedIn(XWPFDocument document) {
        Snapshot snapshot = workspace.snapshot();
        Set<String> codes = new HashSet<>();
        snapshot.all(Item.KIND).forEach(e -> codes.add(e.get(Item.CODE)));
        snapshot.all(Indicator.KIND).forEach(e -> codes.add(e.get(Indicator.CODE)));
        Set<String> names = new HashSet<>();
        snapshot.all(Plan.KIND).forEach(e -> names.add(e.get(Plan.NAME)));
        snapshot.all(Period.KIND).forEach(e -> names.add(e.get(Period.NAME)));
        snapshot.all(Item.KIND).forEach(e -> names.add(e.get(Item.NAME)));
        snapshot.all(Indicator.KIND).forEach(e -> names.add(e.get(Indicator.NAME)));
        snapshot.all(Unit.KIND).forEach(e -> names.add(e.get(Unit.SHORT_NAME)));
        snapshot.all(WorkingGroup.KIND).forEach(e -> names.add(e.get(WorkingGroup.NAME)));
        snapshot.all(Evidence.KIND).forEach(e -> names.add(e.get(Evidence.TITLE)));
        List<String> longest = names.stream().filter(name -> Quotes.parts(name).stream().anyMatch(part -> !part.number()))
                .sorted(Comparator.comparing(String::length).reversed()).toList();
        List<String> found = new ArrayList<>();
        for (XWPFParagraph paragraph : everywhere(document)) {
            String xml = paragraph.getCTP().xmlText();
            boolean cell = paragraph.getPartType() == BodyType.TABLECELL;
            if (xml.contains("PAGEREF") || cell && codes.contains(paragraph.getText())) {
                continue;
            }
            String rest = FIGURE.matcher(xml).replaceAll("").replaceAll("<w:(?!t[ >])[^>]*>|</w:(?!t>)[^>]*>", "")
                    .replaceAll("<[^>]*>", "");
            for (String name : longest) {
                rest = rest.replace(name, "");
            }
            Quotes.parts(rest).stream().filter(Quotes.Part::number).map(Quotes.Part::text).forEach(found::add);
        }
        return found;
    }

    @Test
    void aFreshReportAgreesWithThePlan() {
        assertThat(check(write(null)).discrepancies()).isEmpty();
    }

    @Test
    void oneReturnMakesExactlyTheFiguresStaleThatComeFromIt() throws IOException {
        Path sent = new SendTemplates(workspace, new WorkbookFiles()).send(plan(), period(), List.of(small.forestry),
                folder.resolve("sent"), Progress.NONE).files().getFirst();
        Path file = write(null);
        Path back = folder.resolve("回表.xlsx");
        String name = "水库一级保护区瞭望平台（5处）";
        try (FilledReturn filled = FilledReturn.open(sent)) {
            filled.put("重点项目", name, "完成比例（%）", 97).put("重点项目", name, "形象进度",
                    "4处平台全部建成。").save(back);
        }
        TakeInReturn takeIn = new TakeInReturn(workspace, new WorkbookFiles());
        assertThat(takeIn.accept(takeIn.preview(back, ReturnHints.NONE), ReturnChoices.all(Acceptance.SAFE)).taken()).isEqualTo(2);
        Checked checked = check(file);
        String progress = "item.progress@id=" + small.project;
        UUID entry = Reports.progress(workspace.snapshot(), small.project, small.period).entity().id();
        Set<String> expected = new HashSet<>();
        for (Mark mark : new PoiReports().read(file).marks()) {
            if (Set.of(progress, "item.verdict@id=" + small.project).contains(mark.key())
                    || mark.key().startsWith("quote.") && mark.key().contains(entry.toString()) || countsTheProject(mark.key())) {
                expected.add(mark.key());
            }
        }
        assertThat(expected).hasSizeGreaterThan(4);
        assertThat(checked.discrepancies().stream().map(Discrepancy::key)).containsOnlyElementsOf(expected).containsAll(expected);
        assertThat(checked.discrepancies()).filteredOn(one -> one.key().equals(progress))
                .singleElement().satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(List.of(one.then(), one.inText(), one.now())).containsExactly("100", "100", "97");
                });
        assertThat(checked.discrepancies()).filteredOn(one -> one.key().startsWith("quote.")).singleElement()
                .satisfies(one -> assertThat(List.of(one.then(), one.inText(), one.now())).containsExactly("5", "5", "4"));
        assertThat(checked.discrepancies()).filteredOn(one -> one.key().equals("projects.met")).first()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.STALE));
    }

    /**
     * By hand: with all done, and with 97 percent at half time, the project fulfils what is asked of it, in every part of
     * the plan that it belongs to; it was completed, and is ahead now. What is asked for, and money, did not move.
     */
    private boolean countsTheProject(String key) {
        String[] parts = key.split("@", 2);
        return Set.of("projects.met", "projects.rate", "projects.completed", "projects.ahead").contains(parts[0])
                && (parts.length == 1 || Set.of("section=" + small.section, "unit=" + small.forestry).contains(parts[1]));
    }

    @Test
    void anEditedOrLostNumberIsFoundWhereItStands() throws IOException {
        Path file = write(null);
        try (XWPFDocument document = read(file)) {
            List<XWPFParagraph> all = document.getParagraphs();
            XWPFParagraph indicators = all.stream().filter(p -> p.getText().contains("项主要指标")).findFirst().orElseThrow();
            indicators.getRuns().stream().filter(run -> run.text().equals("1")).toList().get(1).setText("9", 0);
            int problem = document.getPosOfParagraph(all.stream().filter(p -> p.getText().contains("疏解进度偏慢"))
                    .findFirst().orElseThrow());
            document.removeBodyElement(problem);
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
        Checked checked = check(file);
        assertThat(checked.discrepancies()).extracting(Discrepancy::kind)
                .contains(Kind.CHANGED, Kind.MISSING).doesNotContain(Kind.STALE, Kind.GONE);
        assertThat(checked.discrepancies()).filteredOn(one -> one.kind() == Kind.CHANGED).singleElement()
                .satisfies(one -> {
                    assertThat(one.inText()).isEqualTo("9");
                    assertThat(one.now()).isEqualTo("1");
                    assertThat(one.place()).isEqualTo("主要指标进展情况");
                    assertThat(one.excerpt()).contains("主要指标");
                });
    }

    @Test
    void textThatPeopleWroteStaysWhenFiguresAreRefreshed() throws IOException {
        Workspace.await(new EditPlan(workspace).writeReportText(small.plan, null, "overall.tasks",
                "全区推进[[projects.total]]个项目，其中[[projects.completed]]个完工，走访企业36家。", Set.of()));
        Path file = write(null);
        assertThat(check(file).discrepancies()).isEmpty();
        workspace.commit(Origin.of("edit"), draft -> Reports.report(draft, UUID::randomUUID, small.project, small.period,
                ProgressEntry.PROGRESS, new BigDecimal("60")));
        Path fresh = folder.resolve("更新.docx");
        int changed = new CheckReport(workspace, new PoiReports()).refresh(file, Words.of(Locale.SIMPLIFIED_CHINESE),
                fresh);
        assertThat(changed).isPositive();
        assertThat(check(fresh).discrepancies()).isEmpty();
        try (XWPFDocument document = read(fresh)) {
            assertThat(text(document)).contains("全区推进2个项目，其中0个完工，走访企业36家。");
        }
        try (XWPFDocument document = read(write(null))) {
            assertThat(text(document)).contains("全区推进2个项目，其中0个完工，走访企业36家。");
        }
    }

    @Test
    void anOfficeChangesTheTemplateWithoutProgramming() throws IOException {
        Path template = folder.resolve("模板.docx");
        new WriteReport(workspace, new PoiReports()).writeTemplate(Locale.SIMPLIFIED_CHINESE, Evaluation.MID_TERM, template);
        try (XWPFDocument document = read(template)) {
            XWPFParagraph own = document.getParagraphs().stream()
                    .filter(p -> p.getText().contains("[[#overall.judgements]]")).findFirst().orElseThrow();
            for (int i = own.getRuns().size() - 1; i >= 0; i--) {
                own.removeRun(i);
            }
            // A word processor splits runs as it likes.
            own.createRun().setText("本区共有[[proj");
            own.createRun().setText("ects.total]]个项目，");
            own.createRun().setText("其中牵头单位为区水务局的[[projects.total@unit=区水务局]]个。");
            try (OutputStream out = Files.newOutputStream(template)) {
                document.write(out);
            }
        }
        try (XWPFDocument document = read(write(template))) {
            assertThat(text(document)).contains("本区共有2个项目，其中牵头单位为区水务局的1个。");
        }
    }

    @Test
    void aDamagedTemplateIsToldAndWhatWasThereStays() throws IOException {
        Path file = write(null);
        byte[] before = Files.readAllBytes(file);
        Path damaged = folder.resolve("坏模板.docx");
        Files.write(damaged, java.util.Arrays.copyOf(before, before.length / 2));
        assertThatThrownBy(() -> write(damaged)).isInstanceOf(Refusal.class).hasMessageContaining("report.template-damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void anotherDocumentIsToldApart() throws IOException {
        Path other = folder.resolve("别的.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(other)) {
            document.createParagraph().createRun().setText("会议纪要");
            document.write(out);
        }
        assertThatThrownBy(() -> check(other)).isInstanceOf(Refusal.class).hasMessageContaining("report.not-ours");
        Files.writeString(other, "not a document");
        assertThatThrownBy(() -> check(other)).isInstanceOf(Refusal.class).hasMessageContaining("report.unreadable");
        Path file = write(null);
        new SmallPlan(folder.resolve("another"));
        try (Workspace another = HeldWorkspaces.open(folder.resolve("another"))) {
            assertThatThrownBy(() -> new CheckReport(another, new PoiReports()).check(file, Words.of(Locale.ENGLISH)))
                    .isInstanceOf(Refusal.class).hasMessageContaining("report.other-plan");
        }
    }

    @Test
    void theContentsListTheHeadingsAsExported() throws IOException {
        try (XWPFDocument document = read(write(null))) {
            List<String> lines = document.getParagraphs().stream().filter(p -> p.getStyle() != null
                    && p.getStyle().startsWith("TOC")).map(XWPFParagraph::getText).toList();
            assertThat(lines.getFirst()).startsWith("一、规划《纲要》总体完成情况");
            assertThat(lines).anyMatch(line -> line.startsWith("（一）生态文明建设")).anyMatch(l -> l.startsWith("五、"))
                    .anyMatch(line -> line.startsWith("附件4"));
            String xml = document.getDocument().xmlText();
            Matcher references = Pattern.compile("PAGEREF (_gmh_[0-9]+)").matcher(xml);
            int count = 0;
            while (references.find()) {
                count++;
                assertThat(xml).contains("w:name=\"" + references.group(1) + "\"");
            }
            assertThat(count).isEqualTo(lines.size());
        }
    }
}
