package gangmu.ui.assessment;

import gangmu.evidence.Evidence;
import gangmu.ui.controls.ShownAs;
import gangmu.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** 改判 in one line: the verdict, the reason, what proves it. */
final class OverrideForm {
    private final HBox root;

    /** {@code of} tells the nodes of one form from those of another: {@code item}, {@code indicator}. */
    OverrideForm(Words words, OverrideModel model, String of) {
        ComboBox<Enum<?>> verdict = new ComboBox<>(model.verdicts());
        verdict.setId(of + "-override-verdict");
        verdict.setPromptText(words.get("assessment.override.verdict"));
        verdict.setConverter(new ShownAs<>(model::word));
        verdict.valueProperty().bindBidirectional(model.verdict());
        TextField reason = new TextField();
        reason.setId(of + "-override-reason");
        reason.setPromptText(words.get("assessment.override.reason"));
        reason.textProperty().bindBidirectional(model.reason());
        reason.setOnAction(e -> model.save());
        HBox.setHgrow(reason, Priority.ALWAYS);
        ComboBox<Evidence> evidence = new ComboBox<>(model.pieces());
        evidence.setId(of + "-override-evidence");
        evidence.setPromptText(words.get("assessment.override.evidence"));
        evidence.setConverter(new ShownAs<>(Evidence::title));
        evidence.setMinWidth(96);
        evidence.setPrefWidth(160);
        evidence.disableProperty().bind(Bindings.isEmpty(model.pieces()));
        evidence.valueProperty().bindBidirectional(model.evidence());
        Button save = new Button(words.get("assessment.override.save"));
        save.setId(of + "-override-save");
        save.setOnAction(e -> model.save());
        Button withdraw = new Button(words.get("assessment.override.withdraw"));
        withdraw.setId(of + "-override-withdraw");
        withdraw.disableProperty().bind(model.withdrawable().not());
        withdraw.setOnAction(e -> model.withdraw());
        Label heading = new Label(words.get("assessment.override"));
        // Where there is little room, the fields give way and not the words.
        for (Control each : List.of(heading, save, withdraw)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        root = new HBox(8, heading, verdict, reason, evidence, save, withdraw);
        root.getStyleClass().add("tools");
        root.disableProperty().bind(model.usable().not());
    }

    Node node() {
        return root;
    }
}
