package gangmu.ui.start;

import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.JobsView;
import gangmu.ui.shell.Work;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the window shows before a workspace is open. */
public final class StartPage extends StackPane {
    private final StartModel model;
    private final PasswordField password = new PasswordField();

    /** @param jobs the work that is shown while it goes on */
    public StartPage(StartModel model, ObservableList<Work.Job> jobs) {
        this.model = model;
        Words words = model.words();
        StartModel.Actions actions = model.actions();
        getStyleClass().add("start");
        Label title = new Label(words.get("app.name"));
        title.getStyleClass().add("start-title");
        Label what = new Label(words.get("start.what"));
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        Label banner = new Label(words.get("app.not-for-secrets"));
        banner.getStyleClass().add("banner-strong");
        VBox choices = new VBox(12,
                choice(words, "sample", Feather.PLAY_CIRCLE, actions::makeSample),
                choice(words, "open", Feather.FOLDER, actions::openFolder),
                choice(words, "new", Feather.FILE_PLUS, actions::makeNew),
                choice(words, "from", Feather.FILE_TEXT, actions::makeFromFiles),
                choice(words, "next", Feather.CORNER_UP_RIGHT, actions::makeNext));
        choices.disableProperty().bind(model.busy());
        VBox recent = new VBox(4);
        List<Path> paths = model.recent();
        if (!paths.isEmpty()) {
            Label heading = new Label(words.get("start.recent"));
            heading.getStyleClass().add("heading");
            recent.getChildren().add(heading);
        }
        for (Path path : paths) {
            Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
            link.setId("recent-" + paths.indexOf(path));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setTooltip(new Tooltip(path.toString()));
            link.setOnAction(e -> actions.open(path));
            Label where = new Label(String.valueOf(path.getParent()));
            where.getStyleClass().add("hint");
            HBox line = new HBox(12, link, where);
            line.setAlignment(Pos.CENTER_LEFT);
            recent.getChildren().add(line);
        }
        Label message = new Label();
        message.textProperty().bind(model.message());
        message.setId("start-message");
        message.setWrapText(true);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.getStyleClass().add("problem-text");
        password.setId("start-password");
        password.setPromptText(words.get("start.password"));
        password.textProperty().bindBidirectional(model.password());
        password.managedProperty().bind(model.remedy().isEqualTo(StartModel.Remedy.PASSWORD));
        password.visibleProperty().bind(password.managedProperty().and(model.offered()));
        password.setOnAction(e -> model.mend());
        Button remedy = new Button();
        remedy.setId("start-remedy");
        remedy.textProperty().bind(model.remedy().map(remedied -> model.remedyName()));
        remedy.managedProperty().bind(model.remedy().isNotEqualTo(StartModel.Remedy.NONE));
        remedy.visibleProperty().bind(model.offered());
        remedy.setOnAction(e -> model.mend());
        JobsView progress = new JobsView(words, jobs);
        progress.setId("start-progress");
        progress.visibleProperty().bind(model.busy());
        progress.managedProperty().bind(progress.visibleProperty());
        Hyperlink chinese = new Hyperlink(words.get("start.chinese"));
        chinese.setOnAction(e -> actions.language(Locale.SIMPLIFIED_CHINESE));
        Hyperlink english = new Hyperlink(words.get("start.english"));
        english.setOnAction(e -> actions.language(Locale.ENGLISH));
        Hyperlink theme = new Hyperlink(words.get(model.dark() ? "settings.light" : "settings.dark"));
        theme.setOnAction(e -> actions.theme(!model.dark()));
        HBox foot = new HBox(8, chinese, english, theme);
        VBox page = new VBox(16, title, what, banner, choices, recent, message, password, remedy, progress, foot);
        page.getStyleClass().add("start-page");
        page.setMaxWidth(560);
        // From the top, so that nothing moves when there is something to say below.
        page.setAlignment(Pos.TOP_LEFT);
        getChildren().add(page);
        FileDrop.on(this, model::drop);
        model.message().addListener((o, was, is) -> {
            if (!is.isEmpty() && model.remedy().get() == StartModel.Remedy.PASSWORD) {
                password.requestFocus();
            }
        });
    }

    public StartModel model() {
        return model;
    }

    private static Button choice(Words words, String key, Feather icon, Runnable action) {
        Button button = new Button(words.get("start." + key), new FontIcon(icon));
        button.setId("start-" + key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(e -> action.run());
        if (key.equals("sample")) {
            button.getStyleClass().add("accent");
        }
        return button;
    }
}
