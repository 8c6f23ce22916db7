package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(found.unit()).isEqualTo("万元");
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
