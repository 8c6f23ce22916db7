package gangmu.ui.settings;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.ui.start.NewPlan;
import gangmu.ui.start.NextPlanModel;
import gangmu.words.Words;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The plans of the workspace, their periods and groups, the units, and how the window looks. */
public final class SettingsScreen implements Screen {
    private final Session session;
    private final Words words;
    private final SettingsModel model;
    private final TabPane root;

    public SettingsScreen(Session session, Consumer<Locale> language, Consumer<Boolean> theme,
            PasswordModel.Change password) {
        this.session = session;
        this.words = session.words();
        this.model = new SettingsModel(session);
        root = new TabPane(tab("periods", periods()), tab("units", units()), tab("groups", groups()),
                tab("plans", plans()), tab("letters", letters()), tab("backups", new BackupsPane(session)),
                tab("password", new PasswordPane(session, password)), tab("looks", looks(language, theme)),
                tab("log", new LogPane(session)), tab("licences", new LicencesPane(words)));
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.setId("settings-tabs");
    }

    private Tab tab(String key, Node node) {
        Tab tab = new Tab(words.get("settings.tab." + key), node);
        tab.setId("settings-" + key);
        return tab;
    }

    private Node periods() {
        EntityTable table = new EntityTable(session, model.periods());
        table.button("settings.add-period", () -> model.addPeriod().thenAccept(id -> table.write(id, Period.NAME)));
        table.button("settings.close-period", model::closePeriod);
        TextField reason = new TextField();
        reason.setId("reopen-reason");
        reason.setPromptText(words.get("settings.reopen-reason"));
        reason.textProperty().bindBidirectional(model.reopenReason());
        table.tool(reason);
        table.button("settings.reopen-period", model::reopenPeriod);
        return table.deletable("settings.delete").empty("settings.no-periods").node();
    }

    private Node units() {
        EntityTable table = new EntityTable(session, model.units());
        table.button("settings.add-unit", () -> model.addUnit().thenAccept(id -> table.write(id, Unit.NAME)));
        table.grid().setStretched(Unit.ALIASES.name());
        return table.deletable("settings.delete").empty("settings.no-units").node();
    }

    private Node groups() {
        EntityTable table = new EntityTable(session, model.groups());
        table.button("settings.add-group", () -> model.addGroup().thenAccept(id -> table.write(id, WorkingGroup.NAME)));
        return table.deletable("settings.delete").empty("settings.no-groups").node();
    }

    private Node plans() {
        EntityTable table = new EntityTable(session, model.plans());
        table.button("settings.add-plan", () -> NewPlan.ask(words).ifPresent(model::addPlan));
        table.button("settings.next-plan", () -> model.succession().thenAccept(succession ->
                NewPlan.askNext(words, new NextPlanModel(succession, words, true)).ifPresent(answer ->
                        model.makeNext(succession.from(), answer).thenAccept(made -> NewPlan.tell(made, words)))));
        table.button("settings.look-at-plan", model::lookAtPlan);
        return table.deletable("settings.delete").node();
    }

    private Node letters() {
        EntityTable table = new EntityTable(session, model.letters());
        table.grid().setId("letters-table");
        table.grid().setStretched(Plan.OFFICE.name());
        return table.node();
    }

    private Node looks(Consumer<Locale> language, Consumer<Boolean> theme) {
        boolean english = words.locale().getLanguage().equals("en");
        ToggleGroup languages = new ToggleGroup();
        RadioButton zh = radio("start.chinese", "language-zh", languages, !english,
                () -> language.accept(Locale.SIMPLIFIED_CHINESE));
        RadioButton en = radio("start.english", "language-en", languages, english,
                () -> language.accept(Locale.ENGLISH));
        ToggleGroup themes = new ToggleGroup();
        boolean isDark = session.settings().dark();
        RadioButton light = radio("settings.light", "theme-light", themes, !isDark, () -> theme.accept(false));
        RadioButton dark = radio("settings.dark", "theme-dark", themes, isDark, () -> theme.accept(true));
        VBox box = new VBox(12, heading("settings.language"), zh, en, heading("settings.theme"), light, dark);
        box.getStyleClass().add("page");
        return box;
    }

    private Label heading(String key) {
        Label label = new Label(words.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private RadioButton radio(String key, String id, ToggleGroup group, boolean chosen, Runnable action) {
        RadioButton button = new RadioButton(words.get(key));
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(e -> action.run());
        return button;
    }

    @Override
    public Node node() {
        return root;
    }
}
