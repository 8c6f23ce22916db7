package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.plan.IndicatorType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where figures without a share of a way stand on the axis around what is asked; worked by hand, national rules. */
class BulletTest {
    private static final Offset<BigDecimal> HUNDREDTH = within(new BigDecimal("0.01"));
    private final JudgedPlan made = new JudgedPlan();
    private final UUID period = made.period(LocalDate.of(2022, 12, 31));

    @ParameterizedTest(name = "{0} {4} stands at {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GROWTH  | -    | -    | 8.9 | 8.5  | 8.9 | 43.33 | 42.58 | 66.67
            GROWTH  | -    | -    | 8.9 | 15.9 | 8.9 | 90    | 47.46 | 55.71
            GROWTH  | -    | -    | -2  | -2.5 | -2  | 41.67 | 33.33 | 51.67
            GROWTH  | -    | -    | 40  | 40   | 40  | 50    | 33.33 | 58.33
            CEILING | -    | 55   | -   | 52.6 | 55  | 28.18 | -     | 50
            CEILING | 65   | 55   | -   | 52.6 | 55  | 40.4  | -     | 50
            CEILING | -    | 0    | -   | 0    | 0   | 50    | -     | 50
            CEILING | -    | 0    | -   | 2    | 0   | 90    | -     | 50
            FLOOR   | -    | 100  | -   | 99.9 | 100 | 49.5  | 50    | -
            FLOOR   | -    | 20   | -   | 40   | 20  | 90    | 50    | -
            """)
    void worked(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target, @Nullable BigDecimal targetRate,
            BigDecimal figure, BigDecimal asked, BigDecimal at, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        Bullet bullet = Objects.requireNonNull(bullet(type, base, target, targetRate, figure));
        assertThat(bullet.value()).isEqualByComparingTo(figure);
        assertThat(bullet.asked()).isEqualByComparingTo(asked);
        assertThat(bullet.at(bullet.value())).isCloseTo(at, HUNDREDTH);
        close(bullet, bullet.from(), from);
        close(bullet, bullet.to(), to);
    }

    private static void close(Bullet bullet, @Nullable BigDecimal end, @Nullable BigDecimal at) {
        if (at == null) {
            assertThat(end).isNull();
        } else {
            assertThat(bullet.at(Objects.requireNonNull(end))).isCloseTo(at, HUNDREDTH);
        }
    }

    private @Nullable Bullet bullet(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal targetRate, @Nullable BigDecimal figure) {
        UUID indicator = made.indicator(type, base, target, targetRate);
        made.value(indicator, period, type == IndicatorType.GROWTH ? IndicatorValue.RATE : IndicatorValue.VALUE, figure);
        return bullet(indicator);
    }

    private @Nullable Bullet bullet(UUID indicator) {
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        return Bullet.of(assessment, Objects.requireNonNull(assessment.indicators().get(indicator)));
    }

    @Test
    void theBoundOfTheYearIsWhatIsAsked() {
        UUID indicator = made.indicator(IndicatorType.CEILING, null, new BigDecimal("5.5"), null);
        made.annual(indicator, 2022, new BigDecimal("5"));
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("5.2"));
        assertThat(Objects.requireNonNull(bullet(indicator)).asked()).isEqualByComparingTo("5");
    }

    @Test
    void aDualIndicatorShowsItsGrowthBesideItsWay() {
        UUID indicator = made.indicator(IndicatorType.DUAL, new BigDecimal("2000"), new BigDecimal("3000"), new BigDecimal("7"));
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("2500"));
        made.value(indicator, period, IndicatorValue.RATE, new BigDecimal("6"));
        Bullet bullet = Objects.requireNonNull(bullet(indicator));
        assertThat(bullet.value()).isEqualByComparingTo("6");
        assertThat(bullet.asked()).isEqualByComparingTo("7");
        assertThat(made.indicator(indicator, period).progress()).isEqualByComparingTo("50");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"CUMULATIVE,-,110,-,55", "LEVEL,389,400,-,394", "WORDING,-,-,-,5", "GROWTH,-,-,8,-",
        "GROWTH,-,-,-,8", "CEILING,-,5,-,-", "FLOOR,-,-,-,5"})
    void whatHasAWayOrLacksAFigureHasNone(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal targetRate, @Nullable BigDecimal figure) {
        assertThat(bullet(type, base, target, targetRate, figure)).isNull();
    }

    @Property(tries = 200)
    void thePictureNeverContradictsTheVerdict(@ForAll Straight type,
            @ForAll @BigRange(min = "-20", max = "20") @Scale(2) BigDecimal asked,
            @ForAll @BigRange(min = "-40", max = "40") @Scale(2) BigDecimal figure) {
        JudgedPlan plan = new JudgedPlan();
        UUID day = plan.period(LocalDate.of(2022, 12, 31));
        boolean growth = type == Straight.GROWTH;
        UUID indicator = plan.indicator(IndicatorType.valueOf(type.name()), null, growth ? null : asked, growth ? asked : null);
        plan.value(indicator, day, growth ? IndicatorValue.RATE : IndicatorValue.VALUE, figure);
        Assessment assessment = plan.assess(day, RulePresets.NATIONAL);
        IndicatorResult result = Objects.requireNonNull(assessment.indicators().get(indicator));
        Bullet bullet = Objects.requireNonNull(Bullet.of(assessment, result));
        assertThat(bullet.at(figure)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(bullet.at(bullet.asked())).isEqualByComparingTo("50");
        boolean below = bullet.from() != null && figure.compareTo(bullet.from()) < 0;
        boolean above = bullet.to() != null && figure.compareTo(bullet.to()) > 0;
        boolean declines = growth && asked.signum() < 0;
        assertThat(result.verdict() == Judgement.BEHIND)
                .isEqualTo(declines ? above : below || above && type == Straight.CEILING);
        if (growth) {
            BigDecimal best = Objects.requireNonNull(declines ? bullet.from() : bullet.to());
            assertThat(result.verdict() == Judgement.FASTER)
                    .isEqualTo(declines ? figure.compareTo(best) <= 0 : figure.compareTo(best) >= 0);
        }
    }

    private enum Straight { GROWTH, CEILING, FLOOR }
}
