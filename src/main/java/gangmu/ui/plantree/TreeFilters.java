package gangmu.ui.plantree;

import gangmu.assessment.ItemVerdict;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.controls.ShownAs;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination.Lack;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the tree is filtered by: a search field, chips with counts, and lists to tick. */
final class TreeFilters {
    private final Session session;
    private final Words words;
    private final TreeViewModel model;
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    private final FilterChoice<Lack> lacks = new FilterChoice<>();
    private final CheckComboBox<ItemKind> kinds = new CheckComboBox<>();
    private final CheckComboBox<Choice> verdicts = new CheckComboBox<>();
    private final CheckComboBox<Unit> units = new CheckComboBox<>();
    private final CheckComboBox<WorkingGroup> groups = new CheckComboBox<>();
    private final Label shown = new Label();
    private final FlowPane bar = new FlowPane(8, 6);
    private boolean setting;

    /** A verdict to filter by, in the words of the plan's rules as they are now. */
    private record Choice(ItemVerdict verdict, String word) {
    }

    TreeFilters(Session session, TreeViewModel model) {
        this.session = session;
        this.words = session.words();
        this.model = model;
        FilterChips<Lack> chips = new FilterChips<>(words, lacks);
        chips.setId("tree-chips");
        lacks.onChosen(keys -> changed());
        search.setId("tree-search");
        search.setLeft(new FontIcon(Feather.FILTER));
        search.setPromptText(words.get("tree.filter"));
        search.setPrefWidth(240);
        search.setTooltip(new Tooltip(words.get("tree.filter") + "  Ctrl+Shift+L"));
        search.textProperty().addListener((o, was, is) -> changed());
        check(kinds, "kinds", model::kindWord);
        check(verdicts, "verdicts", Choice::word);
        check(units, "units", Unit::shortName);
        check(groups, "groups", WorkingGroup::name);
        kinds.getItems().setAll(ItemKind.values());
        Button clear = new Button(words.get("tree.clear-filter"));
        clear.setId("tree-clear");
        clear.getStyleClass().add("flat");
        clear.setOnAction(e -> apply(TreeFilter.NONE));
        clear.visibleProperty().bind(model.filter().map(f -> !f.isNone()));
        clear.managedProperty().bind(clear.visibleProperty());
        shown.setId("tree-shown");
        shown.visibleProperty().bind(clear.visibleProperty());
        shown.managedProperty().bind(clear.visibleProperty());
        bar.getChildren().addAll(chips, kinds, verdicts, units, groups, clear, shown);
        bar.getStyleClass().add("filters");
        bar.setRowValignment(VPos.CENTER);
        model.tally().addListener((o, was, is) -> count(is));
        fill();
        count(model.tally().get());
    }

    Node bar() {
        return bar;
    }

    CustomTextField search() {
        return search;
    }

    private void count(Tally tally) {
        lacks.offer(tally.all(), List.of(lack(Lack.NOT_MET, "not-met", tally.notMet()),
                lack(Lack.UNREPORTED, "unreported", tally.unreported()),
                lack(Lack.WITHOUT_EVIDENCE, "without-evidence", tally.withoutEvidence()),
                lack(Lack.RULERS_DISAGREE, "disagree", tally.disagree())));
        shown.setText(words.get("tree.shown", tally.passing().size()));
    }

    private FilterChoice.Filter<Lack> lack(Lack lack, String key, int count) {
        return new FilterChoice.Filter<>(lack, words.get("tree.chip." + key), count);
    }

    private <T> void check(CheckComboBox<T> box, String key, Function<T, String> text) {
        box.setId("filter-" + key);
        box.setTitle(words.get("tree.filter." + key));
        box.setShowCheckedCount(false);
        box.setPrefWidth(128);
        box.setMaxWidth(128);
        box.setConverter(new ShownAs<>(text));
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) change -> {
            int ticked = change.getList().size();
            String title = words.get("tree.filter." + key);
            box.setTitle(ticked == 0 ? title : words.get("chips.count", title, ticked));
            changed();
        });
    }

    /** The units, groups and words of verdicts that there are now; what is ticked stays ticked. */
    void fill() {
        if (!model.hasPlan()) {
            return;
        }
        setting = true;
        refill(units, PlanTree.units(session.view().get().snapshot()));
        refill(groups, session.view().get().tree().groups());
        refill(verdicts, Arrays.stream(ItemVerdict.values())
                .map(verdict -> new Choice(verdict, Verdicts.word(session, verdict))).toList());
        tick(model.filter().get());
        setting = false;
    }

    private static <T> void refill(CheckComboBox<T> box, List<T> items) {
        if (!items.equals(box.getItems())) {
            box.getCheckModel().clearChecks();
            box.getItems().setAll(items);
        }
    }

    private void changed() {
        if (setting || !model.hasPlan()) {
            return;
        }
        model.filter(new TreeFilter(search.getText(), checked(kinds, Function.identity()), checked(units, Unit::id),
                checked(groups, WorkingGroup::id), checked(verdicts, Choice::verdict), lacks.chosen()));
    }

    private static <T, R> Set<R> checked(CheckComboBox<T> box, Function<T, R> as) {
        Set<R> set = new HashSet<>();
        box.getCheckModel().getCheckedItems().forEach(item -> set.add(as.apply(item)));
        return set;
    }

    /** Sets all the controls to a filter, then filters once. */
    void apply(TreeFilter wanted) {
        setting = true;
        search.setText(wanted.text());
        lacks.choose(wanted.lacks());
        tick(wanted);
        setting = false;
        changed();
    }

    private void tick(TreeFilter wanted) {
        tick(kinds, wanted.kinds()::contains);
        tick(verdicts, choice -> wanted.verdicts().contains(choice.verdict()));
        tick(units, unit -> wanted.units().contains(unit.id()));
        tick(groups, group -> wanted.groups().contains(group.id()));
    }

    private static <T> void tick(CheckComboBox<T> box, Predicate<T> wanted) {
        box.getCheckModel().clearChecks();
        box.getItems().stream().filter(wanted).forEach(box.getCheckModel()::check);
    }
}
