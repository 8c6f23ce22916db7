package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.plan.Item;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An office may ask units for facts of their items too; what they answer is compared three ways like any other answer. */
class OpenedColumnsTest extends AtTheReturnsOffice {
    private static final String PROJECTS = "重点项目";
    private static final String CONTACT = "联系人";
    private static final String PHONE = "联系电话";

    private FilledReturn opened(String... columns) {
        SendTemplates send = new SendTemplates(office.workspace(), new WorkbookFiles());
        return FilledReturn.open(send.send(office.plan(), office.period(), List.of(office.water()),
                send.columnsNamed(office.plan(), List.of(columns)), folder.resolve("sent"), Progress.NONE).files().getFirst());
    }

    private void set(String code, Field<String> field, String value) {
        office.workspace().commit(Origin.of("set"), draft -> draft.set(new Ref(Item.KIND, office.idOf(code)), field, value));
    }

    private String fact(String code, Field<String> field) {
        return Objects.requireNonNull(office.workspace().snapshot().find(Item.KIND, office.idOf(code))).orElse(field, "");
    }

    private static CellComparison cell(ReturnPreview preview, String name, Field<?> field) {
        return preview.cells().stream().filter(cell -> cell.name().equals(name) && field.equals(cell.column().field()))
                .findFirst().orElseThrow();
    }

    @Test
    void whatUnitsWriteInOpenedColumnsIsComparedThreeWaysAndTakenIn() {
        set("3.1", Item.PHONE, "1000001");
        set("3.2", Item.PHONE, "1000002");
        set("3.3", Item.PHONE, "1000003");
        try (FilledReturn filled = opened(CONTACT, "phone")) {
            set("3.2", Item.PHONE, "2000002");
            set("3.3", Item.PHONE, "2000003");
            Path file = filled.put(PROJECTS, "水务项目1", PHONE, "3000001").put(PROJECTS, "水务项目2", PHONE, "3000002")
                    .put(PROJECTS, "水务项目1", CONTACT, "示例联系人").save(folder.resolve("a.xlsx"));
            ReturnPreview preview = preview(file);
            assertThat(cell(preview, "水务项目1", Item.PHONE).outcome()).isEqualTo(CellCase.THEIRS);
            assertThat(cell(preview, "水务项目1", Item.CONTACT).outcome()).isEqualTo(CellCase.THEIRS);
            assertThat(cell(preview, "水务项目2", Item.PHONE).outcome()).isEqualTo(CellCase.CONFLICT);
            assertThat(cell(preview, "水务项目3", Item.PHONE).outcome()).isEqualTo(CellCase.OURS);
            TakenIn taken = office.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE));
            assertThat(taken.outcome()).isEqualTo(ReturnOutcome.TAKEN_IN);
            assertThat(taken.taken()).isEqualTo(2);
            assertThat(fact("3.1", Item.PHONE)).isEqualTo("3000001");
            assertThat(fact("3.1", Item.CONTACT)).isEqualTo("示例联系人");
            assertThat(fact("3.2", Item.PHONE)).isEqualTo("2000002");
            assertThat(fact("3.3", Item.PHONE)).isEqualTo("2000003");
            assertThat(new DecideReturn(office.workspace()).decided(preview(file)).taken()).hasSize(2);
        }
    }

    @Test
    void aColumnThatIsNotOpenedStaysLocked() {
        set("3.1", Item.PHONE, "1000001");
        try (FilledReturn filled = opened(CONTACT)) {
            ReturnPreview preview = preview(filled.put(PROJECTS, "水务项目1", PHONE, "3000001").save(folder.resolve("a.xlsx")));
            assertThat(cell(preview, "水务项目1", Item.PHONE).outcome()).isEqualTo(CellCase.REFUSED);
            office.takeIn().accept(preview, ReturnChoices.all(Acceptance.THEIRS));
            assertThat(fact("3.1", Item.PHONE)).isEqualTo("1000001");
        }
    }

    @Test
    void whatRowsAreKnownByAndWhatNoTemplateHasCannotBeOpened() {
        for (String column : List.of("名称", "编号", "电话号码簿")) {
            assertThatThrownBy(() -> opened(column)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.problem().code()).isEqualTo("template.open-unknown");
                assertThat(refusal.problem().args().toString()).contains(column, CONTACT, PHONE);
            });
        }
    }
}
