package gangmu.excel.status;

import gangmu.assessment.RulePresets;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.StartState;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.Rank;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;

/** A made-up plan of any size, with every verdict and with names that try to be formulas and wildcards. */
public final class MadeUpPlan {
    private static final String[] FIELDS = {"生态保护与绿色发展", "创新驱动与产业升级", "乡村振兴与城乡融合",
            "民生保障与公共服务", "城市治理与安全韧性"};
    private static final String[] WORKS = {"入库河流总磷综合治理", "水源保护林抚育与森林质量精准提升",
            "科学城东区路网及综合管廊", "老旧小区综合整治", "镇级污水处理厂提标改造",
        "=1+1 这不是公式", "智慧农业示范园（二期）", "区医院迁建", "*星级*酒店改造", "城乡供水一体化"};
    public final Draft draft = new Draft(Snapshot.empty());
    public final UUID plan;
    public final UUID period;
    private final Random random;
    private final UUID earlier;
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();

    public MadeUpPlan(long seed, int tasks, int projects, int policies, int indicators) {
        random = new Random(seed);
        plan = id();
        draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "示范区国民经济和社会发展第十四个五年规划")
                .with(Plan.START, LocalDate.of(2021, 1, 1)).with(Plan.END, LocalDate.of(2025, 12, 31))
                .with(Plan.RANK, "i"));
        draft.add(RulePresets.entity(RulePresets.NATIONAL, plan, id()));
        names(18, i -> {
            units.add(id());
            draft.add(Entity.blank(Unit.KIND, units.getLast()).with(Unit.NAME, "示范区第" + i + "局")
                    .with(Unit.SHORT_NAME, i == 7 ? "区*局?" : "区第" + i + "局").with(Unit.RANK, "a" + (char) ('a' + i)));
        });
        names(9, i -> {
            groups.add(id());
            draft.add(Entity.blank(WorkingGroup.KIND, groups.getLast()).with(WorkingGroup.NAME, "第" + i + "工作组")
                    .with(WorkingGroup.PLAN, plan).with(WorkingGroup.RANK, "a" + i));
        });
        earlier = period("2022", "2022年末", LocalDate.of(2022, 12, 31));
        period = period("2023-06", "2023年中期", LocalDate.of(2023, 6, 30));
        List<UUID> sections = new ArrayList<>();
        for (int i = 0; i < FIELDS.length; i++) {
            sections.add(item(null, ItemKind.SECTION, Integer.toString(i + 1), FIELDS[i], "a" + i));
        }
        List<UUID> parents = items(sections, ItemKind.TASK, tasks, "T");
        items(parents.isEmpty() ? sections : parents, ItemKind.PROJECT, projects, "P");
        items(sections, ItemKind.POLICY, policies, "Z");
        Iterator<String> ranks = Rank.sequence(Math.max(1, indicators)).iterator();
        for (int i = 0; i < indicators; i++) {
            indicator(i, ranks.next());
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static void names(int count, IntConsumer make) {
        for (int i = 1; i <= count; i++) {
            make.accept(i);
        }
    }

    private UUID period(String code, String name, LocalDate date) {
        UUID id = id();
        draft.add(Entity.blank(Period.KIND, id).with(Period.PLAN, plan).with(Period.CODE, code).with(Period.NAME, name)
                .with(Period.DATA_DATE, date));
        return id;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private UUID item(UUID parent, ItemKind kind, String code, String name, String rank) {
        UUID id = id();
        boolean adjusted = kind == ItemKind.PROJECT && random.nextInt(40) == 0;
        draft.add(Entity.blank(Item.KIND, id).with(Item.PLAN, plan).with(Item.PARENT, parent).with(Item.ITEM_KIND, kind)
                .with(Item.CODE, code).with(Item.NAME, name).with(Item.RANK, rank)
                .with(Item.LEAD, random.nextInt(30) == 0 ? null : any(units)).with(Item.GROUP, any(groups))
                .with(Item.COOPERATING, List.of(any(units)))
                .with(Item.START, LocalDate.of(2021 + random.nextInt(3), 3, 1))
                .with(Item.END, LocalDate.of(2024 + random.nextInt(2), 12, 31)).with(Item.LEADER, "分管区领导")
                .with(Item.ADJUSTED, adjusted ? true : null).with(Item.ADJUSTED_REASON, adjusted ? "规划调整" : null)
                .with(Item.LEGAL_PERSON, "示范区建设投资公司").with(Item.PLACE, "城关街道")
                .with(Item.TOTAL_INVESTMENT, kind == ItemKind.PROJECT ? new BigDecimal(random.nextInt(90000)) : null)
                .with(Item.DOCUMENT_NUMBER, "示政发〔2022〕" + code + "号").with(Item.ISSUED, LocalDate.of(2022, 5, 1)));
        return id;
    }

    private List<UUID> items(List<UUID> parents, ItemKind kind, int count, String prefix) {
        List<UUID> made = new ArrayList<>();
        Iterator<String> ranks = Rank.sequence(Math.max(1, count)).iterator();
        for (int i = 1; i <= count; i++) {
            UUID id = item(any(parents), kind, prefix + i, WORKS[random.nextInt(WORKS.length)] + i, ranks.next());
            made.add(id);
            if (random.nextInt(3) == 0) {
                draft.add(Entity.blank(Milestone.KIND, id()).with(Milestone.ITEM, id)
                        .with(Milestone.DUE, LocalDate.of(2023, 12, 31)).with(Milestone.PLANNED, new BigDecimal("60")));
            }
            if (random.nextInt(25) > 0) {
                int progress = random.nextInt(9) == 0 ? 0 : Math.min(100, 30 + random.nextInt(90));
                draft.add(Entity.blank(ProgressEntry.KIND, id()).with(ProgressEntry.ITEM, id)
                        .with(ProgressEntry.PERIOD, period).with(ProgressEntry.PROGRESS, new BigDecimal(progress))
                        .with(ProgressEntry.NARRATIVE, "主体工程已完成" + progress + "%，累计铺设管线12.6公里，"
                                + "配套道路同步推进；年内完成竣工验收和资料归档。")
                        .with(ProgressEntry.PROBLEMS, progress < 40 ? "征地拆迁进度慢，资金到位率低。" : null)
                        .with(ProgressEntry.NEXT_STEPS, "加快办理手续，倒排工期。")
                        .with(ProgressEntry.EFFECT, "群众满意度提升。")
                        .with(ProgressEntry.START_STATE, StartState.values()[random.nextInt(3)])
                        .with(ProgressEntry.INVESTED, new BigDecimal(random.nextInt(300000)).movePointLeft(1)));
            }
        }
        return made;
    }

    private void indicator(int i, String rank) {
        UUID id = id();
        IndicatorType type = IndicatorType.values()[i % 7];
        draft.add(Entity.blank(Indicator.KIND, id).with(Indicator.PLAN, plan).with(Indicator.CODE, "" + (i + 1))
                .with(Indicator.NAME, "指标" + (i + 1) + "：森林蓄积量").with(Indicator.RANK, rank)
                .with(Indicator.CATEGORY, List.of("创新发展", "绿色生态", "民生福祉", "安全保障").get(i % 4))
                .with(Indicator.MEASURE, "万立方米").with(Indicator.TYPE, type).with(Indicator.LEAD, any(units))
                .with(Indicator.ATTRIBUTE, i % 9 < 5 ? Attribute.BINDING : Attribute.ANTICIPATORY)
                .with(Indicator.BASE, new BigDecimal("389")).with(Indicator.TARGET, Range.of(new BigDecimal("394")))
                .with(Indicator.TARGET_RATE, Range.of(new BigDecimal("0.3"))));
        for (UUID each : List.of(earlier, period)) {
            if (random.nextInt(8) > 0) {
                draft.add(Entity.blank(IndicatorValue.KIND, id()).with(IndicatorValue.INDICATOR, id)
                        .with(IndicatorValue.PERIOD, each).with(IndicatorValue.VALUE,
                        new BigDecimal(38800 + random.nextInt(700)).movePointLeft(2))
                        .with(IndicatorValue.JUDGEMENT, Judgement.values()[random.nextInt(4)])
                        .with(IndicatorValue.REASON, "森林抚育按计划推进。"));
            }
        }
    }
}
