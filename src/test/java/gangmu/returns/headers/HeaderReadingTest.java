package gangmu.returns.headers;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.reading.RawCell;
import gangmu.returns.reading.RawSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReadingTest {
    private static final HeaderMatcher MATCHER = new HeaderMatcher(List.of(
            KnownColumn.of("no", "序号", "编号"),
            KnownColumn.of("name", "任务名称", "项目名称"),
            KnownColumn.of("lead", "牵头单位", "责任单位"),
            KnownColumn.of("percent", "完成比例", "完成率"),
            KnownColumn.of("invested", "累计完成投资"),
            KnownColumn.of("y2021", "2021年"),
            KnownColumn.of("y2022", "2022年"),
            KnownColumn.of("absolute", "完成情况/绝对值"),
            KnownColumn.of("growth", "完成情况/同比增长"),
            KnownColumn.of("issue", "存在问题")));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            序号                   | no
            序 号                  | no
            任务名称*              | name
            项目名称               | name
            完成比例（%）          | percent
            完成率                 | percent
            累计完成投资（万元）   | invested
            `累计完成\n投资（万元）` | invested
            累计完成投资/万元      | invested
            牵头单位①              | lead
            牵头单位（全称）       | lead
            2021年                 | y2021
            ２０２２年             | y2022
            2023年                 | -
            完成情况/绝对值        | absolute
            完成情况（亿元）/绝对值 | absolute
            绝对值                 | absolute?
            累计投资               | invested?
            备注                   | -
            """)
    void headersAreMatched(String text, String outcome) {
        HeaderMatch match = MATCHER.match(new HeaderPath(0, text.equals("累计完成投资/万元") ? List.of(text)
                : List.of(text.replace("\\n", "\n").split("/"))));
        String shown = match.sure() ? match.candidates().getFirst()
                : match.isDoubtful() ? match.candidates().getFirst() + "?" : "-";
        assertThat(shown).isEqualTo(outcome);
    }

    /** A unit word, however it stands in a header. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"元", "千元", "万元", "百万元", "千万元", "亿元", "平方米", "万平方米", "亩", "万亩", "公顷", "km", "公里", "吨",
            "万人次", "%", "亿元人民币"})
    void aUnitOfMeasureIsFoundHoweverAHeaderNamesIt(String unit) {
        String name = "累计完成投资";
        for (String written : List.of("（%s）", "(%s)", "【%s】", "[%s]", "〔%s〕", "《%s》", "{%s}", "/%s", "：%s", "-%s", "、%s",
                "（单位：%s）", "（计量单位为%s）", "（以%s计）", "（%s，累计）", " （ %s ） *", "%s")) {
            HeaderText header = HeaderText.of(name + written.formatted(unit));
            assertThat(header.unit()).as(written.formatted(unit)).isEqualTo(unit);
            assertThat(header.key()).as(written.formatted(unit)).isEqualTo(name);
        }
        assertThat(UnitNotes.in("计量单位：" + unit)).contains(unit);
        assertThat(UnitNotes.in("注：以" + unit + "为单位")).contains(unit);
        assertThat(UnitNotes.in("填报单位：区水务局　　数据截至：2023-12-31　　浅黄色单元格由贵单位填写")).isEmpty();
    }

    /** What a header says besides its name makes of it another column. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"本期完成投资", "当年完成投资", "2024年计划投资", "2023年完成投资", "1-6月完成投资", "上半年累计完成投资", "未完成投资",
            "剩余投资", "计划完成投资", "累计完成投资（本期）", "累计完成投资（其中：中央资金）", "累计完成投资（不含征地）", "累计完成投资占比", "累计完成投资同比增长",
            "累计到位资金", "累计支付投资", "权重", "未完成比例", "年度计划完成率", "完成率（占全年）", "进度（上半年）", "预计完成率", "完成比例排名",
            "完成率（自评）", "完成投资/本期", "本期/完成比例", "2025年预计值"})
    void aHeaderThatSaysMoreIsNoColumnByItself(String text) {
        HeaderMatcher matcher = new HeaderMatcher(List.of(
                new KnownColumn("invested", List.of("累计完成投资（万元）", "累计完成投资", "累计投资", "完成投资"), true),
                new KnownColumn("percent", List.of("完成比例（%）", "完成率", "进度"), true)), LocalDate.of(2023, 6, 30));
        HeaderMatch match = matcher.match(new HeaderPath(0, List.of(text.split("/"))));
        assertThat(match.sure()).isFalse();
        assertThat(match.fits("invested") || match.fits("percent")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"累计完成投资额", "实际完成投资（万元）", "目前累计完成投资", "截至2023年6月底累计完成投资", "累计完成投资（截至6月底）", "完成投资/累计",
            "累计完成投资（必填）", "自开工以来累计完成投资"})
    void aSumUpToTheDateOfTheFiguresIsTheSum(String text) {
        HeaderMatcher matcher = new HeaderMatcher(List.of(new KnownColumn("invested",
                List.of("累计完成投资（万元）", "累计完成投资", "完成投资", "自开工累计完成投资"), true)), LocalDate.of(2023, 6, 30));
        assertThat(matcher.match(new HeaderPath(0, List.of(text.split("/")))).id()).contains("invested");
    }

    @Test
    void aHeaderNamesItsUnit() {
        assertThat(HeaderText.of("总投资\n（万元）").unit()).isEqualTo("万元");
        assertThat(HeaderText.of("总投资（单位：亿元）").unit()).isEqualTo("亿元");
        assertThat(HeaderText.of("面积/公顷").unit()).isEqualTo("公顷");
        assertThat(HeaderText.of("任务名称（全称）").unit()).isNull();
        assertThat(HeaderText.of("完成比例(%)").unit()).isEqualTo("%");
    }

    @Test
    void twoHeadersThatClaimOneColumnAreBothDoubtful() {
        List<HeaderMatch> matches = MATCHER.match(List.of(new HeaderPath(0, List.of("牵头单位")),
                new HeaderPath(1, List.of("责任单位"))));
        assertThat(matches).noneMatch(HeaderMatch::sure).allMatch(HeaderMatch::isDoubtful);
    }

    @Test
    void theHeaderIsFoundBelowTitleAndNotes() {
        HeaderRows found = find("""
                密云区重点任务进展表
                填报说明：请填写完成比例，勿改动序号
                单位：万元
                序号|任务名称|牵头单位|完成比例|存在问题
                1|修建水库|区水务局|50%|无
                """);
        assertThat(found.first()).isEqualTo(3);
        assertThat(found.last()).isEqualTo(3);
        assertThat(ids(found)).isEqualTo("no name lead percent issue");
    }

    @Test
    void aHeaderOfTwoRowsIsFoundByItsPaths() {
        HeaderRows merged = find("""
                指标进展
                序号|项目名称|完成情况||存在问题
                ||绝对值|同比增长|
                1|收入|95|8.9%|
                """, new RawSheet.Region(0, 0, 0, 4), new RawSheet.Region(1, 2, 0, 0), new RawSheet.Region(1, 2, 1, 1),
                new RawSheet.Region(1, 1, 2, 3), new RawSheet.Region(1, 2, 4, 4));
        assertThat(List.of(merged.first(), merged.last())).containsExactly(1, 2);
        assertThat(ids(merged)).isEqualTo("no name absolute growth issue");
        HeaderRows unmerged = find("""
                序号|项目名称|完成情况||存在问题
                ||绝对值|同比增长|
                1|收入|95|8.9%|
                """);
        assertThat(List.of(unmerged.first(), unmerged.last())).containsExactly(0, 1);
        assertThat(ids(unmerged)).isEqualTo("no name absolute growth issue");
    }

    @Test
    void movedRenamedAndAddedColumnsAreFoundOrLeft() {
        HeaderRows found = find("""
                备注|完成率（%）|项目名称|分管领导|编号
                x|50|y|z|1
                """);
        assertThat(ids(found)).isEqualTo("- percent name - no");
    }

    @Test
    void aSheetWithoutKnownColumnsHasNoHeader() {
        assertThat(new HeaderFinder(MATCHER).find(sheet("随便|写写\n1|2\n"))).isEmpty();
        assertThat(new HeaderFinder(MATCHER).find(sheet(""))).isEmpty();
    }

    private static String ids(HeaderRows found) {
        return found.matches().stream().map(match -> match.id().orElse("-")).collect(Collectors.joining(" "));
    }

    private static HeaderRows find(String rows, RawSheet.Region... merged) {
        return new HeaderFinder(MATCHER).find(sheet(rows, merged)).orElseThrow();
    }

    private static RawSheet sheet(String text, RawSheet.Region... merged) {
        List<List<String>> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(List.of(line.split("\\|", -1))));
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return new RawSheet() {
            @Override
            public int rows() {
                return rows.size();
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public RawCell cell(int row, int column) {
                List<String> cells = rows.get(row);
                return column < cells.size() ? RawCell.text(cells.get(column)) : RawCell.empty();
            }

            @Override
            public List<Region> merged() {
                return List.of(merged);
            }
        };
    }
}
