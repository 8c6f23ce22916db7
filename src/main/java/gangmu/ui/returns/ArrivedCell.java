package gangmu.ui.returns;

import gangmu.changes.ValueType;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.words.Words;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One file in the list of those that arrived: its name, and how it stands with it. */
final class ArrivedCell extends ListCell<ReturnsModel.Arrived> {
    private final Words words;

    ArrivedCell(Words words) {
        this.words = words;
        // As wide as the list: long names are cut, not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ReturnsModel.@Nullable Arrived file, boolean empty) {
        super.updateItem(file, empty);
        if (empty || file == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Label name = new Label(String.valueOf(file.preview().file().getFileName()));
        Label what = new Label(what(file));
        what.getStyleClass().add("hint");
        VBox lines = new VBox(2, name, what);
        lines.setPadding(new Insets(6, 0, 6, 0));
        setGraphic(lines);
        setTooltip(new Tooltip(name.getText() + "\n" + what.getText()));
    }

    private String what(ReturnsModel.Arrived file) {
        ReturnPreview preview = file.preview();
        if (file.sentBack()) {
            return words.get("register.standing.sent-back");
        }
        if (file.done() != null) {
            return words.get("returns-screen.file-done", file.done().taken());
        }
        return preview.outcome() == ReturnOutcome.PREVIEWED
                ? words.get("returns-screen.file-counts", preview.count(CellCase.THEIRS),
                        preview.count(CellCase.CONFLICT), preview.count(CellCase.ASKED), preview.count(CellCase.REFUSED))
                : words.get("cli.outcome." + ValueType.choiceName(preview.outcome()));
    }
}
