package gangmu.ui.settings;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.ui.start.NewPlan;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final TabPane root;

    public SettingsScreen(Session session, Consumer<Locale> language, Consumer<Boolean> theme,
            PasswordPane.Change password) {
        this.session = session;
        this.words = session.words();
        root = new TabPane(tab("periods", periods()), tab("units", units()), tab("groups", groups()),
                tab("plans", plans()), tab("backups", new BackupsPane(session)),
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

    private UUID newId() {
        return session.workspace().ids().get();
    }

    private Node periods() {
        EntityTable table = new EntityTable(session, Period.KIND, view -> view.plan() == null ? List.of()
                : entities(Reports.periods(view.snapshot(), view.plan().id()).stream(), Period::entity),
                List.of(Period.NAME, Period.CODE, Period.DATA_DATE, Period.DUE), List.of(
                        RecordColumn.<Entity>text("closed", words.get("field.period.closed"),
                                row -> words.get("fieldgrid." + new Period(row).closed())).width(80),
                        RecordColumn.<Entity>text("reopened", words.get("field.period.reopened"),
                                row -> new Period(row).reopened()).width(200)));
        table.button("settings.add-period", () -> {
            Plan plan = session.view().get().plan();
            if (plan != null) {
                LocalDate date = nextDataDate(session.view().get().snapshot(), plan);
                String code = date.toString().substring(0, 7);
                UUID id = newId();
                session.perform(session.edit().addPeriod(id, plan.id(), code,
                        words.get("settings.new-period", code), date), "")
                        .thenAccept(done -> table.write(id, Period.NAME));
            }
        });
        ClosePeriod close = new ClosePeriod(session.workspace());
        table.button("settings.close-period", () -> {
            Plan plan = session.view().get().plan();
            Entity current = table.current();
            if (plan != null && current != null) {
                session.perform(close.close(plan, new Period(current)), "settings.period-closed");
            }
        });
        TextField reason = new TextField();
        reason.setId("reopen-reason");
        reason.setPromptText(words.get("settings.reopen-reason"));
        table.tool(reason);
        table.button("settings.reopen-period", () -> {
            Entity current = table.current();
            if (current != null) {
                session.perform(close.reopen(new Period(current), reason.getText()), "settings.period-reopened")
                        .thenAccept(done -> reason.clear());
            }
        });
        return table.deletable("settings.delete").empty("settings.no-periods").node();
    }

    /** Half a year after the latest period, no later than the plan's end, and of a month that has none yet. */
    private static LocalDate nextDataDate(Snapshot snapshot, Plan plan) {
        Period latest = Reports.latest(snapshot, plan.id());
        YearMonth last = YearMonth.from(plan.end());
        YearMonth month = latest == null ? YearMonth.of(plan.start().getYear(), 12)
                : YearMonth.from(latest.dataDate()).plusMonths(6);
        List<String> taken = Reports.periods(snapshot, plan.id()).stream().map(Period::code).toList();
        month = month.isAfter(last) ? last : month;
        while (taken.contains(month.toString())) {
            month = month.minusMonths(1);
        }
        return month.equals(last) ? plan.end() : month.atEndOfMonth();
    }

    private Node units() {
        EntityTable table = new EntityTable(session, Unit.KIND,
                view -> entities(PlanTree.units(view.snapshot()).stream(), Unit::entity),
                List.of(Unit.NAME, Unit.SHORT_NAME, Unit.ALIASES, Unit.CONTACT, Unit.PHONE), List.of());
        table.button("settings.add-unit", () -> {
            UUID id = newId();
            session.perform(session.edit().addUnit(id, free(words.get("settings.new-unit")), null), "")
                    .thenAccept(done -> table.write(id, Unit.NAME));
        });
        table.grid().setStretched(Unit.ALIASES.name());
        return table.deletable("settings.delete").empty("settings.no-units").node();
    }

    /** The name itself, or with the first number that makes it new. */
    private String free(String name) {
        List<String> taken = PlanTree.units(session.view().get().snapshot()).stream().map(Unit::name).toList();
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    private Node groups() {
        EntityTable table = new EntityTable(session, WorkingGroup.KIND, view -> view.plan() == null ? List.of()
                : entities(view.tree().groups().stream(), WorkingGroup::entity),
                List.of(WorkingGroup.NAME, WorkingGroup.CATEGORY, WorkingGroup.LEAD), List.of());
        table.button("settings.add-group", () -> {
            Plan plan = session.view().get().plan();
            if (plan != null) {
                UUID id = newId();
                session.perform(session.edit().addGroup(id, plan.id(), words.get("settings.new-group")), "")
                        .thenAccept(done -> table.write(id, WorkingGroup.NAME));
            }
        });
        return table.deletable("settings.delete").empty("settings.no-groups").node();
    }

    private Node plans() {
        EntityTable table = new EntityTable(session, Plan.KIND,
                view -> entities(PlanTree.plans(view.snapshot()).stream(), Plan::entity),
                List.of(Plan.NAME, Plan.START, Plan.END, Plan.BASE_YEAR, Plan.REMARK), List.of());
        table.button("settings.add-plan", () -> NewPlan.ask(words).ifPresent(this::addPlan));
        table.button("settings.look-at-plan", () -> {
            Entity current = table.current();
            if (current != null) {
                session.choosePlan(current.id());
            }
        });
        return table.deletable("settings.delete").node();
    }

    private void addPlan(NewPlan.Answer answer) {
        session.perform(session.edit().addPlan(newId(), answer.name(), answer.start(), answer.end(), answer.period()), "");
    }

    private static <T> List<Entity> entities(Stream<T> views, Function<T, Entity> entity) {
        return views.map(entity).toList();
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
