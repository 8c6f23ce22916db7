package gangmu.ui.status;

import gangmu.changes.Entity;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.status.office.ReportPlaces;
import gangmu.status.office.ReportText;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.WriteReport;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The texts of the report's places: the program's own until somebody writes over them, kept when figures change. */
final class TextsPane {
    private final Session session;
    private final Words words;
    private final ListView<Slot> slots = new ListView<>();
    private final TextArea text = new TextArea();
    private final Button save;
    private final Button restore;
    private final Map<String, String> invented = new LinkedHashMap<>();
    private final SplitPane root = new SplitPane();

    /**
     * A place.
     *
     * @param own the program's text
     */
    private record Slot(String key, String name, String own) {
    }

    TextsPane(Session session) {
        this.session = session;
        this.words = session.words();
        save = button("save", () -> write(text.getText()));
        restore = button("restore", () -> write(""));
        text.setWrapText(true);
        text.setId("report-text");
        slots.setId("report-slots");
        slots.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Slot slot, boolean empty) {
                super.updateItem(slot, empty);
                setText(slot == null || empty ? "" : words.get(written(slot).isEmpty() ? "status-screen.text.own"
                        : "status-screen.text.written", slot.name()));
            }
        });
        slots.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show());
        Label hint = new Label(words.get("status-screen.text.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        VBox right = new VBox(8, hint, text, new HBox(8, save, restore, button("template", this::readTemplate)));
        VBox.setVgrow(text, Priority.ALWAYS);
        right.getStyleClass().add("pane");
        root.getItems().addAll(slots, right);
        root.setDividerPositions(0.3);
        session.follow(slots, this::refresh);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("status-screen.text." + key));
        button.setId("text-" + key);
        button.setOnAction(e -> action.run());
        button.setDisable(session.workspace().readOnly());
        return button;
    }

    private void refresh() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            slots.getItems().clear();
            return;
        }
        int chosen = Math.max(0, slots.getSelectionModel().getSelectedIndex());
        List<Slot> all = new ArrayList<>();
        for (String slot : ReportPlaces.ALWAYS) {
            all.add(new Slot(slot, words.get("status-screen.slot." + slot), words.get("report.slot." + slot)));
        }
        for (Item section : session.view().get().tree().roots()) {
            if (section.kind() == ItemKind.SECTION) {
                all.add(new Slot(ReportPlaces.ofField(section.id()), section.name(), words.get("report.field", section.id().toString())));
            }
        }
        for (Entity entity : session.view().get().snapshot().where(ReportText.PLAN, plan.id())) {
            String slot = new ReportText(entity).slot();
            if (all.stream().noneMatch(known -> known.key().equals(slot))) {
                all.add(new Slot(slot, ReportPlaces.item(session.view().get().tree(), slot).map(Item::name).orElse(slot),
                        invented.getOrDefault(slot, "")));
            }
        }
        invented.forEach((slot, own) -> {
            if (all.stream().noneMatch(known -> known.key().equals(slot))) {
                all.add(new Slot(slot, slot, own));
            }
        });
        slots.getItems().setAll(all);
        slots.getSelectionModel().select(Math.min(chosen, all.size() - 1));
        show();
    }

    /** Asks for a template and lists the places that an office invented in it. */
    private void readTemplate() {
        List<Path> files = session.desktop().chooseFiles(words.get("status-screen.choose-template.export"), List.of("docx"));
        if (files.isEmpty()) {
            return;
        }
        session.work().run(words.get("status-screen.text.template"), progress ->
                new WriteReport(session.workspace(), session.adapters().reportFiles()).places(files.getFirst()))
                .whenComplete((places, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                        return;
                    }
                    invented.clear();
                    invented.putAll(places);
                    invented.keySet().removeAll(ReportPlaces.ALWAYS);
                    refresh();
                    session.notices().say(invented.isEmpty() ? "status-screen.text.no-places" : "status-screen.text.places",
                            invented.size());
                });
    }

    private String written(Slot slot) {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        return plan == null || period == null ? ""
                : ReportText.of(session.view().get().snapshot(), plan.id(), period.id(), slot.key()).map(ReportText::text).orElse("");
    }

    private void show() {
        Slot slot = slots.getSelectionModel().getSelectedItem();
        if (slot != null && !text.isFocused()) {
            String own = written(slot);
            text.setText(own.isEmpty() ? slot.own() : own);
            restore.setDisable(own.isEmpty() || session.workspace().readOnly());
        }
    }

    private void write(String written) {
        Slot slot = slots.getSelectionModel().getSelectedItem();
        Plan plan = session.view().get().plan();
        if (slot != null && plan != null) {
            slots.requestFocus();
            session.perform(session.edit().writeReportText(plan.id(), null, slot.key(),
                    written.equals(slot.own()) ? "" : written, invented.keySet()), "status-screen.text.kept");
        }
    }

    Node node() {
        return root;
    }
}
