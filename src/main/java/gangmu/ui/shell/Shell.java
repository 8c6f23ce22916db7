package gangmu.ui.shell;

import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.undo.NextStep;
import gangmu.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of the window around the open workspace: top bar, rail, the screen in front, footer. */
public final class Shell extends BorderPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private final Session session;
    private final Words words;
    private final Map<Place, Function<Session, Screen>> makers;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final Map<Place, ToggleButton> rail = new EnumMap<>(Place.class);
    private final StackPane front = new StackPane();
    private final ButtonKeys buttonKeys = new ButtonKeys(front);
    private final Label planName = new Label();
    private final MenuButton periodMenu = new MenuButton();
    private final Button undo = new Button();
    private final Button redo = new Button();

    /**
     * The frame around a session.
     *
     * @param makers makes the screen of each place, when it is first gone to
     * @param leave back to the start page
     * @param leadBack to the workspace as it stands, where an earlier state or a snapshot is looked at
     */
    public Shell(Session session, Map<Place, Function<Session, Screen>> makers, Runnable leave,
            Runnable leadBack) {
        this.session = session;
        this.words = session.words();
        this.makers = makers;
        getStyleClass().add("shell");
        setTop(session.workspace().readOnly() ? new VBox(topBar(leave), new LookingBanner(session, leadBack)) : topBar(leave));
        setLeft(railPane());
        // A screen that wants more than there is must not push the frame off the window.
        front.setMinSize(0, 0);
        setCenter(front);
        setBottom(new Footer(session));
        ChangeListener<Session.View> onView = (o, was, is) -> refresh(is);
        session.view().addListener(onView);
        refresh(session.view().get());
        session.place().addListener((o, was, is) -> show(is.place()));
        show(session.place().get().place());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keysOfTheWindow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keysLeftOver);
    }

    private Node topBar(Runnable leave) {
        Button mark = new Button(words.get("app.name"));
        mark.getStyleClass().addAll("mark", "flat");
        mark.setTooltip(new Tooltip(words.get("shell.leave")));
        mark.setOnAction(e -> leave.run());
        planName.getStyleClass().add("plan-name");
        planName.setMinWidth(80);
        periodMenu.setId("period");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        dress(undo, "undo", Feather.CORNER_UP_LEFT, "Ctrl+Z");
        undo.setOnAction(e -> session.undo());
        dress(redo, "redo", Feather.CORNER_UP_RIGHT, "Ctrl+Y");
        redo.setOnAction(e -> session.redo());
        HBox bar = new HBox(mark, planName, periodMenu, space, new SearchField(session), undo, redo);
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void dress(Button button, String id, Feather icon, String key) {
        button.setId(id);
        button.setText(words.get("shell." + id));
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.get("shell." + id) + "  " + key));
    }

    private Node railPane() {
        VBox pane = new VBox();
        pane.getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        int key = 1;
        for (Place place : Place.values()) {
            if (!makers.containsKey(place)) {
                continue;
            }
            ToggleButton button = new ToggleButton(words.get("place." + place.key()));
            button.setId("rail-" + place.key());
            button.setGraphic(new FontIcon(icon(place)));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(words.get("place." + place.key()) + "  Ctrl+" + key++));
            button.setOnAction(e -> {
                button.setSelected(true);
                session.go(place);
            });
            rail.put(place, button);
            pane.getChildren().add(button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label banner = new Label(words.get("app.not-for-secrets"));
        banner.getStyleClass().add("banner");
        banner.setWrapText(true);
        pane.getChildren().addAll(space, banner);
        return pane;
    }

    private static Feather icon(Place place) {
        return switch (place) {
            case OVERVIEW -> Feather.HOME;
            case TREE -> Feather.LIST;
            case INDICATORS -> Feather.TARGET;
            case RETURNS -> Feather.INBOX;
            case EVIDENCE -> Feather.PAPERCLIP;
            case ASSESSMENT -> Feather.CHECK_CIRCLE;
            case STATUS -> Feather.FILE_TEXT;
            case HISTORY -> Feather.CLOCK;
            case SETTINGS -> Feather.SETTINGS;
        };
    }

    /** Keys that mean the same wherever the focus is. */
    private void keysOfTheWindow(KeyEvent event) {
        List<Place> places = List.copyOf(rail.keySet());
        int digit = event.getCode().isDigitKey() ? event.getCode().getCode() - KeyCode.DIGIT1.getCode() : -1;
        if (buttonKeys.press(event)) {
            event.consume();
        } else if (event.isShortcutDown() && digit >= 0 && digit < places.size()) {
            session.go(places.get(digit));
            event.consume();
        } else if (new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).match(event)) {
            lookup("#search").requestFocus();
            event.consume();
        }
    }

    /** Keys that what has the focus made no use of. Those of a text field are its own, also where it has nothing to undo. */
    private void keysLeftOver(KeyEvent event) {
        boolean back = UNDO.match(event);
        if (!back && !REDO.match(event)) {
            return;
        }
        if (event.getTarget() instanceof TextInputControl field) {
            if (!back) {
                // Not on every system does the field know this key itself.
                field.redo();
            }
        } else if (!session.workspace().readOnly()) {
            if (back) {
                session.undo();
            } else {
                session.redo();
            }
        }
        event.consume();
    }

    private void show(Place place) {
        Screen screen = screen(place);
        ToggleButton button = rail.get(place);
        if (button != null) {
            button.setSelected(true);
        }
        front.getChildren().setAll(screen.node());
        screen.shown();
        takeKeys();
    }

    /** Brings the keyboard to the screen in front; where it wants none, to its entry in the rail, so that keys arrive. */
    public void takeKeys() {
        Place place = session.place().get().place();
        ToggleButton button = rail.get(place);
        if (button != null) {
            button.requestFocus();
        }
        // Skins bring the parts of a screen into the window; before that none of them can have the focus.
        front.applyCss();
        front.layout();
        screen(place).focus();
    }

    /** The screen of a place, made if need be. */
    public Screen screen(Place place) {
        return screens.computeIfAbsent(place, p -> Objects.requireNonNull(makers.get(p), p::name).apply(session));
    }

    private String told(Period period) {
        return words.get(period.closed() ? "shell.period-closed" : "shell.period", period.name(), period.dataDate().toString());
    }

    private void refresh(Session.View view) {
        Plan plan = view.plan();
        planName.setText(plan == null ? words.get("shell.no-plan") : plan.name());
        periodMenu.getItems().clear();
        Period period = view.period();
        periodMenu.setText(period == null ? words.get("shell.no-period")
                : told(period));
        if (plan != null) {
            List<Plan> plans = PlanTree.plans(view.snapshot());
            if (plans.size() > 1) {
                for (Plan each : plans) {
                    RadioMenuItem item = new RadioMenuItem(each.name());
                    item.setSelected(each.id().equals(plan.id()));
                    item.setOnAction(e -> session.choosePlan(each.id()));
                    periodMenu.getItems().add(item);
                }
                periodMenu.getItems().add(new SeparatorMenuItem());
            }
            for (Period each : Reports.periods(view.snapshot(), plan.id()).reversed()) {
                RadioMenuItem item = new RadioMenuItem(told(each));
                item.setSelected(period != null && each.id().equals(period.id()));
                item.setOnAction(e -> session.choosePeriod(each.id()));
                periodMenu.getItems().add(item);
            }
        }
        periodMenu.setDisable(periodMenu.getItems().isEmpty());
        session.work().quietly(session.workspace()::tellUndo).thenAccept(next -> offer(undo, "undo", "Ctrl+Z", next));
        session.work().quietly(session.workspace()::tellRedo).thenAccept(next -> offer(redo, "redo", "Ctrl+Y", next));
    }

    /** Says in the tooltip what would be taken back or brought back. */
    private void offer(Button button, String id, String key, Optional<NextStep> next) {
        button.setDisable(session.workspace().readOnly() || next.isEmpty());
        String what = next.map(step -> words.get("shell." + id + "-what", DeedWords.of(words, step.origin()), step.places()))
                .orElse(words.get("shell." + id));
        button.getTooltip().setText(what + "  " + key);
    }
}
