package gangmu.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Snapshot;
import gangmu.excel.ledgers.OfficeTables;
import gangmu.ledgers.meaning.TableChoices;
import gangmu.ledgers.proposal.Frame;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.sample.SampleWorkspace;
import gangmu.storage.HeldWorkspaces;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.workspace.MemoryWorkspace;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's plan, written as three plain ledgers, comes back: every unit, every item, each with its lead and dates. */
class SampleFromLedgersTest {
    private static final String TITLE = "密云区国民经济和社会发展第十四个五年规划纲要";
    @TempDir
    private Path folder;

    private static PlanTree sample(Workspace workspace) {
        return new PlanTree(workspace.snapshot(), PlanTree.plans(workspace.snapshot()).getFirst().id());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof LocalDate day ? day.toString()
                : value.toString().replace("|", "/").replace("\n", "\\n");
    }

    private static String section(PlanTree tree, Item item) {
        return tree.ancestors(item).stream().filter(each -> each.kind() == ItemKind.SECTION).map(Item::name).findFirst().orElse("");
    }

    private static String cooperating(PlanTree tree, Item item) {
        return String.join("、", item.cooperating().stream().map(tree::unitName).toList());
    }

    private List<Path> ledgers(PlanTree tree) throws Exception {
        MadeLedger units = new MadeLedger("责任单位名录.xlsx");
        units.sheet("单位", false);
        units.row("序号 | 单位全称 | 简称 | 别称");
        int number = 1;
        for (Unit unit : PlanTree.units(tree.snapshot())) {
            units.row(number++ + " | " + unit.name() + " | " + unit.shortName() + " | " + String.join("、", unit.aliases()));
        }
        MadeLedger tasks = new MadeLedger("任务分解表.xls");
        tasks.sheet("重点任务", false);
        tasks.row(TITLE + "重点任务分解表 | < | < | < | < | < | < | <");
        tasks.row("序号 | 领域 | 任务名称 | 主要内容 | 牵头领导 | 牵头单位 | 配合单位 | 完成时限");
        MadeLedger projects = new MadeLedger("重点项目台账.xlsx");
        projects.sheet("重点项目", false);
        projects.row(TITLE + "重点项目台账 | < | < | < | < | < | <");
        projects.row(" |  |  |  |  |  | 单位：万元");
        projects.row("序号 | 所属领域 | 项目名称 | 建设地点 | 开工时间 | 竣工时间 | 总投资 | 责任单位");
        List<String> policies = new ArrayList<>();
        int task = 1;
        int project = 1;
        for (Item item : tree.inOrder()) {
            String lead = tree.unitName(item.lead());
            switch (item.kind()) {
                case TASK -> tasks.row(task++ + " | " + section(tree, item) + " | " + item.name() + " | "
                        + cell(item.entity().get(Item.CONTENT))
                        + " | " + cell(item.entity().get(Item.LEADER)) + " | " + lead + " | " + cooperating(tree, item) + " | "
                                + cell(item.end()));
                case PROJECT -> projects.row(project++ + " | " + section(tree, item) + " | " + item.name() + " | "
                        + cell(item.entity().get(Item.PLACE)) + " | " + cell(item.start()) + " | " + cell(item.end()) + " | "
                        + (item.totalInvestment() == null ? "" : item.totalInvestment().toPlainString()) + " | " + lead);
                case POLICY -> policies
                        .add(" | " + section(tree, item) + " | " + item.name() + " | " + cell(item.entity().get(Item.DOCUMENT_NUMBER))
                        + " | " + lead);
                default -> {
                    // Sections come of their column; steps are told by nobody here.
                }
            }
        }
        tasks.sheet("重点政策机制", false);
        tasks.row("序号 | 领域 | 政策名称 | 文号 | 牵头单位");
        int policy = 1;
        for (String row : policies) {
            tasks.row(policy++ + row);
        }
        return List.of(units.write(folder), tasks.write(folder), projects.write(folder));
    }

    private record Told(ItemKind kind, String lead, @Nullable LocalDate end, String section) {
    }

    /** What every counted item is, by its name; those of one name by their order. */
    private static Map<String, Told> told(PlanTree tree) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Item item : tree.inOrder()) {
            if (item.kind().isCounted()) {
                Unit lead = tree.unit(item.lead());
                told.put(item.kind() + " " + item.name(), new Told(item.kind(), lead == null ? "" : lead.name(),
                        item.kind() == ItemKind.POLICY ? null : item.end(), section(tree, item)));
            }
        }
        return told;
    }

    @Test
    void theSamplesUnitsAndItemsComeOfThreePlainLedgers() throws Exception {
        try (Workspace from = HeldWorkspaces.open(SampleWorkspace.copy(folder.resolve("sample"))); Workspace to = MemoryWorkspace.open()) {
            PlanTree sample = sample(from);
            ImportLedgers ledgers = new ImportLedgers(new OfficeTables(), UUID::randomUUID);
            ImportLedgers.Looked looked = ledgers.look(ledgers(sample), Frame.UNKNOWN, TableChoices.NONE);
            ImportLedgers.Taken taken = ledgers.accept(to, looked, LedgerAcceptance.SAFE);
            Snapshot made = to.snapshot();
            PlanTree tree = sample(to);
            Map<ItemKind, Integer> kinds = new EnumMap<>(ItemKind.class);
            tree.inOrder().forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
            assertThat(taken.remarks().stream().filter(remark -> remark.standing() != gangmu.ledgers.sheet.Standing.NOTED).toList())
                    .isEmpty();
            assertThat(PlanTree.units(made).stream().map(Unit::name)).containsExactlyInAnyOrderElementsOf(
                    PlanTree.units(from.snapshot()).stream().map(Unit::name).toList());
            assertThat(kinds).containsEntry(ItemKind.TASK, 100).containsEntry(ItemKind.PROJECT, 241).containsEntry(ItemKind.POLICY, 70);
            assertThat(told(tree)).isEqualTo(told(sample));
        }
    }
}
