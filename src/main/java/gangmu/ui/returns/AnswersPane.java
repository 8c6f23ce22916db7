package gangmu.ui.returns;

import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.table.ReturnQuestion;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a return asks once for a whole column, to be answered with one press, and what came along with it. */
final class AnswersPane {
    private static final int FEW = 3;
    private static final double HIGHEST = 170;
    private final Session session;
    private final Words words;
    private final ReturnsModel model;
    private final ReturnDecisions decisions;
    private final VBox lines = new VBox(6);
    private final ScrollPane scroll = new ScrollPane(lines);

    AnswersPane(Session session, ReturnsModel model, ReturnDecisions decisions) {
        this.session = session;
        this.words = session.words();
        this.model = model;
        this.decisions = decisions;
        scroll.setId("returns-questions");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        show(null);
    }

    Node node() {
        return scroll;
    }

    void show(@Nullable ArrivedReturn file) {
        lines.getChildren().clear();
        if (file != null && !file.sentBack()) {
            file.preview().questions().forEach(question -> lines.getChildren().add(line(file, question)));
            evidence(file);
        }
        boolean any = !lines.getChildren().isEmpty();
        scroll.setVisible(any);
        scroll.setManaged(any);
        scroll.setMinHeight(any ? Math.min(HIGHEST, 40.0 * lines.getChildren().size()) : 0);
    }

    private Node line(ArrivedReturn file, ReturnQuestion question) {
        Label text = new Label(words.problem(question.text()));
        text.setMinWidth(120);
        text.setTooltip(new Tooltip(text.getText()));
        HBox line = new HBox(8, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        line.setAlignment(Pos.CENTER_LEFT);
        List<ReturnQuestion.Option> options = question.options();
        options.stream().limit(FEW).forEach(option -> {
            Button button = new Button(words.problem(option.label()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> model.answer(file, question, option.answer()));
            line.getChildren().add(button);
        });
        if (options.size() > FEW) {
            MenuButton more = new MenuButton(words.get("returns-screen.more-answers"));
            more.setMinWidth(Region.USE_PREF_SIZE);
            options.stream().skip(FEW).forEach(option -> {
                MenuItem item = new MenuItem(words.problem(option.label()));
                item.setOnAction(e -> model.answer(file, question, option.answer()));
                more.getItems().add(item);
            });
            line.getChildren().add(more);
        }
        return line;
    }

    private void evidence(ArrivedReturn file) {
        List<EvidenceOffer> offers = file.preview().evidence();
        if (offers.isEmpty()) {
            return;
        }
        FlowPane along = new FlowPane(12, 6, new Label(words.get("returns-screen.along", offers.size())));
        for (EvidenceOffer offer : offers) {
            CheckBox box = new CheckBox(words.get("returns-screen.along-one", offer.code(), offer.name(), offer.label()));
            box.setMaxWidth(360);
            box.setTooltip(new Tooltip(offer.place()));
            box.setSelected(file.evidence().contains(offer));
            box.setDisable(session.workspace().readOnly());
            box.selectedProperty().addListener((o, was, is) -> decisions.attach(file, offer, is));
            along.getChildren().add(box);
        }
        lines.getChildren().add(along);
    }
}
