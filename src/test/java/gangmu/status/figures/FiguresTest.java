package gangmu.status.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.excel.status.MadeUpPlan;
import gangmu.period.Judgement;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Attribute;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.status.Findings;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private final MadeUpPlan made = new MadeUpPlan(7, 40, 80, 20, 27);
    private final Figures figures = MadeUpFigures.of(made);

    private static List<Figure> all(Figures figures) {
        List<Figure> all = new ArrayList<>(figures.headline());
        all.addAll(figures.breakdowns());
        all.addAll(figures.indicators());
        all.addAll(figures.items());
        return all;
    }

    @Test
    void theHeadlineIsWhatTheAssessmentCounts() {
        Assessment assessment = figures.assessment();
        assertThat(figures.get("projects.met").value()).isEqualTo("" + assessment.count(ItemKind.PROJECT).met());
        assertThat(figures.get("tasks.total").value()).isEqualTo("" + assessment.count(ItemKind.TASK).total());
        assertThat(figures.get("indicators.met@attribute=binding").value())
                .isEqualTo("" + assessment.countIndicators(Attribute.BINDING).met());
    }

    @Test
    void everyVerdictHasAFigureThatCountsIt() {
        for (ItemVerdict verdict : ItemVerdict.values()) {
            assertThat(ItemTotal.of(verdict).verdict()).isEqualTo(verdict);
        }
        for (Judgement judgement : Judgement.values()) {
            assertThat(IndicatorTotal.of(judgement).judgement()).isEqualTo(judgement);
        }
    }

    @Test
    void aFigureIsFoundByItsOwnKey() {
        assertThat(all(figures)).hasSizeGreaterThan(300)
                .allSatisfy(figure -> assertThat(figures.get(figure.key().toString())).isEqualTo(figure));
    }

    @Test
    void aFigureIsFoundByTheNamesOfPeopleToo() {
        assertThat(figures.get("projects.met@group=第3工作组").value())
                .isEqualTo(figures.get(FigureKey.of(CountedItems.PROJECTS, ItemTotal.MET).within(figures.groups().get(2))).value());
        assertThat(figures.get("indicator.value@code=1").sources()).hasSize(1);
        assertThatThrownBy(() -> figures.get("projects.met@group=没有这个组")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> figures.get("projects.nonsense")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> figures.get("nonsense")).isInstanceOf(Refusal.class);
    }

    /** Keys stand in reports and workbooks that offices keep: what is printed once is read for ever. */
    @Test
    void aKeyIsPrintedAsItAlwaysWas() {
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        assertThat(FigureKey.of(CountedItems.PROJECTS, ItemTotal.NOT_MET).within(new Part.LedBy(id))
                .within(new Part.Group(null)).within(new Part.Lagging()))
                .hasToString("projects.not-met@group=none&lagging=true&unit=" + id);
        assertThat(FigureKey.of(IndicatorTotal.ACHIEVED_EARLY).within(new Part.Category("节能%降耗&减排"))
                .within(new Part.Of(Attribute.BINDING)))
                .hasToString("indicators.achieved-early@attribute=binding&category=节能%25降耗%26减排");
        assertThat(new FigureKey.OfPlan(FigureKey.OfPlan.What.BASE_YEAR)).hasToString("plan.base-year");
        assertThat(new FigureKey.OfIndicator(id, FigureKey.OfIndicator.What.TARGET_RATE))
                .hasToString("indicator.target-rate@id=" + id);
        assertThat(new FigureKey.Quoted(new Ref(ProgressEntry.KIND, id), ProgressEntry.NARRATIVE, 2))
                .hasToString("quote." + ProgressEntry.KIND.name() + "@field=narrative&id=" + id + "&n=2");
        assertThat(new FigureKey.Dated(new Ref(Evidence.KIND, id), Evidence.DATED))
                .hasToString("date.evidence@field=dated&id=" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects.met@attribute=binding", "indicators.met@leader=某", "projects.met@unit", "projects.met@id=x",
        "plan.elapsed@group=none", "indicators.met@attribute=neither", "item.progress@id=1", "item.nonsense@code=1",
        "quote.item@field=nothing&id=00000000-0000-4000-8000-000000000001&n=1",
        "quote.item@field=name&id=00000000-0000-4000-8000-000000000001&n=two", "date.nothing@field=x", ".met", "projects."})
    void whatIsNoKeyOfAFigureIsRefusedAsWritten(String text) {
        assertThatThrownBy(() -> figures.get(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("figure.unknown");
            assertThat(refusal.problem().args()).containsExactly(text);
        });
    }

    @Test
    void aTotalIsNotNarrowedByWhatTellsNothingOfIt() {
        assertThatThrownBy(() -> FigureKey.of(CountedItems.TASKS, ItemTotal.MET).within(new Part.Category("生态")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FigureKey.of(IndicatorTotal.MET).within(new Part.Below(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFigureHasANameInBothLanguages() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            FigureWords words = new FigureWords(figures, Words.of(language));
            assertThat(all(figures)).allSatisfy(figure -> {
                assertThat(words.name(figure)).isNotBlank();
                assertThat(words.shown(figure)).isNotBlank();
                assertThat(words.measure(figure)).isNotNull();
            });
        }
    }

    @Test
    void aCountIsTheNumberOfItsSources() {
        assertThat(all(figures)).filteredOn(figure -> figure.form() == Figure.Form.COUNT)
                .filteredOn(figure -> !figure.key().equals(FigureKey.of(IndicatorTotal.CATEGORIES)))
                .allSatisfy(figure -> assertThat(figure.sources()).hasSize(figure.number().intValueExact()));
    }

    @Test
    void oneReportMovesTheFiguresThatComeFromItAndNoOther() {
        Snapshot before = made.draft.now();
        Entity report = before.where(ProgressEntry.PERIOD, made.period).stream().filter(entity -> {
            Item item = new Item(before.find(Item.KIND, new ProgressEntry(entity).item()));
            return item.kind() == ItemKind.PROJECT && !item.adjusted() && new ProgressEntry(entity).progress() != null
                    && new ProgressEntry(entity).progress().compareTo(BigDecimal.valueOf(50)) > 0
                    && figures.assessment().of(item).met();
        }).findFirst().orElseThrow();
        UUID moved = new ProgressEntry(report).item();
        Draft draft = new Draft(before);
        draft.set(report.ref(), ProgressEntry.PROGRESS, new BigDecimal("1"));
        Figures then = figures;
        Figures now = Figures.of(MadeUpFigures.assess(made, draft.now()));

        Map<String, String> fingerprints = new LinkedHashMap<>();
        all(then).forEach(figure -> fingerprints.put(figure.key().toString(), then.fingerprint(figure)));
        List<String> stale = all(now).stream()
                .filter(figure -> !now.fingerprint(figure).equals(fingerprints.get(figure.key().toString())))
                .map(figure -> figure.key().toString()).toList();

        // An item's parents roll up from it, so its branch moves with it.
        List<String> branch = new ArrayList<>();
        for (Item item = new Item(before.find(Item.KIND, moved)); item != null;
                item = item.parent() == null ? null : new Item(before.find(Item.KIND, item.parent()))) {
            branch.add(item.id().toString());
        }
        assertThat(stale).contains("projects.met", "projects.rate", "item.progress@id=" + moved)
                .doesNotContain("projects.total", "projects.investment", "item.investment@id=" + moved, "indicators.met");
        assertThat(stale).allSatisfy(key -> {
            Figure figure = now.get(key);
            Figure earlier = then.get(key);
            assertThat(figure.sources().toString() + earlier.sources()).containsAnyOf(branch.toArray(String[]::new));
        });
    }

    @Test
    void whatMeetsTheStandardWithoutEvidenceIsCountedUntilItHasSome() {
        Figure bare = figures.get("items.without-evidence");
        assertThat(bare.number()).isEqualTo(figures.get("items.met").number());
        UUID proven = bare.sources().getFirst().id();
        Draft draft = new Draft(made.draft.now());
        UUID evidence = UUID.randomUUID();
        draft.add(Entity.blank(Evidence.KIND, evidence).with(Evidence.TITLE, "批复"));
        draft.add(Entity.blank(EvidenceLink.KIND, UUID.randomUUID()).with(EvidenceLink.EVIDENCE, evidence)
                .with(EvidenceLink.TARGET, proven));
        Figure now = Figures.of(MadeUpFigures.assess(made, draft.now())).get("items.without-evidence");
        assertThat(now.sources()).hasSize(bare.sources().size() - 1).noneMatch(source -> source.id().equals(proven));
    }

    /** One count, in figures and findings alike. */
    @Test
    void whatMeetsTheStandardWithNothingDoneYetHasNothingToProve() {
        UUID early = figures.get("projects.met").sources().getFirst().id();
        Draft draft = new Draft(made.draft.now());
        draft.set(new Ref(Item.KIND, early), Item.START, LocalDate.of(2024, 1, 1));
        draft.set(new Ref(Item.KIND, early), Item.END, LocalDate.of(2025, 12, 31));
        Reports.report(draft, UUID::randomUUID, early, made.period, ProgressEntry.PROGRESS, BigDecimal.ZERO);
        Assessment now = MadeUpFigures.assess(made, draft.now());
        assertThat(Objects.requireNonNull(now.items().get(early)).met()).isTrue();
        assertThat(Figures.of(now).get("items.without-evidence").sources()).extracting(Ref::id).doesNotContain(early)
                .containsExactlyInAnyOrderElementsOf(Findings.all(now).stream().filter(one -> one.code().equals("no-evidence"))
                        .map(one -> one.about().id()).toList());
    }

    @Test
    void whereTheRulersDisagreeIsCountedWithTheItems() {
        assertThat(figures.get("items.rulers-disagree").sources()).extracting(Ref::id)
                .containsExactlyInAnyOrderElementsOf(figures.assessment().items().values().stream()
                        .filter(result -> result.counted() && result.rulersDisagree()).map(ItemResult::item).toList());
    }

    @Test
    void numbersAreFoundInTextsAndNamesAreNot() {
        assertThat(Quotes.parts("PM2.5浓度降至35微克，5G基站1,234个，“5+2”机制，２０２２年").stream().filter(Quotes.Part::number)
                .map(Quotes.Part::text)).containsExactly("35", "1,234", "5", "2", "２０２２");
        String text = "完成12.6公里，占60%";
        assertThat(Quotes.parts(text).stream().map(Quotes.Part::text).collect(Collectors.joining())).isEqualTo(text);
    }
}
