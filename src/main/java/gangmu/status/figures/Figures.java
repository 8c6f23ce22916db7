package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Entity;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every figure of a plan in a period, by its key. A figure is worked out when it is first asked for, and is the same for
 * whoever asks: the overview, the status workbook, the report.
 */
public final class Figures {
    private static final Set<ItemKind> ITEMS = CountedItems.ITEMS.kinds();
    private final Assessment assessment;
    private final PlanTree tree;
    private final Counted counted;
    private final Counting counting;
    private final SingleFigures singles;
    private final FigureText texts;
    private final Fingerprints fingerprints;
    private final Map<FigureKey, Figure> known = new ConcurrentHashMap<>();
    private final Map<FigureKey, String> fingerprinted = new ConcurrentHashMap<>();

    private Figures(Assessment assessment) {
        this.assessment = assessment;
        this.tree = new PlanTree(assessment.snapshot(), assessment.plan().id());
        this.counted = new Counted(assessment);
        this.counting = new Counting(counted, assessment.period().dataDate());
        this.singles = new SingleFigures(assessment, tree, counted);
        this.texts = new FigureText(tree, assessment.snapshot());
        this.fingerprints = new Fingerprints(assessment, counted);
    }

    public static Figures of(Assessment assessment) {
        return new Figures(assessment);
    }

    public Assessment assessment() {
        return assessment;
    }

    /**
     * The figure of a key as it is written, its conditions by id or by name.
     *
     * @throws Refusal {@code figure.unknown}
     */
    public Figure get(String key) {
        return get(texts.read(key));
    }

    /**
     * The figure of a key.
     *
     * @throws Refusal {@code figure.unknown} where the plan has no such thing
     */
    public Figure get(FigureKey key) {
        Figure ready = known.get(key);
        if (ready != null) {
            return ready;
        }
        Figure figure = worked(key);
        known.put(key, figure);
        return figure;
    }

    private Figure worked(FigureKey key) {
        return switch (key) {
            case FigureKey.OfItems items -> counting.items(items);
            case FigureKey.OfIndicators indicators -> counting.indicators(indicators);
            case FigureKey.OfPlan plan -> singles.ofPlan(plan);
            case FigureKey.OfPeriod period -> singles.ofPeriod(period);
            case FigureKey.OfIndicator indicator -> singles.ofIndicator(indicator);
            case FigureKey.OfItem item -> singles.ofItem(item);
            case FigureKey.Quoted quote -> singles.quote(quote);
            case FigureKey.Dated date -> singles.date(date);
        };
    }

    /** Works out the totals and their fingerprints beforehand; may run beside other work on them. */
    public void prepare() {
        Stream.concat(headline().stream(), breakdowns().stream()).forEach(this::fingerprint);
    }

    /** The headline: indicators with their attributes; tasks, projects, policies. */
    public List<Figure> headline() {
        List<Figure> list = new ArrayList<>();
        for (IndicatorTotal what : List.of(IndicatorTotal.TOTAL, IndicatorTotal.MET, IndicatorTotal.NOT_MET,
                IndicatorTotal.RATE)) {
            list.add(get(FigureKey.of(what)));
        }
        for (Attribute attribute : Attribute.values()) {
            list.add(get(FigureKey.of(IndicatorTotal.TOTAL).within(new Part.Of(attribute))));
            list.add(get(FigureKey.of(IndicatorTotal.MET).within(new Part.Of(attribute))));
        }
        list.add(get(FigureKey.of(IndicatorTotal.CATEGORIES)));
        for (CountedItems counted : CountedItems.OF_ONE_KIND) {
            for (ItemTotal what : List.of(ItemTotal.TOTAL, ItemTotal.MET, ItemTotal.NOT_MET, ItemTotal.RATE)) {
                list.add(get(FigureKey.of(counted, what)));
            }
        }
        for (ItemTotal what : List.of(ItemTotal.INVESTMENT, ItemTotal.INVESTED, ItemTotal.INVESTMENT_YI,
                ItemTotal.INVESTED_YI, ItemTotal.INVESTED_RATE)) {
            list.add(get(FigureKey.of(CountedItems.PROJECTS, what)));
        }
        return list;
    }

    /** How the verdicts are spread; by category, section, group and unit. */
    public List<Figure> breakdowns() {
        List<Figure> list = new ArrayList<>();
        for (CountedItems counted : CountedItems.OF_ONE_KIND) {
            for (ItemVerdict verdict : ItemVerdict.values()) {
                list.add(get(FigureKey.of(counted, ItemTotal.of(verdict))));
            }
            list.add(get(FigureKey.of(counted, ItemTotal.UNREPORTED)));
        }
        list.add(get(FigureKey.of(CountedItems.ITEMS, ItemTotal.WITHOUT_EVIDENCE)));
        list.add(get(FigureKey.of(CountedItems.ITEMS, ItemTotal.RULERS_DISAGREE)));
        for (Judgement judgement : Judgement.values()) {
            list.add(get(FigureKey.of(IndicatorTotal.of(judgement))));
        }
        categories().forEach(category -> indicatorPair(list, new Part.Category(category)));
        sections().forEach(section -> itemPairs(list, section));
        groups().forEach(group -> itemPairs(list, group));
        units().forEach(unit -> {
            indicatorPair(list, unit);
            itemPairs(list, unit);
        });
        return list;
    }

    private void indicatorPair(List<Figure> list, Part part) {
        list.add(get(FigureKey.of(IndicatorTotal.TOTAL).within(part)));
        list.add(get(FigureKey.of(IndicatorTotal.MET).within(part)));
    }

    private void itemPairs(List<Figure> list, Part part) {
        for (CountedItems counted : CountedItems.OF_ONE_KIND) {
            list.add(get(FigureKey.of(counted, ItemTotal.TOTAL).within(part)));
            list.add(get(FigureKey.of(counted, ItemTotal.MET).within(part)));
        }
    }

    /** The values of the indicators. */
    public List<Figure> indicators() {
        return counted.indicators().stream().flatMap(line -> Stream.of(FigureKey.OfIndicator.What.VALUE,
                FigureKey.OfIndicator.What.BASE, FigureKey.OfIndicator.What.TARGET, FigureKey.OfIndicator.What.PROGRESS)
                .map(what -> get(new FigureKey.OfIndicator(line.indicator().id(), what)))).filter(Figure::present).toList();
    }

    /**
     * The keys of all figures that can be asked for, of the whole and of each of its parts; not of texts that people wrote, nor
     * under several conditions at once.
     */
    public Stream<FigureKey> keys() {
        return new KeysOfPlan(this, counted).all();
    }

    /** The items of the plan in the order of the tree, each before its children. */
    public List<Item> inOrder() {
        return Collections.unmodifiableList(counted.inOrder());
    }

    /** The figures of single tasks, projects and policies. */
    public List<Figure> items() {
        List<Figure> list = new ArrayList<>();
        for (CountedItems kind : CountedItems.OF_ONE_KIND) {
            counted.items(kind.kinds()).forEach(line -> {
                for (FigureKey.OfItem.What what : List.of(FigureKey.OfItem.What.PROGRESS, FigureKey.OfItem.What.ELAPSED,
                        FigureKey.OfItem.What.INVESTMENT, FigureKey.OfItem.What.INVESTED)) {
                    Figure figure = get(new FigureKey.OfItem(line.item().id(), what));
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

    /** The top branches; last what stands below none, where an item does. */
    public List<Part> sections() {
        return parts(tree.roots().stream().filter(item -> item.kind() == ItemKind.SECTION)
                .map(item -> new Part.Section(item.id())), new Part.Section(null), By.SECTION);
    }

    /** The working groups; last what belongs to none, where an item does. */
    public List<Part> groups() {
        return parts(tree.groups().stream().map(group -> new Part.Group(group.id())), new Part.Group(null), By.GROUP);
    }

    /** The units that lead something; last what none leads, where an item is so. */
    public List<Part> units() {
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
        return parts(PlanTree.units(assessment.snapshot()).stream().map(Unit::id).filter(leading::contains)
                .map(Part.LedBy::new), new Part.LedBy(null), By.UNIT);
    }

    /** The leaders of something; last what has none, where an item is so. */
    public List<Part> leaders() {
        return parts(counted.items(ITEMS).stream().map(line -> line.item().text(Item.LEADER))
                .filter(leader -> !leader.isEmpty()).distinct().sorted().map(Part.Leader::new), new Part.Leader(""), By.LEADER);
    }

    private List<Part> parts(Stream<? extends Part> named, Part none, By by) {
        List<Part> parts = new ArrayList<>(named.toList());
        if (!counted.items(ITEMS, by, none).isEmpty()) {
            parts.add(none);
        }
        return parts;
    }

    /** The working group of a name, empty for none of it; of what belongs to none where the name is empty. */
    public Optional<Part> group(String name) {
        return texts.group(name);
    }

    /** The unit of a name, as {@link #group}. */
    public Optional<Part> unit(String name) {
        return texts.unit(name);
    }

    /** The top branch of a name, as {@link #group}. */
    public Optional<Part> section(String name) {
        return texts.section(name);
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

    /** What a part of the plan is called: the name of a group, unit, section; empty for what belongs to none. */
    public String named(Part part) {
        return singles.named(part);
    }

    /** What an item, an indicator or anything else that is quoted is called. */
    public String named(UUID id) {
        return singles.named(id);
    }
}
