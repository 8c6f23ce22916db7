package gangmu.returns.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.reading.CellText;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateFilling;
import gangmu.sample.SampleWorkspace;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates of the sample, filled in with known values and made a mess of as people do: what is read right, asked,
 * refused, wrong. No value may be wrong, and a defect of a whole column is one question.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessyReturnsTest {
    private static final String LOST = "lost ";
    /** The cells of the template; a column of other figures is asked about and has none to read. */
    private static final int FILLED = 200;
    /** What leaves open what is meant, so that it is right to ask. */
    private static final Set<String> UNCLEAR = Set.of("比例写成0.5", "金额按元填在万元栏里", "金额来自外部工作簿", "日期格式里填了数字2022.12",
            "日期没有年份", "日月难分", "表头是万元而表上方写单位：亿元", "一处投资多写了一位", "一处投资少写了两位", "一处指标多写了一位",
            "认不出的表头", "认不出的表头且栏目行被删", "填好的表后面有一份旧表");
    /** How many returns of several defects; more by -Dgangmu.messy=1000. */
    private static final int COMBINED = Integer.getInteger("gangmu.messy", 40);
    /** The first of them that is read; the same ones come after it wherever it starts. */
    private static final int FIRST = Integer.getInteger("gangmu.messy.from", 1);
    @TempDir
    static Path folder;
    private Workspace workspace;
    private TakeInReturn takeIn;
    private SentCopy sent;
    private final StringBuilder table = new StringBuilder();
    private final List<Grade> grades = new ArrayList<>();

    @BeforeAll
    void sendTheTemplate() throws Exception {
        Path made = folder.resolve("workspace");
        new MakeWorkspace(SampleWorkspace.adapters(), TestWorkspaces.CLOCK, UUID::randomUUID, Progress.NONE)
                .fromWorkbook(made, Path.of("sample-data/plan.xlsx"));
        workspace = HeldWorkspaces.open(made);
        takeIn = new TakeInReturn(workspace, new WorkbookFiles());
        Plan plan = PlanChoice.plan(workspace.snapshot(), null);
        Period period = PlanChoice.period(workspace.snapshot(), plan, "2023-06");
        SendTemplates send = new SendTemplates(workspace, new WorkbookFiles());
        List<UUID> unit = send.unitsNamed(plan, period, List.of("区水务局"));
        Path template = send.send(plan, period, unit, folder.resolve("sent"), Progress.NONE).files().getFirst();
        sent = new SentCopy(template, new TemplateFilling(workspace.snapshot(), plan, period).fill(new SentTemplate(
                workspace.snapshot().where(SentTemplate.UNIT, unit.getFirst()).iterator().next())));
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    /** How the cells of one return were read. */
    private record Grade(int cells, int right, int asked, int refused, List<String> wrong, int questions) {
        Grade and(Grade other) {
            List<String> both = new ArrayList<>(wrong);
            both.addAll(other.wrong);
            return new Grade(cells + other.cells, right + other.right, asked + other.asked, refused + other.refused, both,
                    questions + other.questions);
        }

        String line(String name) {
            return String.format("%-46s %5d %5d %5d %5d %5d %5d%n", name, cells, right, asked, refused, wrong.size(),
                    questions);
        }
    }

    private Grade grade(MessyReturn messy, ReturnPreview preview, boolean answered) {
        Map<MessyReturn.Place, CellComparison> read = new HashMap<>();
        preview.cells().forEach(cell -> read.put(new MessyReturn.Place(cell.subject().id(), cell.column().key()), cell));
        Set<String> askedColumns = new HashSet<>();
        preview.questions().stream().filter(question -> question.key().startsWith("header/"))
                .forEach(question -> question.options().forEach(option -> askedColumns.add(option.answer())));
        int right = 0;
        int asked = 0;
        int refused = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<MessyReturn.Place, @Nullable String> entry : messy.truth.entrySet()) {
            CellComparison cell = read.remove(entry.getKey());
            if (cell == null) {
                if (askedColumns.contains(entry.getKey().column())) {
                    asked++;
                } else {
                    wrong.add(LOST + entry.getKey().column() + " " + entry.getValue());
                }
            } else if (messy.slips.contains(entry.getKey())) {
                if (cell.outcome() == CellCase.ASKED || cell.outcome() == CellCase.REFUSED || answered) {
                    asked += answered ? 0 : 1;
                } else {
                    wrong.add(cell.place() + " a slip taken: " + cell.theirs());
                }
            } else if (cell.outcome() == CellCase.ASKED) {
                asked++;
            } else if (cell.outcome() == CellCase.REFUSED) {
                refused++;
                System.out.println("   refused " + cell.place() + " " + cell.written() + " " + cell.problem());
            } else if (same(entry.getValue(), cell.theirs())) {
                right++;
            } else if (!cell.isWritten() && askedColumns.contains(entry.getKey().column())) {
                // A copy that nobody filled in shows the column; what was written waits for what its header means.
                asked++;
            } else {
                wrong.add(cell.place() + " " + cell.column().key() + " meant " + entry.getValue() + " read "
                        + cell.theirs() + " from " + cell.written());
            }
        }
        read.values().stream().filter(cell -> cell.column().input()
                        && (cell.outcome() == CellCase.THEIRS || cell.outcome() == CellCase.CONFLICT))
                .forEach(cell -> wrong.add("made up " + cell.place() + " " + cell.theirs()));
        return new Grade(messy.truth.size(), right, asked, refused, wrong, preview.questions().size());
    }

    private static boolean same(@Nullable String meant, @Nullable String read) {
        if (meant == null || read == null) {
            return meant == null && read == null;
        }
        try {
            return new BigDecimal(meant).compareTo(new BigDecimal(read)) == 0;
        } catch (NumberFormatException e) {
            return CellText.clean(meant).equals(CellText.clean(read));
        }
    }

    private Grade read(MessyReturn messy, String name, List<Defect> defects) throws Exception {
        defects.forEach(defect -> defect.deed().accept(messy));
        Path file = new MessyWriter(messy).write(Files.createDirectories(folder.resolve("returns")), name);
        ReturnHints hints = ReturnHints.NONE;
        if (messy.form == MessyReturn.Form.ENCRYPTED) {
            assertThat(takeIn.preview(file, hints).outcome()).isEqualTo(ReturnOutcome.NEEDS_ANSWER);
            hints = hints.withPassword(MessyWriter.PASSWORD.toCharArray());
        }
        ReturnPreview preview = takeIn.preview(file, hints);
        preview.messages().forEach(message -> assertThat(Words.of(Locale.ENGLISH).problem(message)).isNotBlank());
        Grade grade = grade(messy, preview, false);
        table.append(grade.line(name));
        grades.add(grade);
        assertThat(preview.outcome()).as(name + preview.messages()).isEqualTo(ReturnOutcome.PREVIEWED);
        for (ReturnQuestion question : preview.questions()) {
            hints = hints.withAnswer(question.key(), answer(messy, question));
        }
        if (!preview.questions().isEmpty()) {
            Grade answered = grade(messy, takeIn.preview(file, hints), true);
            assertThat(answered.wrong()).as(name + ", answered").isEmpty();
            assertThat(answered.asked()).as(name + ", answered").isZero();
        }
        return grade;
    }

    /** What the writer of the return would answer. */
    private static String answer(MessyReturn messy, ReturnQuestion question) {
        for (Map.Entry<String, String> known : messy.answers.entrySet()) {
            boolean offered = question.options().stream().anyMatch(option -> option.answer().equals(known.getValue()));
            if (question.key().contains(known.getKey()) && offered) {
                return known.getValue();
            }
        }
        return question.options().stream().map(ReturnQuestion.Option::answer)
                .filter(answer -> Set.of(ReturnQuestion.OF_ONE, ReturnQuestion.MONTH_FIRST, MessyReturn.NEXT)
                        .contains(answer)).findFirst().orElse(question.options().getFirst().answer());
    }

    @Test
    void everyDefectAloneIsReadWithoutAWrongValueAndWithFewQuestions() throws Exception {
        assertThat(Defect.ALL).hasSizeGreaterThan(59);
        List<String> faults = new ArrayList<>();
        for (Defect defect : Defect.ALL) {
            Grade grade = read(MessyReturn.filled(sent), defect.name().replaceAll("[/：]", "_"),
                    List.of(defect));
            grade.wrong().stream().limit(3).forEach(wrong -> faults.add(defect.name() + ": " + wrong));
            if (grade.questions() * 100 > Math.max(grade.cells(), FILLED) * 3) {
                faults.add(defect.name() + ": " + grade.questions() + " questions for " + grade.cells() + " cells");
            }
            if (grade.refused() > 0) {
                faults.add(defect.name() + ": " + grade.refused() + " refused");
            }
        }
        print("one defect");
        assertThat(faults).isEmpty();
    }

    private Grade together(String one, String other) throws Exception {
        List<Defect> both = Defect.ALL.stream().filter(defect -> Set.of(one, other).contains(defect.name())).toList();
        assertThat(both).hasSize(2);
        return read(MessyReturn.filled(sent), "keys", both);
    }

    /** The key of a project in every row of the indicators too: what people see of a table tells which one it is. */
    @Test
    void tablesUnderTheKeyOfOneRowAreReadByWhatTheyShow() throws Exception {
        Grade grade = together("几张表拼在一张工作表上", "隐藏的行号全是第一行的");
        assertThat(grade.wrong()).isEmpty();
        assertThat(grade.right()).isEqualTo(grade.cells());
    }

    /** Where names were changed, those of the tasks above stand in a column of their own and make no table of tasks. */
    @Test
    void theNamesOfWhatStandsAboveMakeNoOtherTable() throws Exception {
        assertThat(together("只排序可见列", "名称前面加了自己的序号").wrong()).isEmpty();
    }

    @Test
    void defectsTogetherAreReadWithoutAWrongValue() throws Exception {
        Random random = new Random(20230630);
        int clear = 0;
        int clearAsked = 0;
        List<String> faults = new ArrayList<>();
        for (int i = 1; i <= COMBINED; i++) {
            List<Defect> shuffled = new ArrayList<>(Defect.ALL);
            Collections.shuffle(shuffled, random);
            Set<String> groups = new HashSet<>();
            List<Defect> chosen = new ArrayList<>(shuffled.stream().filter(defect -> groups.add(defect.group()))
                    .limit(2 + i % 4).toList());
            if (i < FIRST) {
                continue;
            }
            chosen.sort(java.util.Comparator.comparingInt(Defect.ALL::indexOf));
            String name = i + " " + String.join("+", chosen.stream().map(Defect::name).toList());
            Grade grade = read(MessyReturn.filled(sent),
                    name.replaceAll("[/：]", "_").substring(0, Math.min(60, name.length())), chosen);
            grade.wrong().stream().limit(3).forEach(wrong -> faults.add(name + ": " + wrong));
            if (chosen.stream().map(Defect::name).noneMatch(UNCLEAR::contains)) {
                clear += grade.cells();
                clearAsked += grade.asked();
            }
        }
        print("defects together");
        System.out.printf("of clear values asked %d of %d%n", clearAsked, clear);
        assertThat(faults).isEmpty();
        assertThat(100 * clearAsked).as("clear values asked").isLessThan(clear);
    }

    private void print(String title) {
        Grade sum = grades.stream().reduce(new Grade(0, 0, 0, 0, List.of(), 0), Grade::and);
        long dropped = sum.wrong().stream().filter(wrong -> wrong.startsWith(LOST)).count();
        System.out.printf("%-46s %5s %5s %5s %5s %5s %5s%n%s%sof %d returns, dropped %d%n", title, "cells", "right", "asked",
                "refus", "wrong", "quest", table, sum.line("total"), grades.size(), dropped);
        table.setLength(0);
        grades.clear();
    }
}
