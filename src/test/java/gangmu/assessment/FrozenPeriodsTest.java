package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** What stood in a period when it was closed is read back whole, whatever was written since and in whichever form it was kept. */
class FrozenPeriodsTest {
    private final JudgedPlan made = new JudgedPlan();

    private static Snapshot with(Snapshot snapshot, List<Entity> more) {
        return snapshot.apply(more.stream().<Change>map(Change.Add::new).toList());
    }

    private static Period closed(Assessment of) {
        return new Period(of.period().entity().with(Period.CLOSED, true));
    }

    /** Items of every source and indicators of every type, some overruled, one to review. */
    private UUID fill() {
        UUID before = made.period(LocalDate.of(2022, 12, 31));
        UUID period = made.period(LocalDate.of(2023, 2, 19));
        UUID task = made.hundredDays();
        made.milestone(task, LocalDate.of(2023, 3, 1), "33.3");
        UUID step = made.item(ItemKind.STEP, task);
        made.progress(step, period, "52.5");
        made.progress(made.item(ItemKind.STEP, task), before, "100");
        made.item(ItemKind.PROJECT, null);
        made.progress(made.item(ItemKind.POLICY, null), before, "12");
        for (UUID target : List.of(task, step)) {
            made.add(Entity.blank(VerdictOverride.KIND, made.id()).with(VerdictOverride.PERIOD, period)
                    .with(VerdictOverride.TARGET, target).with(VerdictOverride.ITEM_VERDICT, ItemVerdict.COMPLETED)
                    .with(VerdictOverride.REASON, "because\tof\n\"it\"").with(VerdictOverride.INPUTS, target.equals(step)
                            ? Overrides.seen(made.item(step, period, RulePresets.NATIONAL)) : "progress=1"));
        }
        for (IndicatorType type : IndicatorType.values()) {
            UUID indicator = made.leavingRoom(type, new BigDecimal("100"), Range.between(new BigDecimal("120"), new BigDecimal("130")),
                    Range.of(new BigDecimal("6")));
            made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("110.5"));
            made.value(indicator, period, IndicatorValue.RATE, new BigDecimal("5.9"));
            made.value(indicator, period, IndicatorValue.JUDGEMENT, Judgement.AS_EXPECTED);
            made.add(Entity.blank(VerdictOverride.KIND, made.id()).with(VerdictOverride.PERIOD, period)
                    .with(VerdictOverride.TARGET, indicator).with(VerdictOverride.INDICATOR_VERDICT, Judgement.FASTER)
                    .with(VerdictOverride.REASON, "r").with(VerdictOverride.INPUTS, Overrides.seen(made.indicator(indicator, period))));
        }
        made.leavingRoom(IndicatorType.LEVEL, null, null, null);
        return period;
    }

    @Test
    void everyVerdictIsReadBackWithAllThatItWasMadeOf() {
        Assessment stood = made.assess(fill(), RulePresets.LOCAL_POINTS);
        Snapshot kept = with(stood.snapshot(), FrozenPeriods.freeze(stood, UUID::randomUUID));
        Assessment read = Objects.requireNonNull(FrozenPeriods.thaw(kept, closed(stood)));
        assertThat(read.items().values()).map(Object::toString)
                .containsExactlyElementsOf(stood.items().values().stream().map(Object::toString).toList());
        assertThat(read.indicators().values()).map(Object::toString)
                .containsExactlyElementsOf(stood.indicators().values().stream().map(Object::toString).toList());
        assertThat(read.items().values()).anyMatch(item -> item.overruled() != null && item.overruled().underReview())
                .anyMatch(item -> item.overruled() != null && item.overruled().counts());
        assertThat(read.rules().entity()).isEqualTo(stood.rules().entity());
        assertThat(read.plan().entity()).isEqualTo(stood.plan().entity());
        assertThat(read.period().closed()).isTrue();
        assertThat(FrozenPeriods.keepsTexts(kept, closed(stood))).isTrue();
    }

    @Test
    void whatIsWrittenLaterChangesNothingOfIt() {
        UUID period = fill();
        Assessment stood = made.assess(period, RulePresets.NATIONAL);
        List<Entity> parts = FrozenPeriods.freeze(stood, UUID::randomUUID);
        UUID first = stood.items().keySet().iterator().next();
        String name = stood.item(first).name();
        made.progress(first, period, "99");
        made.set(first, Item.NAME, "renamed");
        made.item(ItemKind.TASK, null);
        Snapshot later = made.assess(period, RulePresets.NATIONAL).snapshot();
        Assessment read = Objects.requireNonNull(FrozenPeriods.thaw(with(later, parts), closed(stood)));
        assertThat(read.items().toString()).isEqualTo(stood.items().toString());
        assertThat(read.item(first).name()).isEqualTo(name);
        assertThat(read.snapshot().all(ProgressEntry.KIND)).containsExactlyInAnyOrderElementsOf(stood.snapshot().all(ProgressEntry.KIND));
        assertThat(FrozenPeriods.thaw(with(later, parts), stood.period())).isNull();
        assertThat(FrozenPeriods.thaw(later, closed(stood))).isNull();
        assertThat(FrozenPeriods.keepsTexts(later, closed(stood))).isTrue();
    }

    @Test
    void itIsCutIntoPiecesThatACellHoldsAndPutTogetherInTheirOrder() {
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        Random random = new Random(1);
        for (int i = 0; i < 8; i++) {
            String name = random.ints(6_000, 0x4e00, 0x9fa5).mapToObj(Character::toString).collect(Collectors.joining());
            made.set(made.item(ItemKind.TASK, null), Item.NAME, name);
        }
        Assessment stood = made.assess(period, RulePresets.NATIONAL);
        List<Entity> parts = new ArrayList<>(FrozenPeriods.freeze(stood, made::id));
        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part -> assertThat(new FrozenPart(part).content()).hasSizeLessThan(32_767));
        assertThat(parts.stream().map(part -> new FrozenPart(part).part())).containsExactlyElementsOf(
                Stream.iterate(1L, n -> n + 1).limit(parts.size()).toList());
        Collections.reverse(parts);
        Assessment read = Objects.requireNonNull(FrozenPeriods.thaw(with(stood.snapshot(), parts), closed(stood)));
        for (UUID item : stood.items().keySet()) {
            assertThat(read.item(item).name()).isEqualTo(stood.item(item).name());
        }
    }

    /** As the first versions of the program wrote it: cells by their position. */
    @Test
    void whatWasClosedInTheFirstFormStaysClosed() {
        UUID id = new UUID(7, 1);
        UUID task = new UUID(7, 2);
        UUID level = new UUID(7, 3);
        UUID override = new UUID(7, 4);
        String text = Stream.of("H %1$s %1$s %1$s", "E plan %1$s name A_plan start 2021-01-01 end 2025-12-31 of-later x",
                "E period %1$s plan %1$s name Mid dataDate 2023-06-30 closed true", "E rule_set %1$s plan %1$s name \\-",
                "E item %2$s plan %1$s kind task name A\\ttask\\nof\\rsigns\\\\n\\", "E indicator %3$s plan %1$s name Level",
                "E verdict_override %4$s period %1$s target %2$s itemVerdict completed reason r", "E of_later %1$s a b",
                "I %2$s 52.50 REPORTED 52.50 \\- 2023-06-30 49.9 50 2.6 2.50 COMPLETED ON_PACE ON_PACE NEARLY "
                        + "%4$s_false_progress,verdict true true false item.at progress-elapsed 2023-06-30 rules 3 2 52.5 50 "
                        + "progress 52.50 reported elapsed 49.9 computed",
                "M %3$s 110 2023-06-30 \\- 49.9 115 \\- BEHIND AS_EXPECTED \\- true indicator.level level 2023-06-30 rules 3 0",
                "Z of a later form").collect(Collectors.joining("\n")).formatted(id, task, level, override).replace(' ', '\t')
                .replace('_', ' ').replace("rule set", "rule_set").replace("verdict override", "verdict_override")
                .replace("ON PACE", "ON_PACE").replace("AS EXPECTED", "AS_EXPECTED").replace("of later", "of_later");
        Period period = new Period(Entity.blank(Period.KIND, id).with(Period.PLAN, id).with(Period.CLOSED, true)
                .with(Period.DATA_DATE, LocalDate.of(2023, 6, 30)));
        Snapshot kept = with(Snapshot.empty(), List.of(period.entity(), Entity.blank(FrozenPart.KIND, new UUID(7, 9))
                .with(FrozenPart.PERIOD, id).with(FrozenPart.PART, 1L).with(FrozenPart.CONTENT, packed(text))));
        Assessment read = Objects.requireNonNull(FrozenPeriods.thaw(kept, period));
        assertThat(FrozenPeriods.keepsTexts(kept, period)).isFalse();
        assertThat(read.plan().entity().get(Plan.NAME)).isEqualTo("A plan");
        assertThat(read.rules().name()).isEmpty();
        assertThat(read.item(task).name()).isEqualTo("A\ttask\nof\rsigns\\n\\");
        assertThat(read.indicator(level).entity().get(Indicator.NAME)).isEqualTo("Level");
        ItemResult item = Objects.requireNonNull(read.items().get(task));
        assertThat(item.toString()).startsWith("ItemResult[item=" + task + ", progress=52.50, source=REPORTED, reported=52.50, "
                + "rolledUp=null, dataDate=2023-06-30, elapsed=49.9, planned=50, points=2.6, phasedPoints=2.50, verdict=COMPLETED, "
                + "computed=ON_PACE, linearVerdict=ON_PACE, phasedVerdict=NEARLY, ")
                .contains("rulersDisagree=true, counted=true, met=false, ");
        assertThat(Objects.requireNonNull(item.overruled()).changed()).containsExactly("progress", "verdict");
        assertThat(item.overruled().counts()).isFalse();
        assertThat(ValueType.choiceName(item.overruled().verdict())).isEqualTo("completed");
        assertThat(item.explanation()).isEqualTo(new Explanation("item.at", List.of("52.5", "50"), "progress-elapsed",
                List.of(new Explanation.Input("progress", "52.50", "reported"), new Explanation.Input("elapsed", "49.9", "computed")),
                LocalDate.of(2023, 6, 30), "rules", 3));
        IndicatorResult indicator = Objects.requireNonNull(read.indicators().get(level));
        assertThat(indicator).isEqualTo(new IndicatorResult(level, new BigDecimal("110"), LocalDate.of(2023, 6, 30), null,
                new BigDecimal("49.9"), Range.of(new BigDecimal("115")), null, Judgement.BEHIND, Judgement.AS_EXPECTED, null, true,
                new Explanation("indicator.level", List.of(), "level", List.of(), LocalDate.of(2023, 6, 30), "rules", 3)));
    }

    private static String packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
