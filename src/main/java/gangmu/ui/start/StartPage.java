package gangmu.ui.start;

import gangmu.ui.shell.JobsView;
import gangmu.ui.shell.Settings;
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
    private final Label message = new Label();
    private final Button remedy = new Button();
    private final PasswordField password = new PasswordField();
    private final JobsView progress;
    private final VBox choices = new VBox(12);
    private final Actions actions;
    private final Words words;

    /** What can be done from here. */
    public interface Actions {
        void makeNew();

        void makeFromWorkbook();

        void openFolder();

        void open(Path workspace);

        void openReadOnly(Path workspace);

        /** Has back what can be had of a damaged workspace, in a new folder beside it, and opens that. */
        void restore(Path damaged);

        /** Opens a locked workspace. */
        void unlock(Path workspace, char[] password);

        void makeSample();

        void language(Locale locale);

        void theme(boolean dark);
    }

    /** @param jobs the work that is shown while it goes on */
    public StartPage(Words words, Settings settings, ObservableList<Work.Job> jobs, Actions actions) {
        this.actions = actions;
        this.words = words;
        getStyleClass().add("start");
        Label title = new Label(words.get("app.name"));
        title.getStyleClass().add("start-title");
        Label what = new Label(words.get("start.what"));
        what.getStyleClass().add("hint");
        what.setWrapText(true);
        Label banner = new Label(words.get("app.not-for-secrets"));
        banner.getStyleClass().add("banner-strong");
        choices.getChildren().addAll(
                choice(words, "sample", Feather.PLAY_CIRCLE, actions::makeSample),
                choice(words, "open", Feather.FOLDER, actions::openFolder),
                choice(words, "new", Feather.FILE_PLUS, actions::makeNew),
                choice(words, "from", Feather.FILE_TEXT, actions::makeFromWorkbook));
        VBox recent = new VBox(4);
        List<Path> paths = settings.recent();
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
        message.setId("start-message");
        message.setWrapText(true);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.getStyleClass().add("problem-text");
        password.setId("start-password");
        password.setPromptText(words.get("start.password"));
        password.setVisible(false);
        password.setManaged(false);
        password.setOnAction(e -> remedy.fire());
        remedy.setId("start-remedy");
        remedy.setVisible(false);
        remedy.setManaged(false);
        progress = new JobsView(words, jobs);
        progress.setId("start-progress");
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        Hyperlink chinese = new Hyperlink(words.get("start.chinese"));
        chinese.setOnAction(e -> actions.language(Locale.SIMPLIFIED_CHINESE));
        Hyperlink english = new Hyperlink(words.get("start.english"));
        english.setOnAction(e -> actions.language(Locale.ENGLISH));
        Hyperlink theme = new Hyperlink(words.get(settings.dark() ? "settings.light" : "settings.dark"));
        theme.setOnAction(e -> actions.theme(!settings.dark()));
        HBox foot = new HBox(8, chinese, english, theme);
        VBox page = new VBox(16, title, what, banner, choices, recent, message, password, remedy, progress, foot);
        page.getStyleClass().add("start-page");
        page.setMaxWidth(560);
        // From the top, so that nothing moves when there is something to say below.
        page.setAlignment(Pos.TOP_LEFT);
        getChildren().add(page);
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

    /** While a workspace is being opened or made. */
    public void busy(boolean isBusy) {
        progress.setVisible(isBusy);
        choices.setDisable(isBusy);
        if (isBusy) {
            message.setText("");
            remedy.setVisible(false);
            password.setVisible(false);
        }
    }

    /** What a problem at opening lets the user do about it. */
    public enum Remedy {
        NONE, LOOK_ONLY, RESTORE, PASSWORD
    }

    /** Why it could not be opened, and what can be done. */
    public void problem(String text, Path workspace, Remedy what) {
        message.setText(text);
        remedy.setVisible(what != Remedy.NONE);
        remedy.setManaged(what != Remedy.NONE);
        password.clear();
        password.setVisible(what == Remedy.PASSWORD);
        password.setManaged(what == Remedy.PASSWORD);
        remedy.setText(switch (what) {
            case RESTORE -> words.get("start.restore");
            case PASSWORD -> words.get("start.unlock");
            default -> words.get("start.look-only");
        });
        remedy.setOnAction(e -> {
            switch (what) {
                case RESTORE -> actions.restore(workspace);
                case PASSWORD -> actions.unlock(workspace, password.getText().toCharArray());
                default -> actions.openReadOnly(workspace);
            }
        });
        if (what == Remedy.PASSWORD) {
            password.requestFocus();
        }
    }
}
