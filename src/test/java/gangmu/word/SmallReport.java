package gangmu.word;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Measure;
import gangmu.plan.Opportunity;
import gangmu.plan.Plan;
import gangmu.plan.PlanProblem;
import gangmu.plan.PlanTree;
import gangmu.plan.Term;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the report of a small plan that has something of everything in it. */
abstract class SmallReport {
    @TempDir
    Path folder;
    SmallPlan small;
    Workspace workspace;

    @BeforeEach
    void open() {
        small = new SmallPlan(folder.resolve("w"));
        workspace = HeldWorkspaces.open(folder.resolve("w"));
        workspace.commit(Origin.of("edit"), this::tell);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void tell(Draft draft) {
        Reports.report(draft, UUID::randomUUID, small.task, small.period, ProgressEntry.NARRATIVE,
                "完善保水机制，2021年蓄水量达到35.79亿立方米，PM2.5浓度下降21.2%");
        Reports.report(draft, UUID::randomUUID, small.project, small.period, ProgressEntry.NARRATIVE, "5处平台全部建成。");
        UUID piece = UUID.randomUUID();
        draft.add(Entity.blank(Evidence.KIND, piece).with(Evidence.TITLE, "2022年水源保护年报")
                .with(Evidence.ISSUER, "区水务局").with(Evidence.DATED, LocalDate.of(2023, 1, 18)));
        for (UUID target : List.of(small.task, small.project)) {
            draft.add(Entity.blank(EvidenceLink.KIND, UUID.randomUUID()).with(EvidenceLink.EVIDENCE, piece)
                    .with(EvidenceLink.TARGET, target));
        }
        draft.add(Entity.blank(PlanProblem.KIND, UUID.randomUUID()).with(PlanProblem.PLAN, small.plan)
                .with(PlanProblem.NAME, "疏解进度偏慢").with(PlanProblem.CONTENT, "还有3个片区没有签约")
                .with(PlanProblem.ITEMS, List.of(small.behind)).with(PlanProblem.LEAD, small.water)
                .with(PlanProblem.POST, "分管副局长").with(PlanProblem.DUE, LocalDate.of(2024, 6, 30)).with(PlanProblem.RANK, "1"));
        draft.add(Entity.blank(Opportunity.KIND, UUID.randomUUID()).with(Opportunity.PLAN, small.plan)
                .with(Opportunity.NAME, "投资支撑增强").with(Opportunity.CONTENT, "年内新增12个项目。").with(Opportunity.RANK, "1"));
        UUID group = UUID.randomUUID();
        draft.add(Entity.blank(Measure.KIND, group).with(Measure.PLAN, small.plan).with(Measure.NAME, "守护水库")
                .with(Measure.RANK, "1"));
        draft.add(Entity.blank(Measure.KIND, UUID.randomUUID()).with(Measure.PLAN, small.plan).with(Measure.PARENT, group)
                .with(Measure.NAME, "加快疏解").with(Measure.CONTENT, "2024年底前完成2800户搬迁").with(Measure.RANK, "2"));
        draft.add(Entity.blank(Term.KIND, UUID.randomUUID()).with(Term.PLAN, small.plan).with(Term.NAME, "保水机制")
                .with(Term.CONTENT, "指5个方面的长效制度").with(Term.RANK, "1"));
    }

    Plan plan() {
        return PlanTree.plans(workspace.snapshot()).getFirst();
    }

    Period period() {
        return Reports.latest(workspace.snapshot(), small.plan);
    }

    Path write(Path template) {
        return exported(template).file();
    }

    /** The report of a period that need not be the latest. */
    Path writeOf(Period period) {
        return exported(null, period).file();
    }

    WriteReport.Exported exported(Path template) {
        return exported(template, period());
    }

    private WriteReport.Exported exported(Path template, Period period) {
        return new WriteReport(workspace, new PoiReports()).write(plan(), period, Locale.SIMPLIFIED_CHINESE,
                Words.of(Locale.SIMPLIFIED_CHINESE), template, folder.resolve("报告.docx"), Progress.NONE);
    }

    Checked check(Path file) {
        return new CheckReport(workspace, new PoiReports()).check(file, Words.of(Locale.SIMPLIFIED_CHINESE));
    }

    static XWPFDocument read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    static List<XWPFParagraph> paragraphs(IBody body) {
        List<XWPFParagraph> all = new ArrayList<>(body.getParagraphs());
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(paragraphs(cell))));
        }
        return all;
    }

    static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        paragraphs(document).forEach(paragraph -> text.append(PieceWriter.text(paragraph)).append('\n'));
        return text.toString();
    }
}
