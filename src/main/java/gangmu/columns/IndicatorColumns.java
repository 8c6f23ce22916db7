package gangmu.columns;

import static gangmu.columns.Table.INDICATORS;
import static gangmu.columns.Table.INDICATOR_FACTS;
import static gangmu.columns.Table.INDICATOR_REPORTS;
import static gangmu.columns.Table.PLAN_INDICATORS;
import static gangmu.columns.Table.PLAN_VALUES;
import static gangmu.columns.Table.STATUS_INDICATORS;
import static gangmu.columns.Table.TEMPLATE_INDICATORS;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Field;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.columns.Column.Names;
import gangmu.period.IndicatorValue;
import gangmu.plan.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of indicators, each described once; see {@link ItemColumns}. */
final class IndicatorColumns {
    static final List<Column<IndicatorRow>> ALL = List.of(
            own(Indicator.CODE, Look.SHORT).in(INDICATORS, 10, 44).in(STATUS_INDICATORS, 10, 6).in(TEMPLATE_INDICATORS, 10)
                    .in(PLAN_INDICATORS, 10),
            own(Indicator.CATEGORY, Look.GROUP).in(INDICATORS, 200).in(STATUS_INDICATORS, 20, 10).in(TEMPLATE_INDICATORS, 20)
                    .in(PLAN_INDICATORS, 20),
            own(Indicator.NAME, Look.NAME).in(INDICATORS, 20, 176).in(STATUS_INDICATORS, 30, 24).in(TEMPLATE_INDICATORS, 30)
                    .in(PLAN_INDICATORS, 30),
            own(Indicator.MEASURE, Look.SHORT).in(INDICATORS, 30, 76).in(STATUS_INDICATORS, 40, 10).in(TEMPLATE_INDICATORS, 40)
                    .in(PLAN_INDICATORS, 40),
            own(Indicator.ATTRIBUTE, Look.SHORT).in(INDICATORS, 40, 92).in(STATUS_INDICATORS, 50, 8).in(TEMPLATE_INDICATORS, 50)
                    .in(PLAN_INDICATORS, 50),
            own(Indicator.TYPE, Look.SHORT).in(INDICATORS, 50, 90).in(STATUS_INDICATORS, 60, 9).in(TEMPLATE_INDICATORS, 60)
                    .in(PLAN_INDICATORS, 60),
            own(Indicator.BASE, Look.NUMBER).naming(Names.BASE_YEAR).in(INDICATORS, 60, 84).in(STATUS_INDICATORS, 70, 11)
                    .in(TEMPLATE_INDICATORS, 70).in(PLAN_INDICATORS, 70),
            own(Indicator.TARGET, Look.NUMBER).naming(Names.LAST_YEAR).in(INDICATORS, 70, 72).in(STATUS_INDICATORS, 80, 11)
                    .in(TEMPLATE_INDICATORS, 80).in(PLAN_INDICATORS, 80),
            own(Indicator.TARGET_RATE, Look.RATE).in(INDICATORS, 190).in(STATUS_INDICATORS, 90, 9).in(TEMPLATE_INDICATORS, 90)
                    .in(PLAN_INDICATORS, 90),
            own(Indicator.TARGET_WORDS, Look.TEXT).in(INDICATOR_FACTS, 30).in(TEMPLATE_INDICATORS, 100)
                    .in(PLAN_INDICATORS, 100),
            Column.<IndicatorRow>computed("earlier", Look.NUMBER, IndicatorRow::earlier).series()
                    .in(STATUS_INDICATORS, 100, 11).in(TEMPLATE_INDICATORS, 110),
            reported(IndicatorValue.VALUE, Look.NUMBER).in(INDICATOR_REPORTS, 10, 68).asked(TEMPLATE_INDICATORS, 120)
                    .in(PLAN_VALUES, 30),
            reported(IndicatorValue.RATE, Look.RATE).in(INDICATOR_REPORTS, 20, 88).asked(TEMPLATE_INDICATORS, 130)
                    .in(PLAN_VALUES, 40),
            reported(IndicatorValue.YEAR_ON_YEAR, Look.RATE).in(INDICATOR_REPORTS, 22, 88).asked(TEMPLATE_INDICATORS, 132)
                    .in(PLAN_VALUES, 42),
            reported(IndicatorValue.YEAR_TO_DATE, Look.NUMBER).in(INDICATOR_REPORTS, 24, 88).asked(TEMPLATE_INDICATORS, 134)
                    .in(PLAN_VALUES, 44),
            reported(IndicatorValue.DATA_DATE, Look.DATE).in(INDICATOR_REPORTS, 30, 88).asked(TEMPLATE_INDICATORS, 140)
                    .in(PLAN_VALUES, 50),
            reported(IndicatorValue.PROVISIONAL, Look.SHORT).asked(TEMPLATE_INDICATORS, 150).in(PLAN_VALUES, 60),
            reported(IndicatorValue.JUDGEMENT, Look.SHORT).in(INDICATOR_REPORTS, 40, 88).asked(TEMPLATE_INDICATORS, 160)
                    .in(PLAN_VALUES, 70),
            reported(IndicatorValue.REASON, Look.LONG).in(INDICATOR_REPORTS, 50, 160).asked(TEMPLATE_INDICATORS, 170)
                    .in(PLAN_VALUES, 80).in(STATUS_INDICATORS, 230, 22),
            reported(IndicatorValue.NOTHING_NEW, Look.SHORT).in(INDICATOR_REPORTS, 60, 90).asked(TEMPLATE_INDICATORS, 175)
                    .in(PLAN_VALUES, 90),
            result("value", Look.NUMBER, IndicatorResult::value).in(INDICATORS, 80, 72),
            // Of what was not reported there is no date to speak of.
            result("dataDate", Look.DATE, result -> result.value() == null && result.rate() == null ? null : result.dataDate())
                    .in(INDICATORS, 90, 88),
            result("latest", Look.NUMBER, IndicatorResult::value).in(STATUS_INDICATORS, 110, 11),
            result("dataDate", Look.DATE, IndicatorResult::dataDate).in(STATUS_INDICATORS, 120, 11),
            result("expected", Look.ROUNDED, IndicatorColumns::expected).in(INDICATORS, 100, 80)
                    .in(STATUS_INDICATORS, 130, 11),
            Column.<IndicatorRow>computed("bar", Look.BAR, IndicatorRow::result).in(INDICATORS, 110, 118),
            result("progress", Look.SHARE, IndicatorResult::progress).in(STATUS_INDICATORS, 140, 9),
            result("elapsed", Look.TIME, IndicatorResult::elapsed).in(STATUS_INDICATORS, 150, 9),
            result("rate", Look.ROUNDED, IndicatorResult::rate).in(STATUS_INDICATORS, 160, 9),
            result("verdict", Look.VERDICT, IndicatorResult::verdict).in(INDICATORS, 120, 168)
                    .in(STATUS_INDICATORS, 170, 13),
            Column.<IndicatorRow>computed("computed", Look.MARK, IndicatorRow::byRules)
                    .onlyWhere(row -> row.overruled() != null).in(STATUS_INDICATORS, 180, 12),
            Column.<IndicatorRow>computed("overruled", Look.LONG, IndicatorRow::overruled)
                    .onlyWhere(row -> row.overruled() != null).in(STATUS_INDICATORS, 185, 26),
            result("met", Look.SHORT, IndicatorResult::met).in(STATUS_INDICATORS, 190, 7),
            Column.<IndicatorRow>computed("yearAsked", Look.NUMBER, row -> YearColumns.asked(row.year()))
                    .onlyWhere(row -> row.year() != null).in(STATUS_INDICATORS, 191, 11),
            Column.<IndicatorRow>computed("yearDone", Look.ROUNDED, row -> YearColumns.done(row.year()))
                    .onlyWhere(row -> row.year() != null).in(STATUS_INDICATORS, 192, 11),
            Column.<IndicatorRow>computed("yearShare", Look.SHARE, row -> YearColumns.share(row.year()))
                    .onlyWhere(row -> row.year() != null).in(STATUS_INDICATORS, 193, 9),
            Column.<IndicatorRow>computed("yearState", Look.SHORT, row -> YearColumns.state(row.year()))
                    .onlyWhere(row -> row.year() != null).in(STATUS_INDICATORS, 194, 10),
            Column.<IndicatorRow>computed("forecast", Look.ROUNDED, IndicatorRow::forecast).naming(Names.LAST_YEAR)
                    .in(STATUS_INDICATORS, 200, 11),
            Column.<IndicatorRow>computed("outlook", Look.SHORT, IndicatorRow::outlook).in(STATUS_INDICATORS, 210, 9),
            Column.<IndicatorRow>computed("explanation", Look.LONG, IndicatorRow::explanation).in(STATUS_INDICATORS, 220, 40),
            own(Indicator.LEAD, Look.GROUP).in(INDICATOR_FACTS, 10).in(STATUS_INDICATORS, 240, 12).in(TEMPLATE_INDICATORS, 180)
                    .in(PLAN_INDICATORS, 110),
            own(Indicator.COOPERATING, Look.TEXT).in(INDICATOR_FACTS, 20).in(PLAN_INDICATORS, 120),
            Column.<IndicatorRow>computed("counted", Look.COUNT, row -> 1L).in(STATUS_INDICATORS, 250, 6),
            own(Indicator.SOURCE, Look.LONG).in(INDICATOR_FACTS, 40).in(PLAN_INDICATORS, 130),
            own(Indicator.REMARK, Look.LONG).in(INDICATOR_FACTS, 50).in(PLAN_INDICATORS, 140),
            own(Indicator.BASE_DATE, Look.DATE).in(INDICATOR_FACTS, 60),
            own(Indicator.PREDECESSOR, Look.TEXT).in(INDICATOR_FACTS, 70));

    private IndicatorColumns() {
    }

    /** What is due, one number or both bounds in hundredths. */
    private static @Nullable Object expected(IndicatorResult result) {
        Range due = result.expected();
        return due == null ? null : due.isPoint() ? due.lower() : due.written(Numbers::hundredths);
    }

    private static Column<IndicatorRow> own(Field<?> field, Look look) {
        return Column.of(field, look, row -> row.own(field));
    }

    private static Column<IndicatorRow> reported(Field<?> field, Look look) {
        return Column.of(field, look, row -> row.reported(field));
    }

    private static Column<IndicatorRow> result(String key, Look look, Value<IndicatorResult> value) {
        return Column.computed(key, look, row -> row.result() instanceof IndicatorResult result ? value.of(result) : null);
    }
}
