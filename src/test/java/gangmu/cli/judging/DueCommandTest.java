package gangmu.cli.judging;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Typed;
import gangmu.ui.SmallPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueCommandTest {
    private static final String BEHIND = "1.1.2";
    @TempDir
    private Path temp;
    private String w = "";

    @BeforeEach
    void plan() {
        w = temp.resolve("w").toString();
        new SmallPlan(temp.resolve("w"));
        assertThat(Typed.command("set", w, BEHIND, "end", "2023-06-20").code()).isZero();
        assertThat(Typed.command("set", w, BEHIND, "leader", "甲").code()).isZero();
        assertThat(Typed.command("set", w, BEHIND, "name", "水库周边, 一级保护区; 生态修复与环境综合整治提升工程（二期）").code()).isZero();
    }

    @Test
    void itSaysByHowManyDaysSomethingIsOverdueOrDue() {
        assertThat(Typed.command("due", w, "--on", "2023-06-30", "--within", "30", "--by", "leader").out())
                .contains("1 overdue").contains("overdue by 10 days");
        assertThat(Typed.command("--lang", "zh", "due", w, "--on", "2023-06-10", "--by", "leader").out())
                .contains("甲：逾期 0 项，30 天内到期 1 项").contains("还有 10 天");
        var json = Typed.command("due", w, "--on", "2023-06-30", "--within", "0", "--json").json();
        assertThat(json.path("overdue").asInt()).isEqualTo(1);
        assertThat(json.path("deadlines").get(0).path("days").asInt()).isEqualTo(-10);
        assertThat(json.path("deadlines").get(0).path("leader").asText()).isEqualTo("甲");
        assertThat(Typed.command("due", w, "--on", "2021-01-01", "--within", "0").out()).contains("Nothing is overdue");
        assertThat(Typed.command("due", w, "--within", "-1").code()).isEqualTo(1);
        assertThat(Typed.command("due", w, "--within", "soon").code()).isEqualTo(2);
    }

    /** RFC 5545: lines end in CR LF and have 75 bytes at most, commas and semicolons are escaped, the end of a day is the next. */
    @Test
    void aCalendarTakesTheDeadlinesIn() throws IOException {
        Path file = temp.resolve("到期.ics");
        assertThat(Typed.command("--lang", "zh", "due", w, "--on", "2023-06-30", "--within", "0", "--ics", file.toString()).code())
                .isZero();
        String text = Files.readString(file);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        List<String> lines = List.of(text.split("\r\n"));
        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VEVENT", "END:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:20230620", "DTEND;VALUE=DATE:20230621");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + BEHIND + " 水库周边\\, 一级保护区\\; 生态修复与环境综合整治提升工程（二期）")
                .contains("应达 100%").doesNotContain("逾期").contains("\\n牵头领导：甲");
        assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(1);
        String uid = lines.stream().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
        assertThat(Typed.command("due", w, "--on", "2023-06-01", "--within", "60", "--ics", file.toString()).code()).isZero();
        assertThat(Files.readAllLines(file)).contains(uid);
    }
}
