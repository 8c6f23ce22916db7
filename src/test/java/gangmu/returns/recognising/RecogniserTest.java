package gangmu.returns.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.recognising.Recognition.Sureness;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two units, a template to each, and returns whose signs name one of them, both or none. */
class RecogniserTest {
    private final UUID plan = UUID.randomUUID();
    private final UUID period = UUID.randomUUID();
    private final UUID water = UUID.randomUUID();
    private final UUID forest = UUID.randomUUID();
    private final UUID waterTask = UUID.randomUUID();
    private final UUID forestTask = UUID.randomUUID();
    private final UUID toWater = UUID.randomUUID();
    private final UUID toForest = UUID.randomUUID();
    private final Snapshot snapshot = snapshot();

    private Snapshot snapshot() {
        Draft draft = new Draft(Snapshot.empty());
        draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "示例规划").with(Plan.START, LocalDate.of(2021, 1, 1))
                .with(Plan.END, LocalDate.of(2025, 12, 31)));
        draft.add(Entity.blank(Period.KIND, period).with(Period.PLAN, plan).with(Period.CODE, "2023-06")
                .with(Period.NAME, "2023年中期").with(Period.DATA_DATE, LocalDate.of(2023, 6, 30)));
        unit(draft, water, "区水务局", waterTask, toWater);
        unit(draft, forest, "区园林绿化局", forestTask, toForest);
        return draft.now();
    }

    private void unit(Draft draft, UUID unit, String name, UUID task, UUID template) {
        draft.add(Entity.blank(Unit.KIND, unit).with(Unit.NAME, name).with(Unit.SHORT_NAME, name).with(Unit.RANK, name));
        draft.add(Entity.blank(Item.KIND, task).with(Item.PLAN, plan).with(Item.RANK, name).with(Item.CODE, name)
                .with(Item.ITEM_KIND, ItemKind.TASK).with(Item.NAME, name + "的任务").with(Item.LEAD, unit));
        draft.add(Entity.blank(SentTemplate.KIND, template).with(SentTemplate.PLAN, plan)
                .with(SentTemplate.PERIOD, period).with(SentTemplate.UNIT, unit)
                .with(SentTemplate.CODE, TemplateCode.of(template)).with(SentTemplate.POSITION, 1L));
    }

    /** A return with these facts on its hidden sheet and in its properties, a visible code, and rows of these tasks. */
    private static ReturnDocument document(UUID hidden, UUID property, UUID coded, List<String> keys) {
        List<ReturnDocument.Row> rows = new ArrayList<>();
        rows.add(new ReturnDocument.Row(0, List.of(SheetCell.text(0, TemplateCode.of(coded)))));
        for (String key : keys) {
            rows.add(new ReturnDocument.Row(20 + rows.size(), List.of(SheetCell.text(0, key))));
        }
        return new ReturnDocument("回表.xlsx", List.of(new ReturnDocument.Sheet("任务", false, rows, List.of(), List.of())),
                Map.of("template", hidden.toString()), Map.of("template", property.toString()), Map.of(), List.of());
    }

    private Recognition known(ReturnDocument document) {
        Recogniser.Result result = new Recogniser(snapshot, document, ReturnHints.NONE).recognise();
        assertThat(result).isInstanceOf(Recogniser.Result.Known.class);
        return ((Recogniser.Result.Known) result).recognition();
    }

    private String key(UUID task) {
        return RowKey.of(task, period).toString();
    }

    @Test
    void signsThatAgreeAreCertain() {
        Recognition known = known(document(toWater, toWater, toWater, List.of(key(waterTask))));
        assertThat(known.unit()).isEqualTo(water);
        assertThat(known.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(known.reasons()).extracting(Problem::code).doesNotContain("return.signs-disagree");
    }

    @Test
    void ofTwoTemplatesThatSignsNameTheRowsSayWhichItIs() {
        for (UUID first : List.of(toWater, toForest)) {
            UUID second = first.equals(toWater) ? toForest : toWater;
            assertThat(known(document(first, second, first, List.of(key(forestTask)))).template()).isEqualTo(toForest);
            assertThat(known(document(first, second, second, List.of(key(waterTask)))).unit()).isEqualTo(water);
        }
    }

    @Test
    void hiddenFactsThatDisagreeAreNeverCertainAndThatIsSaid() {
        Recognition known = known(document(toWater, toForest, toWater, List.of(key(waterTask))));
        assertThat(known.sureness()).isNotEqualTo(Sureness.CERTAIN);
        assertThat(known.reasons()).extracting(Problem::code).contains("return.signs-disagree");
    }

    @Test
    void aVisibleCodeOfAnotherTemplateThanTheHiddenFactsNameIsNeverCertainAndThatIsSaid() {
        Recognition known = known(document(toWater, toWater, toForest, List.of(key(waterTask))));
        assertThat(known.unit()).isEqualTo(water);
        assertThat(known.sureness()).isNotEqualTo(Sureness.CERTAIN);
        assertThat(known.reasons()).extracting(Problem::code).contains("return.signs-disagree");
    }

    @Test
    void aSecondTemplateThatWasNeverSentFromHereIsADisagreementToo() {
        UUID elsewhere = UUID.randomUUID();
        for (ReturnDocument each : List.of(document(toWater, elsewhere, toWater, List.of(key(waterTask))),
                document(toWater, toWater, elsewhere, List.of(key(waterTask))))) {
            Recognition known = known(each);
            assertThat(known.template()).isEqualTo(toWater);
            assertThat(known.sureness()).isNotEqualTo(Sureness.CERTAIN);
            assertThat(known.reasons()).extracting(Problem::code).contains("return.signs-disagree");
        }
    }
}
