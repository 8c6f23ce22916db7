package gangmu.ui.returns;

import gangmu.changes.ValueType;
import gangmu.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One file in the list of those that arrived: its name, and how it stands with it. */
final class ArrivedCell extends ListCell<ArrivedReturn> {
    private final Words words;

    ArrivedCell(Words words) {
        this.words = words;
        // As wide as the list: long names are cut, not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ArrivedReturn file, boolean empty) {
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

    /** What there is of each kind that changes or asks something: with kinds of which there is nothing the last would be cut off. */
    private String counted(ArrivedReturn file) {
        Map<RowKind, Integer> counts = file.counts();
        List<RowKind> there = Stream.of(RowKind.THEIRS, RowKind.CONFLICT, RowKind.ASKED, RowKind.REFUSED)
                .filter(kind -> counts.getOrDefault(kind, 0) > 0).toList();
        return (there.isEmpty() ? List.of(RowKind.UNCHANGED) : there).stream()
                .map(kind -> words.get("returns-screen.case." + kind.code()) + " " + counts.getOrDefault(kind, 0))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private String what(ArrivedReturn file) {
        return switch (file.stage()) {
            case SENT_BACK -> words.get("register.standing.sent-back");
            case FINISHED -> words.get("returns-screen.file-done", file.decided().taken().size());
            case PENDING -> words.get("returns-screen.file-pending", file.undecided(), file.decided().taken().size());
            case NEW -> counted(file);
            case NOT_TAKEN -> words.get("cli.outcome." + ValueType.choiceName(file.outcome()));
        };
    }
}
