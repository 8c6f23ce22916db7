package gangmu.ui.start;

import gangmu.ui.start.NextPlanModel.Project;
import gangmu.words.Words;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which projects of a plan go along into the next one, and from which values its indicators begin. */
final class WhatGoesAlong extends VBox {
    WhatGoesAlong(Words words, NextPlanModel model) {
        super(8);
        setPrefSize(760, 440);
        ListView<Project> projects = new ListView<>(FXCollections.observableArrayList(model.projects()));
        projects.setId("next-plan-projects");
        projects.setCellFactory(list -> new ProjectCell());
        VBox.setVgrow(projects, Priority.ALWAYS);
        Button all = new Button(words.get("next-plan.all"));
        all.setId("next-plan-all");
        all.setOnAction(e -> model.choose(true));
        Button none = new Button(words.get("next-plan.none"));
        none.setId("next-plan-none");
        none.setOnAction(e -> model.choose(false));
        ListView<String> bases = new ListView<>(FXCollections.observableArrayList(model.bases()));
        bases.setId("next-plan-bases");
        TabPane tabs = new TabPane(new Tab(words.get("next-plan.projects"), new VBox(8, new HBox(8, all, none), projects)),
                new Tab(words.get("next-plan.indicators"), bases));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        Label summary = new Label();
        summary.setId("next-plan-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(model.summary());
        CheckBox intoNew = new CheckBox(words.get("next-plan.into-new"));
        intoNew.setId("next-plan-into-new");
        intoNew.selectedProperty().bindBidirectional(model.intoNew());
        intoNew.setDisable(!model.eitherPlace());
        getChildren().addAll(tabs, summary, intoNew);
    }

    /** A project with its mark; that of a finished one cannot be set. */
    private static final class ProjectCell extends ListCell<Project> {
        private final CheckBox mark = new CheckBox();
        private @Nullable Project bound;

        @Override
        protected void updateItem(Project project, boolean empty) {
            super.updateItem(project, empty);
            if (bound != null) {
                mark.selectedProperty().unbindBidirectional(bound.chosen());
            }
            bound = empty ? null : project;
            if (bound == null) {
                setGraphic(null);
                return;
            }
            mark.selectedProperty().bindBidirectional(bound.chosen());
            mark.setText(bound.sentence());
            mark.setDisable(bound.isFinished());
            setGraphic(mark);
        }
    }
}
