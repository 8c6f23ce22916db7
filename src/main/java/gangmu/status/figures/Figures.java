package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Entity;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.EvidenceRules;
import gangmu.period.Judgement;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.status.figures.Counted.By;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every figure of a plan in a period, by its key. A figure is worked out when it is first asked for, and is the same for
 * whoever asks: the overview, the status workbook, the report.
 */
public final class Figures {
    private static final Set<ItemKind> ITEMS = Objects.requireNonNull(Counting.SUBJECTS.get("items"));
    private static final List<String> ITEM_SUBJECTS = List.of("tasks", "projects", "policies");
    private static final List<ItemKind> ITEM_KINDS = List.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY);
    private final Assessment assessment;
    private final PlanTree tree;
    private final Counted counted;
    private final Counting counting;
    private final SingleFigures singles;
    private final Fingerprints fingerprints;
    private final Map<FigureKey, Figure> known = new ConcurrentHashMap<>();
    private final Map<FigureKey, String> fingerprinted = new ConcurrentHashMap<>();

    private Figures(Assessment assessment) {
        this.assessment = assessment;
        this.tree = new PlanTree(assessment.snapshot(), assessment.plan().id());
        this.counted = new Counted(assessment);
        this.counting = new Counting(counted, assessment.period().dataDate());
        this.singles = new SingleFigures(assessment, tree, counted);
        this.fingerprints = new Fingerprints(assessment, counted);
    }

    public static Figures of(Assessment assessment) {
        return new Figures(assessment);
    }

    public Assessment assessment() {
        return assessment;
    }

    /**
     * The figure of a key, conditions by id or by name.
     *
     * @throws Refusal {@code figure.unknown}
     */
    public Figure get(String key) {
        return get(FigureKey.parse(key));
    }

    /** As {@link #get(String)}. */
    public Figure get(FigureKey key) {
        Figure ready = known.get(key);
        if (ready != null) {
            return ready;
        }
        FigureKey resolved = singles.resolved(key);
        Figure figure = resolved.equals(key) ? worked(key) : get(resolved);
        known.put(key, figure);
        return figure;
    }

    private Figure worked(FigureKey key) {
        return Counting.SUBJECTS.containsKey(key.subject()) ? counting.items(key)
                : key.subject().equals(Counting.INDICATORS) ? counting.indicators(key)
                : singles.figure(key);
    }

    /** Works out the totals and their fingerprints beforehand; may run beside other work on them. */
    public void prepare() {
        Stream.concat(headline().stream(), breakdowns().stream()).forEach(this::fingerprint);
    }

    /** The headline: indicators with their attributes; tasks, projects, policies. */
    public List<Figure> headline() {
        List<Figure> list = new ArrayList<>();
        for (String what : List.of("total", "met", "not-met", "rate")) {
            list.add(get(FigureKey.of(Counting.INDICATORS, what)));
        }
        for (Attribute attribute : Attribute.values()) {
            for (String what : List.of("total", "met")) {
                list.add(get(FigureKey.of(Counting.INDICATORS, what)
                        .where("attribute", ValueType.choiceName(attribute))));
            }
        }
        list.add(get(FigureKey.of(Counting.INDICATORS, "categories")));
        for (String subject : ITEM_SUBJECTS) {
            for (String what : List.of("total", "met", "not-met", "rate")) {
                list.add(get(FigureKey.of(subject, what)));
            }
        }
        for (String what : List.of("investment", "invested", "investment-yi", "invested-yi", "invested-rate")) {
            list.add(get(FigureKey.of("projects", what)));
        }
        return list;
    }

    /** How the verdicts are spread; by category, section, group and unit. */
    public List<Figure> breakdowns() {
        List<Figure> list = new ArrayList<>();
        for (String subject : ITEM_SUBJECTS) {
            for (ItemVerdict verdict : ItemVerdict.values()) {
                list.add(get(FigureKey.of(subject, ValueType.choiceName(verdict))));
            }
            list.add(get(FigureKey.of(subject, "unreported")));
        }
        list.add(get(FigureKey.of("items", "without-evidence")));
        list.add(get(FigureKey.of("items", "rulers-disagree")));
        for (Judgement judgement : Judgement.values()) {
            list.add(get(FigureKey.of(Counting.INDICATORS, ValueType.choiceName(judgement))));
        }
        for (String category : categories()) {
            pairs(list, List.of(Counting.INDICATORS), "category", category);
        }
        sections().forEach(section -> pairs(list, ITEM_SUBJECTS, "section", section));
        groups().forEach(group -> pairs(list, ITEM_SUBJECTS, "group", group));
        units().forEach(unit -> pairs(list, List.of(Counting.INDICATORS, "tasks", "projects", "policies"), "unit", unit));
        return list;
    }

    private void pairs(List<Figure> list, List<String> subjects, String condition, String value) {
        for (String subject : subjects) {
            for (String what : List.of("total", "met")) {
                list.add(get(FigureKey.of(subject, what).where(condition, value)));
            }
        }
    }

    /** The values of the indicators. */
    public List<Figure> indicators() {
        return counted.indicators().stream().flatMap(line -> List.of("value", "base", "target", "progress").stream()
                .map(what -> get(FigureKey.of("indicator", what).where("id", line.indicator().id().toString()))))
                .filter(Figure::present).toList();
    }

    /** The items of the plan in the order of the tree, each before its children. */
    public List<Item> inOrder() {
        return Collections.unmodifiableList(counted.inOrder());
    }

    /** The figures of single tasks, projects and policies. */
    public List<Figure> items() {
        List<Figure> list = new ArrayList<>();
        for (ItemKind kind : ITEM_KINDS) {
            counted.items(Set.of(kind)).forEach(line -> {
                for (String what : List.of("progress", "elapsed", "investment", "invested")) {
                    Figure figure = get(FigureKey.of("item", what).where("id", line.item().id().toString()));
                    if (figure.present()) {
                        list.add(figure);
                    }
                }
            });
        }
        return list;
    }

    /** The categories of indicators, in the order in which they first appear. */
    public List<String> categories() {
        return counted.indicators().stream().map(line -> line.indicator().category()).distinct().toList();
    }

    /** The top branches, as conditions; {@code none} last where an item stands in none. */
    public List<String> sections() {
        return conditions(tree.roots().stream().filter(item -> item.kind() == ItemKind.SECTION)
                .map(item -> item.id().toString()).toList(), By.SECTION);
    }

    /** The working groups, as conditions; {@code none} last where an item has none. */
    public List<String> groups() {
        return conditions(tree.groups().stream().map(group -> group.id().toString()).toList(), By.GROUP);
    }

    /** The units that lead something, as conditions; {@code none} last where an item has none. */
    public List<String> units() {
        Set<UUID> leading = new LinkedHashSet<>();
        counted.items(ITEMS).forEach(line -> {
            if (line.item().lead() != null) {
                leading.add(line.item().lead());
            }
        });
        counted.indicators().forEach(line -> {
            if (line.indicator().lead() != null) {
                leading.add(line.indicator().lead());
            }
        });
        return conditions(PlanTree.units(assessment.snapshot()).stream().map(Unit::id).filter(leading::contains)
                .map(UUID::toString).toList(), By.UNIT);
    }

    /** The leaders of something, as conditions; {@code none} last where an item has none. */
    public List<String> leaders() {
        return conditions(counted.items(ITEMS).stream().map(line -> line.item().text(Item.LEADER))
                .filter(leader -> !leader.isEmpty()).distinct().sorted().toList(), By.LEADER);
    }

    private List<String> conditions(List<String> values, By by) {
        List<String> conditions = new ArrayList<>(values);
        if (!counted.items(ITEMS, by, Counting.NONE).isEmpty()) {
            conditions.add(Counting.NONE);
        }
        return conditions;
    }

    /** What the figure's sources are as of now: another text as soon as one of them moves in what the figure uses. */
    public String fingerprint(Figure figure) {
        return fingerprinted.computeIfAbsent(figure.key(), key -> fingerprints.of(figure));
    }

    /** The evidence of a figure's sources, each piece once. */
    public List<Evidence> evidence(Figure figure) {
        Map<UUID, Evidence> pieces = new LinkedHashMap<>();
        for (Ref source : figure.sources()) {
            EvidenceRules.evidenceOf(assessment.snapshot(), singles.subjectOf(source))
                    .forEach(piece -> pieces.putIfAbsent(piece.id(), piece));
        }
        return List.copyOf(pieces.values());
    }

    /** How many pieces of evidence the figure's sources have, one that proves several counted once for each. */
    public int evidenceCount(Figure figure) {
        return figure.sources().stream().mapToInt(source -> assessment.snapshot().countWhere(EvidenceLink.TARGET,
                singles.subjectOf(source))).sum();
    }

    /** The code of the item or indicator that a source is, or reports on; empty for anything else. */
    public String codeOf(Ref source) {
        Entity entity = assessment.snapshot().find(Item.KIND, singles.subjectOf(source));
        if (entity != null) {
            return new Item(entity).code();
        }
        entity = assessment.snapshot().find(Indicator.KIND, singles.subjectOf(source));
        return entity == null ? "" : new Indicator(entity).code();
    }

    /** The item or indicator that a source is, or reports on. */
    public UUID subjectOf(Ref source) {
        return singles.subjectOf(source);
    }

    /** What a condition's value is called: the name of a group, unit, section; empty for {@code none}. */
    public String named(String condition, String value) {
        return singles.named(condition, value);
    }
}
