package gangmu.bench;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.storage.H2Storage;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A workspace with a plan of 100,000 items, 100 sections of 999 tasks and projects each, filled in as people do. */
public final class BigPlan {
    public static final int SECTIONS = 100;
    public static final int CHILDREN = 999;
    public static final int ITEMS = SECTIONS * (CHILDREN + 1);
    private static final int UNITS = 60;

    private BigPlan() {
    }

    /** To be read only. */
    public static Path shared() throws IOException {
        return Once.made("big-plan", BigPlan::make);
    }

    /** To be changed at will. */
    public static Path copy() throws IOException {
        return Once.copied("big-plan", BigPlan::make);
    }

    public static H2Storage storage() {
        return new H2Storage(Clock.systemDefaultZone(), UUID::randomUUID);
    }

    public static Workspace open(Path folder) {
        return new Workspace(storage().open(folder, Progress.NONE), Clock.systemDefaultZone(), UUID::randomUUID,
                "bench");
    }

    private static void make(Path folder) {
        storage().create(folder);
        try (Workspace workspace = open(folder)) {
            UUID plan = UUID.randomUUID();
            List<UUID> units = new ArrayList<>();
            workspace.commit(Origin.of("import"), draft -> {
                draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "某市国民经济和社会发展第十四个五年规划纲要")
                        .with(Plan.RANK, "a").with(Plan.START, LocalDate.of(2021, 1, 1))
                        .with(Plan.END, LocalDate.of(2025, 12, 31)).with(Plan.BASE_YEAR, 2020L));
                for (int i = 0; i < UNITS; i++) {
                    units.add(UUID.randomUUID());
                    draft.add(Entity.blank(Unit.KIND, units.getLast()).with(Unit.NAME, "示例单位" + i)
                            .with(Unit.RANK, rank(i)));
                }
            });
            // A section at a time, so that it can be made in the small heaps of some benchmarks.
            for (int i = 0; i < SECTIONS; i++) {
                int s = i;
                workspace.commit(Origin.of("import"), draft -> {
                    UUID section = UUID.randomUUID();
                    draft.add(Entity.blank(Item.KIND, section).with(Item.PLAN, plan).with(Item.RANK, rank(s))
                            .with(Item.ITEM_KIND, ItemKind.SECTION).with(Item.CODE, "" + (s + 1))
                            .with(Item.NAME, "第" + (s + 1) + "部分 统筹推进各项重点工作"));
                    for (int child = 0; child < CHILDREN; child++) {
                        draft.add(child(plan, section, s, child, units));
                    }
                });
            }
        }
    }

    private static Entity child(UUID plan, UUID section, int s, int i, List<UUID> units) {
        boolean project = i % 3 == 0;
        Entity item = Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.PLAN, plan).with(Item.PARENT, section)
                .with(Item.RANK, rank(i)).with(Item.ITEM_KIND, project ? ItemKind.PROJECT : ItemKind.TASK)
                .with(Item.CODE, (s + 1) + "." + (i + 1))
                .with(Item.NAME, "推进第" + i + "项生态修复和水环境治理工程建设")
                .with(Item.CONTENT, "完成河道清淤、岸线整治和配套管网建设，年度安排见分阶段计划，编号" + i)
                .with(Item.LEAD, units.get((s + i) % UNITS))
                .with(Item.COOPERATING, List.of(units.get((s + i + 1) % UNITS), units.get((s + i + 7) % UNITS)))
                .with(Item.START, LocalDate.of(2021, 1 + i % 12, 1)).with(Item.END, LocalDate.of(2024, 1 + i % 12, 28))
                .with(Item.WEIGHT, BigDecimal.valueOf(1 + i % 5));
        return project ? item.with(Item.TOTAL_INVESTMENT, BigDecimal.valueOf(100_000 + i * 37L, 2)) : item;
    }

    private static String rank(int i) {
        return String.format(Locale.ROOT, "%04d1", i);
    }
}
