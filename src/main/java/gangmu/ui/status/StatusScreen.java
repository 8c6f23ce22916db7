package gangmu.ui.status;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.usecase.ExportPlan;
import gangmu.usecase.ExportStatus;
import gangmu.usecase.Progress;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What goes out: the status workbook and the plan workbook. */
public final class StatusScreen implements Screen {
    private final Session session;
    private final Words words;
    private final VBox root = new VBox();
    private final Button status;

    public StatusScreen(Session session) {
        this.session = session;
        this.words = session.words();
        status = button("status", this::exportStatus);
        status.getStyleClass().add("accent");
        root.getStyleClass().add("page");
        root.getChildren().addAll(card("status", status), card("plan", button("plan", this::exportPlan)));
        root.setMaxWidth(760);
        StackPane.setAlignment(root, Pos.TOP_LEFT);
        session.follow(root, this::refresh);
    }

    private VBox card(String key, Button button) {
        Label title = new Label(words.get("status-screen." + key + ".title"));
        title.getStyleClass().add("heading");
        Label text = new Label(words.get("status-screen." + key + ".text"));
        text.setWrapText(true);
        text.getStyleClass().add("hint");
        VBox card = new VBox(10, title, text, button);
        card.getStyleClass().add("card");
        return card;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("status-screen." + key + ".export"));
        button.setId("export-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void refresh() {
        status.setDisable(session.view().get().period() == null);
    }

    private void exportStatus() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            return;
        }
        export(words.get("status-screen.status.name", period.name()), (file, progress) ->
                new ExportStatus(session.workspace(), session.adapters().statusWorkbooks())
                        .export(plan, period, words.locale(), file, progress).file());
    }

    private void exportPlan() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return;
        }
        export(words.get("status-screen.plan.name"), (file, progress) ->
                new ExportPlan(session.workspace(), session.adapters().planWorkbooks())
                        .export(plan, words.locale(), file, progress).file());
    }

    /** Asks where, writes, and opens what was written. */
    private void export(String name, BiFunction<Path, Progress, Path> work) {
        @Nullable Path target = session.desktop().chooseTarget(words.get("status-screen.where"), name);
        if (target == null) {
            return;
        }
        session.work().run(words.get("status-screen.writing"), progress -> work.apply(target, progress))
                .whenComplete((written, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        session.notices().say("status-screen.written", written.toString());
                        session.desktop().open(written);
                    }
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        status.requestFocus();
    }
}
