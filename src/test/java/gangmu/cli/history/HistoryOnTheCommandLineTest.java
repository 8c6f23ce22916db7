package gangmu.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.cli.CommandLineOn;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History, the plan as of a day, comparing days and undoing one import, from the command line. */
class HistoryOnTheCommandLineTest {
    @TempDir
    private Path temp;
    private Path folder;
    private SmallPlan small;

    @BeforeEach
    void plan() {
        folder = temp.resolve("w");
        small = new SmallPlan(folder);
    }

    private static Clock on(String day) {
        return Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.ofHours(8));
    }

    private CommandLineOn on(LocalDate day) {
        return new CommandLineOn(folder, on(day.toString()));
    }

    private CommandLineOn july(int day) {
        return on(LocalDate.of(2023, 7, day));
    }

    private UUID takeIn(int day) {
        try (Workspace workspace = HeldWorkspaces.openAt(folder, on("2023-07-" + day), "importer")) {
            return workspace.commit(new Origin("take-in", "园林绿化局 回表.xlsx"), draft -> {
                draft.set(new Ref(Item.KIND, small.project), Item.CONTENT, "回表所写");
                draft.set(new Ref(Item.KIND, small.behind), Item.CONTENT, "回表也写");
            }).changeSet().id();
        }
    }

    @Test
    void aDayShowsThePlanAsItWasThen() {
        assertThat(july(12).run("set", "1.1.1", "name", "改名")).isZero();
        assertThat(july(15).json("show", "1.1.1").get("name").asText()).isEqualTo("改名");
        assertThat(july(15).json("show", "1.1.1", "--as-of", "2023-07-12").get("name").asText()).isEqualTo("改名");
        assertThat(july(15).json("show", "1.1.1", "--as-of", "2023-07-11").get("name").asText())
                .isEqualTo("水库一级保护区瞭望平台（5处）");
        CommandLineOn before = july(15);
        assertThat(before.run("show", "--as-of", "2023-07-01")).isEqualTo(1);
        assertThat(before.err()).contains("no plan");
    }

    @Test
    void aDayIsAssessedByWhatWasReportedThen() {
        assertThat(july(12).run("set", "1.1.2", "progress", "100")).isZero();
        assertThat(july(15).json("assess").at("/projects/met").asInt()).isEqualTo(2);
        assertThat(july(15).json("assess", "--as-of", "2023-07-11").at("/projects/met").asInt()).isEqualTo(1);
    }

    @Test
    void aPageForAMeetingIsOfThatDayToo() {
        assertThat(july(12).run("set", "1.1.1", "name", "改名")).isZero();
        CommandLineOn page = july(15);
        assertThat(page.run("sheet", "1.1.1")).isZero();
        assertThat(page.out()).contains("改名");
        assertThat(page.run("sheet", "1.1.1", "--as-of", "2023-07-11")).isZero();
        assertThat(page.out()).contains("水库一级保护区瞭望平台").doesNotContain("改名");
    }

    @Test
    void twoDaysAreCompared() {
        july(12).run("set", "1.1.1", "name", "改名");
        july(13).run("add", "task", "新任务", "--below", "1");
        july(14).run("delete", "1.1.3");
        JsonNode all = july(15).json("compare", "--as-of", "2023-07-10");
        assertThat(all.get("added")).hasSize(1);
        assertThat(all.at("/added/0/label").asText()).isEqualTo("1.2 新任务");
        assertThat(all.at("/removed/0/label").asText()).isEqualTo("1.1.3 上游横向生态保护补偿");
        assertThat(all.get("changed")).hasSize(1);
        assertThat(all.at("/changed/0/field").asText()).isEqualTo("name");
        assertThat(all.at("/changed/0/after").asText()).isEqualTo("改名");
        JsonNode some = july(15).json("compare", "--as-of", "2023-07-12", "--with", "2023-07-13");
        assertThat(some.get("added")).hasSize(1);
        assertThat(some.get("removed")).isEmpty();
        assertThat(some.get("changed")).isEmpty();
        CommandLineOn words = july(15);
        assertThat(words.run("compare", "--as-of", "2023-07-10")).isZero();
        assertThat(words.out()).contains("1 added, 1 removed").doesNotContain("null");
    }

    @Test
    void theHistoryOfAnItemAFieldAPersonAnImportAndATimeIsFound() {
        takeIn(12);
        july(13).run("set", "1.1.1", "name", "改名");
        july(14).run("set", "1.1.2", "progress", "44");
        july(15).run("add", "task", "新任务", "--below", "1");
        CommandLineOn now = july(20);
        assertThat(now.json("history")).hasSize(5);
        assertThat(now.json("history", "1.1.2")).hasSize(3);
        JsonNode progress = now.json("history", "--item", "1.1.2", "--field", "progress");
        assertThat(progress).hasSize(2);
        assertThat(progress.at("/0/changes/0/after").asText()).isEqualTo("44");
        assertThat(progress.at("/0/changes/0/label").asText()).isEqualTo("1.1.2 一级保护区有序疏解 2023-06");
        assertThat(now.json("history", "--field", "item.content")).hasSize(1);
        assertThat(now.json("history", "--person", "importer")).hasSize(1);
        assertThat(now.json("history", "--import")).hasSize(2);
        assertThat(now.json("history", "--import", "园林")).hasSize(1);
        assertThat(now.json("history", "--since", "2023-07-13", "--until", "2023-07-14")).hasSize(2);
        assertThat(now.run("history", "--field", "noSuchField")).isEqualTo(1);
        assertThat(now.err()).contains("noSuchField").contains("progress");
    }

    @Test
    void undoingAnImportShowsWhatWasChangedSinceAndDoesNothingYet() {
        UUID taken = takeIn(12);
        july(13).run("set", "1.1.1", "content", "人改过");
        CommandLineOn now = july(14);
        assertThat(now.run("undo", taken.toString())).isEqualTo(1);
        assertThat(now.out()).contains("1.1.1").contains("人改过");
        JsonNode told = now.json("undo", taken.toString());
        assertThat(told.get("conflicts")).hasSize(1);
        assertThat(told.at("/conflicts/0/reason").asText()).isEqualTo("changed");
        assertThat(told.at("/conflicts/0/left").asText()).isEqualTo("回表所写");
        assertThat(told.at("/conflicts/0/now").asText()).isEqualTo("人改过");
        assertThat(told.at("/conflicts/0/by/at").asText()).startsWith("2023-07-13");
        assertThat(now.json("history")).hasSize(3);
        assertThat(now.json("show", "1.1.2").get("content").asText()).isEqualTo("回表也写");
    }

    @Test
    void theConflictsCanBeLeft() {
        UUID taken = takeIn(12);
        july(13).run("set", "1.1.1", "content", "人改过");
        assertThat(july(14).run("undo", taken.toString(), "--leave-conflicts")).isZero();
        assertThat(july(14).json("show", "1.1.1").get("content").asText()).isEqualTo("人改过");
        assertThat(july(14).json("show", "1.1.2").has("content")).isFalse();
        assertThat(july(14).run("redo")).isZero();
        assertThat(july(14).json("show", "1.1.2").get("content").asText()).isEqualTo("回表也写");
    }

    @Test
    void ofAReportThatCameWithItTheCorrectedAnswerIsLeftAndTheOthersGo() {
        july(11).run("period", "add", "2023-07", "--data-date", "2023-07-10");
        UUID taken;
        try (Workspace workspace = HeldWorkspaces.openAt(folder, on("2023-07-12"), "importer")) {
            UUID period = workspace.snapshot().where(Period.CODE, "2023-07").iterator().next().id();
            taken = workspace.commit(new Origin("take-in", "园林绿化局 回表.xlsx"), draft -> draft.add(
                    Entity.blank(ProgressEntry.KIND, UUID.randomUUID()).with(ProgressEntry.ITEM, small.behind)
                            .with(ProgressEntry.PERIOD, period).with(ProgressEntry.PROGRESS, new BigDecimal("32"))
                            .with(ProgressEntry.NARRATIVE, "回表也写"))).changeSet().id();
        }
        july(13).run("set", "1.1.2", "progress", "40", "--period", "2023-07");
        CommandLineOn now = july(14);
        assertThat(now.run("undo", taken.toString())).isEqualTo(1);
        assertThat(now.out()).contains("40").contains("2023-07-13 12:00").doesNotContain("04:00:00Z");
        assertThat(now.run("undo", taken.toString(), "--leave-conflicts")).isZero();
        JsonNode report = july(14).json("show", "1.1.2").at("/progressByPeriod/2023-07");
        assertThat(report.get("progress").asInt()).isEqualTo(40);
        assertThat(report.has("narrative")).isFalse();
    }

    @Test
    void orAllCanBeTakenBack() {
        UUID taken = takeIn(12);
        july(13).run("set", "1.1.1", "content", "人改过");
        assertThat(july(14).run("undo", taken.toString(), "--take-all")).isZero();
        assertThat(july(14).json("show", "1.1.1").has("content")).isFalse();
        assertThat(july(14).json("show", "1.1.2").has("content")).isFalse();
        assertThat(july(14).run("undo", taken.toString(), "--take-all")).isEqualTo(1);
        assertThat(july(14).run("undo", taken.toString(), "--take-all", "--leave-conflicts")).isEqualTo(2);
    }
}
