package gangmu.ui.returns;

import gangmu.returns.kept.LearnedWord;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Label;

/** 记住的叫法: what headers and names of units' returns were said to mean; corrected and forgotten here. */
final class LearnedPane {
    private final Words words;
    private final LearnedModel model;
    private final Grid grid;

    LearnedPane(Session session) {
        this.words = session.words();
        this.model = new LearnedModel(session, this::ask);
        grid = new Grid(model.lines(), words);
        grid.setId("learned-grid");
        grid.setFrozenColumns(1);
        grid.setPlaceholder(new Label(words.get("learned-grid.empty")));
        session.view().addListener((o, was, is) -> model.refresh());
        model.refresh();
    }

    private void ask(LearnedWord word) {
        Map<String, String> meanings = model.meanings(word);
        ChoiceDialog<String> dialog = new ChoiceDialog<>(model.meaning(word), meanings.keySet());
        dialog.setTitle(words.get("learned-grid.change"));
        dialog.setHeaderText(model.heading(word));
        dialog.showAndWait().map(meanings::get).ifPresent(chosen -> model.change(word, chosen));
    }

    Node node() {
        return grid;
    }
}
