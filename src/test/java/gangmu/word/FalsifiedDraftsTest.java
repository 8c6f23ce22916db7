package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.sample.SampleWorkspace;
import gangmu.status.draft.ClaimReader;
import gangmu.status.draft.DraftComparison;
import gangmu.status.draft.Passage;
import gangmu.status.figures.Figures;
import gangmu.status.report.Draft;
import gangmu.storage.HeldWorkspaces;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.CheckReport.Kind;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of the sample's report that lie, and drafts that people only polished. */
class FalsifiedDraftsTest {
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);
    private static final String INVESTMENT = "重点项目总投资";
    private static final int TRIES = 60;
    private static final int AROUND = 15;
    @TempDir
    private static Path folder;
    private static Workspace workspace;
    private static Path report;

    private interface Edit {
        void in(DraftEdits draft) throws IOException;
    }

    @BeforeAll
    static void write() {
        workspace = HeldWorkspaces.open(SampleWorkspace.copy(folder.resolve("w")));
        report = folder.resolve("报告.docx");
        Plan plan = PlanTree.plans(workspace.snapshot()).getFirst();
        Period period = Reports.latest(workspace.snapshot(), plan.id());
        new WriteReport(workspace, new PoiReports()).write(plan, period, Locale.SIMPLIFIED_CHINESE, CHINESE, null, report,
                Progress.NONE);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    private static Checked check(Path file) {
        return new CheckReport(workspace, new PoiReports()).check(file, CHINESE);
    }

    private static Path edited(List<Edit> edits) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".docx");
        try (DraftEdits draft = new DraftEdits(report)) {
            for (Edit edit : edits) {
                edit.in(draft);
            }
            draft.save(file);
        }
        return file;
    }

    /** Twenty lies, each with what must be told of it. */
    private static Map<String, Edit> lies() {
        Map<String, Edit> lies = new LinkedHashMap<>();
        lies.put("达到率为|95.2", draft -> draft.replace("达到率为85.2%", "达到率为95.2%"));
        lies.put("万元", draft -> draft.replace("573.72亿元，累计", "573.72万元，累计"));
        lies.put("未达到", draft -> draft.replace("23项达到中期进度要求", "23项未达到中期进度要求"));
        lies.put("森林覆盖率", draft -> draft.replace("社会消费品零售总额（", "森林覆盖率（"));
        lies.put("第三工作组", draft -> draft.replace("第五工作组（科学城东区建设）", "第三工作组（国土绿化和矿山修复）"));
        lies.put("达到进度", draft -> {
            XWPFParagraph cell = draft.row("看守所迁址新建").getLast();
            DraftEdits.replace(cell, DraftEdits.said(cell), DraftEdits.said(cell).equals("达到进度") ? "滞后" : "达到进度");
        });
        lies.put("累计完成工程量约|79", draft -> DraftEdits.replace(draft.copy(draft.with("累计完成工程量约59%"), false), "约59%",
                "约79%"));
        lies.put("8999", draft -> DraftEdits.replace(draft.copy(draft.with("累计完成投资8771万元"), true), "投资8771", "投资8999"));
        lies.put("36个", draft -> draft.type("市级“专精特新”中小企业", "另有36个项目提前完成。"));
        lies.put("二十五项", draft -> draft.type("腾退盘活闲置低效产业用地", "本年新增改革任务二十五项。"));
        lies.put("预期性指标|19", draft -> DraftEdits.replace(draft.with("预期性指标12项"), "达到9项", "达到19项"));
        lies.put("199", draft -> retype(draft.with("个重点项目、70项重点政策机制达到"), "194", "199"));
        lies.put("先行先试", draft -> draft.delete(draft.with("先行先试任务")));
        lies.put("减至", draft -> draft.replace("平方米增至2022年15.19", "平方米减至2022年15.19"));
        lies.put("全部", draft -> draft.replace("70项重点政策机制达到进展", "70项重点政策机制全部达到进展"));
        lies.put("512.7", draft -> draft.track("累计完成投资262.7亿元", "262.7", "512.7"));
        lies.put("2012年11月5日", draft -> draft.replace("《古柏公园建成照片》，2022年11月5日", "《古柏公园建成照片》，2012年11月5日"));
        lies.put("符合预期|18", draft -> draft.replace("符合预期15项", "符合预期18项"));
        lies.put("没有完成", draft -> draft.replace("主体工程完成，分段调试", "主体工程没有完成，分段调试"));
        lies.put("约束性", draft -> draft.replace("其中，约束性指标15项", "其中，预期性指标15项"));
        return lies;
    }

    /** Another number in a run of its own: the mark is gone. */
    private static void retype(XWPFParagraph paragraph, String before, String after) {
        for (int i = paragraph.getCTP().sizeOfBookmarkStartArray() - 1; i >= 0; i--) {
            if (paragraph.getCTP().getBookmarkStartArray(i).getName().endsWith("_" + before)) {
                paragraph.getCTP().removeBookmarkStart(i);
            }
        }
        DraftEdits.replace(paragraph, before, after);
    }

    @Test
    void everyLieIsTold() throws IOException {
        Map<String, Edit> lies = lies();
        assertThat(lies).hasSize(20);
        Checked checked = check(edited(List.copyOf(lies.values())));
        List<String> unnoticed = new ArrayList<>();
        lies.keySet().forEach(lie -> {
            List<String> words = List.of(lie.split("\\|"));
            if (checked.discrepancies().stream().noneMatch(one -> words.stream().allMatch(word ->
                    (one.name() + one.excerpt() + one.then() + one.inText()).contains(word)) && (one.kind() == Kind.MISSING
                    || (one.then() + one.inText()).contains(words.getLast())))) {
                unnoticed.add(lie);
            }
        });
        assertThat(unnoticed).as("%s", checked.discrepancies()).isEmpty();
    }

    /** Any number of any paragraph, note or row, whichever: the law of which the twenty are cases. */
    @Test
    void noNumberCanBeAnotherWithoutBeingTold() throws IOException {
        Draft read = new PoiReports().read(report);
        ClaimReader reader = new ClaimReader(CHINESE, Figures.of(SampleWorkspace.assess(workspace)));
        List<Integer> marked = IntStream.range(0, read.now().size()).filter(i -> !read.now().get(i).marks().isEmpty()).boxed().toList();
        Random random = new Random(20230630);
        for (int i = 0; i < TRIES; i++) {
            int at = marked.get(random.nextInt(marked.size()));
            Passage passage = read.now().get(at);
            Passage.Placed mark = passage.marks().get(random.nextInt(passage.marks().size()));
            String number = passage.text().substring(mark.from(), mark.to());
            String another = !number.matches("[0-9].*") ? "按期推进"
                    : (number.charAt(0) == '9' ? "1" : "9") + number.substring(1) + (random.nextBoolean() ? "" : "7");
            // What stands far away has no part in it; with it each of many tries would take as long as a whole report.
            List<Passage> then = read.now().subList(Math.max(0, at - AROUND), Math.min(read.now().size(), at + AROUND));
            List<Passage> now = new ArrayList<>(then);
            now.set(then.indexOf(passage), passage.with(Map.of(mark.name(), another)));
            DraftComparison.Compared compared = DraftComparison.of(reader, then, now, List.of());
            assertThat(!compared.differences().isEmpty() || !another.equals(number) && another.equals(compared.numbers().get(mark.name())))
                    .as("%s for %s in %s", another, number, passage.text()).isTrue();
        }
    }

    /** What people do to a draft that says the same afterwards. */
    private static List<Edit> polish() {
        return List.of(
                draft -> draft.split(draft.with("按进展快慢看")),
                draft -> draft.split(draft.with(INVESTMENT)),
                draft -> draft.with("尚未达到中期进度要求").getRuns().forEach(run -> run.setBold(true)),
                draft -> draft.with(INVESTMENT).setStyle("Heading3"),
                draft -> draft.move(draft.with(INVESTMENT), draft.with("规划《纲要》分解为")),
                draft -> draft.move(draft.with("健全“5+2”保水体系"), draft.with("开展全民保水")),
                draft -> draft.replace("按照时间与进展基本一致的标准", "坚持时间与进展基本一致这一标准"),
                draft -> draft.replace("规划《纲要》分解为", "区委、区政府将规划《纲要》分解为"),
                draft -> draft.replace("，由21个工作组推进", "，由21个工作组协同推进"),
                draft -> draft.replace("23项达到中期进度要求", "２３项达到中期进度要求"),
                draft -> draft.replace("约束性指标15项", "约束性指标十五项"),
                draft -> draft.replace("滞后4项", "滞后 4 项"),
                draft -> draft.replace("；旅游综合收入", "；" + "旅游综合收入"),
                draft -> draft.replace("创历史新高，持续高水位运行", "创历史新高，保持高水位运行"),
                draft -> draft.replace("其中国家级", "其中，国家级"),
                draft -> draft.type("本领域安排重点任务", "全区上下坚持生态优先，进一步统筹保护与发展，万众一心推动绿色转型。"),
                draft -> draft.type("成为全市首个入选", "要统一思想，千方百计把各项工作抓得更实，百尺竿头更进一步。"),
                draft -> DraftEdits.replace(draft.with("获“全国避暑旅游目的地”"), "获“全国", "荣获“全国"),
                draft -> draft.replace("占总投资的45.8%；已完成", "占总投资的45.8%。已完成"),
                draft -> draft.track("累计完成投资26611万元", "26611", "26611"));
    }

    @Test
    void whatOnlyReadsBetterIsNotTold() throws IOException {
        List<Edit> polish = polish();
        assertThat(polish).hasSize(20);
        assertThat(check(edited(polish)).discrepancies()).isEmpty();
    }
}
