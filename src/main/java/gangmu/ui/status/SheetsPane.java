package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.words.Words;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Pages for a meeting: of an item by its code, of a unit by its name, of the opinions; shown as they will be printed. */
final class SheetsPane {
    private final Session session;
    private final Words words;
    private final TextField of = new TextField();
    private final BorderPane root = new BorderPane();

    SheetsPane(Session session) {
        this.session = session;
        this.words = session.words();
        of.setId("sheet-of");
        of.setPromptText(words.get("sheet-window.of"));
        of.setPrefColumnCount(24);
        of.setOnAction(e -> show(this::named));
        Button show = new Button(words.get("sheet-window.show"));
        show.setId("sheet-show");
        show.setOnAction(e -> show(this::named));
        Button opinions = new Button(words.get("sheet-window.opinions"));
        opinions.setId("sheet-opinions");
        opinions.setOnAction(e -> show(SupervisionSheet::opinions));
        HBox tools = new HBox(8, of, show, opinions);
        tools.getStyleClass().add("tools");
        Label hint = new Label(words.get("sheet-window.hint"));
        hint.getStyleClass().add("hint");
        root.setTop(tools);
        root.setCenter(hint);
    }

    /** The item of the code that was typed, else the unit of the name. */
    private @Nullable Page named(SupervisionSheet sheet) {
        String typed = of.getText().strip();
        Item item = session.view().get().tree().byCode(typed);
        if (item != null) {
            return sheet.of(item);
        }
        Unit unit = new PlanTree(session.view().get().snapshot(), Objects.requireNonNull(session.view().get().plan()).id())
                .unit(FieldTexts.unit(session.view().get().snapshot(), typed));
        return unit == null ? null : sheet.of(unit);
    }

    private void show(Function<SupervisionSheet, @Nullable Page> choose) {
        Assessment assessment = session.view().get().assessment();
        if (assessment == null) {
            return;
        }
        try {
            Page page = choose.apply(new SupervisionSheet(assessment, words::get));
            if (page != null) {
                SheetPreview preview = new SheetPreview(session, assessment, page);
                root.setCenter(preview.node());
                preview.shown();
            }
        } catch (Refusal refusal) {
            session.notices().fault(refusal);
        }
    }

    Node node() {
        return root;
    }
}
