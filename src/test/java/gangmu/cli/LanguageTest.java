package gangmu.cli;

import static gangmu.cli.Terminal.run;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Terminal.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    static List<List<String>> orders() {
        return List.of(List.of("--lang", "en", "show", "--help"), List.of("--lang=en", "show", "--help"),
                List.of("show", "--lang", "en", "--help"), List.of("show", "--help", "--lang", "en"),
                List.of("show", "--help", "--lang=EN"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void helpIsInTheLanguageAskedForWhereverThatStands(List<String> args) {
        Said said = run(args.toArray());
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Usage: gangmu show").contains("the workspace folder")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void helpIsChineseUnlessAskedOtherwise() {
        assertThat(run("show", "--help").out()).contains("用法：").contains("工作区文件夹");
    }

    @Test
    void everyCommandSaysWhatItIsForInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            String help = run("--help", "--lang", language).out();
            String commands = help.substring(help.indexOf(language.equals("zh") ? "命令：" : "Commands:"));
            assertThat(commands.lines().skip(1)).isNotEmpty()
                    .allSatisfy(line -> assertThat(line.strip().split("\\s+", 2)).as(line).hasSize(2));
        }
    }

    @Test
    void wrongUsageIsToldInTheUsersLanguageWithExitCodeTwo() {
        assertThat(run("show").err()).contains("缺少：WORKSPACE").contains("gangmu show --help");
        assertThat(run("show", "--lang", "en").err()).contains("Missing: WORKSPACE");
        assertThat(run("shwo", "w").err()).contains("不认识：shwo");
        assertThat(run("take-in", "w", "f", "--accept", "all").err()).contains("all").contains("none, safe, theirs");
        assertThat(run("move", "w", "1").err()).contains("缺少");
        assertThat(run("move", "w", "1", "--up", "--down").err()).contains("不能这样一起用");
        assertThat(run("new", "w", "--name", "x", "--start", "2021-13-01", "--end", "2025-12-31").err())
                .contains("2021-13-01");
        assertThat(run("--lang", "fr", "show", "w").err()).contains("fr").contains("zh, en");
        for (Object[] wrong : List.of(new Object[] {"show"}, new Object[] {"shwo"}, new Object[] {"move", "w", "1"},
                new Object[] {"--lang", "fr", "show", "w"}, new Object[] {"undo", "w", "not-an-id"})) {
            assertThat(run(wrong).withoutTrace().exit()).isEqualTo(2);
        }
    }
}
