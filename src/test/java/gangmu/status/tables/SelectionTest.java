package gangmu.status.tables;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.columns.ItemRow;
import gangmu.excel.status.MadeUpPlan;
import gangmu.status.figures.Figures;
import gangmu.status.figures.MadeUpFigures;
import gangmu.status.figures.Part;
import gangmu.status.office.Content;
import gangmu.status.office.SheetLayout;
import gangmu.words.Words;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A part of a plan is called a part, and by its own figures. */
class SelectionTest {
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);
    private final Figures figures = MadeUpFigures.of(new MadeUpPlan(5, 9, 40, 9, 9));
    private final Entity layout = Entity.blank(SheetLayout.KIND, UUID.randomUUID());

    private StatusTables filled(Entity layout) {
        return StatusFilling.fill(figures, LocalDateTime.of(2023, 7, 5, 10, 0), new StatusChoice("", 0, new SheetLayout(layout)));
    }

    private long figure(String key) {
        return Long.parseLong(figures.get(key).value());
    }

    @Test
    void columnsAloneMakeNoPart() {
        Selection whole = filled(layout.with(SheetLayout.COLUMNS, List.of("name"))).stamp().selection();
        assertThat(whole.isPart()).isFalse();
        assertThat(whole.list("重点项目", 40, CHINESE)).isEqualTo("重点项目");
        assertThat(whole.overview("汇总", CHINESE)).isEqualTo("汇总");
        assertThat(whole.fileName("2023年中期", CHINESE)).isEqualTo("进度情况表_2023年中期.xlsx");
    }

    @Test
    void whatIsBehindIsNamedWithHowMuchItIs() {
        Selection behind = filled(layout.with(SheetLayout.CONTENT, Content.LAGGING)).stamp().selection();
        assertThat(List.of(behind.tasks(), behind.projects(), behind.policies(), behind.indicators())).isEqualTo(List.of(
                figure("tasks.not-met"), figure("projects.not-met"), figure("policies.not-met"), figure("indicators.not-met")));
        assertThat(behind.list("重点项目", behind.projects(), CHINESE)).isEqualTo("未达到进度的重点项目（" + behind.projects() + " 项）");
    }

    @Test
    void aFileIsNamedAfterTheKindsThatAreInIt() {
        assertThat(new Selection(null, null, true, 0, 0, 47, 0).fileName("2023年中期", CHINESE))
                .isEqualTo("未达到进度的项目（47 项）_2023年中期.xlsx");
        assertThat(new Selection("第一工作组", "区*局", true, 1, 0, 3, 0).fileName("2023年中期", CHINESE))
                .isEqualTo("第一工作组、区_局牵头、未达到进度的指标、项目（4 项）_2023年中期.xlsx");
        assertThat(new Selection(null, null, true, 0, 0, 0, 0).fileName("2023年中期", CHINESE))
                .isEqualTo("未达到进度的事项（0 项）_2023年中期.xlsx");
    }

    /** A row of zeros would say that the other groups have nothing. */
    @Test
    void aPartListsNoGroupOfWhichItShowsNothing() {
        Part.Group group = (Part.Group) figures.groups().get(2);
        StatusTables tables = filled(layout.with(SheetLayout.GROUP, group.id()));
        assertThat(tables.groups()).containsExactly(figures.named(group));
        assertThat(tables.projects()).isNotEmpty();
        Set<String> sections = Stream.of(tables.tasks(), tables.projects(), tables.policies()).flatMap(List::stream)
                .map(ItemRow::section).collect(Collectors.toSet());
        assertThat(tables.sections()).containsExactlyInAnyOrderElementsOf(sections);
        assertThat(tables.stamp().selection().words(CHINESE)).isEqualTo(figures.named(group));
    }
}
