package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.evidence.Evidence;
import gangmu.evidence.Fact;
import gangmu.plan.Item;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.junit.jupiter.api.Test;

/** A fact is told where its item is, with where it is from; a closed period's facts stay. */
class FactsInTheReportTest extends SmallReport {
    private UUID fact(String name, UUID item, UUID period) {
        Entity fact = Entity.blank(Fact.KIND, UUID.randomUUID()).with(Fact.PLAN, small.plan).with(Fact.NAME, name)
                .with(Fact.VALUE, new BigDecimal("35.79")).with(Fact.MEASURE, "亿立方米").with(Fact.BASE_YEAR, 2020L)
                .with(Fact.BASE, new BigDecimal("24.6")).with(Fact.SCOPE, "全市").with(Fact.STANDING, "第一")
                .with(Fact.ISSUER, "市水务局").with(Fact.DATED, LocalDate.of(2022, 12, 31))
                .with(Fact.EVIDENCE, workspace.snapshot().all(Evidence.KIND).iterator().next().id())
                .with(Fact.ITEM, item).with(Fact.PERIOD, period);
        workspace.commit(Origin.of("edit"), draft -> draft.add(fact));
        return fact.id();
    }

    private Fact kept(UUID id) {
        return new Fact(Objects.requireNonNull(workspace.snapshot().find(Fact.KIND, id)));
    }

    @Test
    void aFactIsToldWithItsItemAndWhereItIsFrom() throws IOException {
        fact("水库最高蓄水量", small.task, small.period);
        fact("国家生态文明建设示范区", null, null);
        try (XWPFDocument document = read(write(null))) {
            String task = paragraphs(document).stream().map(PieceWriter::text)
                    .filter(text -> text.startsWith("水库保护与保水体系。")).findFirst().orElseThrow();
            assertThat(task).contains("水库最高蓄水量35.79亿立方米（2020年为24.6亿立方米），居全市第一")
                    .doesNotContain("示范区");
            assertThat(text(document)).contains("数据与荣誉。国家生态文明建设示范区35.79");
            assertThat(document.getFootnotes().stream().map(FactsInTheReportTest::text))
                    .anyMatch(note -> note.contains("来源：市水务局《2022年水源保护年报》，2023年1月18日，2022年12月31日"));
        }
        assertThat(check(write(null)).discrepancies()).isEmpty();
    }

    private static String text(XWPFFootnote note) {
        return note.getParagraphs().stream().map(PieceWriter::text).reduce("", String::concat);
    }

    @Test
    void theFactsOfAClosedPeriodStay() throws IOException {
        UUID own = fact("水库最高蓄水量", small.task, small.period);
        UUID always = fact("国家生态文明建设示范区", null, null);
        try (XWPFDocument before = read(write(null))) {
            Workspace.await(new ClosePeriod(workspace).close(plan(), period()));
            for (List<Object> edit : List.<List<Object>>of(List.of("set", own), List.of("remove", own), List.of("add", own))) {
                assertThatThrownBy(() -> workspace.commit(Origin.of("edit"), draft -> {
                    switch ((String) edit.getFirst()) {
                        case "set" -> draft.set(kept(own).entity().ref(), Fact.STANDING, "第二");
                        case "remove" -> draft.remove(Fact.KIND, own);
                        default -> draft.add(Entity.blank(Fact.KIND, UUID.randomUUID()).with(Fact.PLAN, small.plan)
                                .with(Fact.NAME, "新").with(Fact.PERIOD, small.period));
                    }
                })).as(edit.toString()).hasMessageContaining("period.closed");
            }
            workspace.commit(Origin.of("edit"), draft -> draft.set(kept(always).entity().ref(), Fact.NAME, "改名"));
            try (XWPFDocument after = read(write(null))) {
                assertThat(text(after)).isEqualTo(text(before));
            }
        }
    }

    @Test
    void aFactStaysWhereItsItemGoes() {
        UUID fact = fact("疏解户数", small.behind, null);
        Workspace.await(new EditPlan(workspace).deleteItems(small.plan, List.of(small.behind)));
        assertThat(workspace.snapshot().find(Item.KIND, small.behind)).isNull();
        assertThat(kept(fact).item()).isNull();
    }

    @Test
    void aBaseValueSaysOfWhichYearItIsAndAFactIsNotLaterThanItsPeriod() {
        UUID fact = fact("水库最高蓄水量", small.task, small.period);
        assertThatThrownBy(() -> workspace.commit(Origin.of("edit"),
                draft -> draft.set(kept(fact).entity().ref(), Fact.BASE_YEAR, null))).hasMessageContaining("fact.base-without-year");
        assertThatThrownBy(() -> workspace.commit(Origin.of("edit"),
                draft -> draft.set(kept(fact).entity().ref(), Fact.DATED, LocalDate.of(2023, 7, 1))))
                .hasMessageContaining("period.figure-later");
        assertThatThrownBy(() -> workspace.commit(Origin.of("edit"),
                draft -> draft.set(kept(fact).entity().ref(), Fact.NAME, " "))).hasMessageContaining("required");
    }
}
