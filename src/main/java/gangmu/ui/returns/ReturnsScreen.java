package gangmu.ui.returns;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.CellCase;
import gangmu.returns.CellChoice;
import gangmu.returns.CellComparison;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.controls.grid.Chip;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.usecase.SendTemplates;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Sending templates out and taking returns in: the files at the left, the comparison of the chosen one at the right. */
public final class ReturnsScreen implements Screen {
    private final Session session;
    private final Words words;
    private final ReturnsModel model;
    private final ListView<ReturnsModel.Arrived> files;
    private final ListGridModel<CellComparison> cells;
    private final Grid grid;
    private final Map<CellCase, ToggleButton> chips = new EnumMap<>(CellCase.class);
    private final Label title = new Label();
    private final Label messages = new Label();
    private final Label place = new Label();
    private final Button finish = new Button();
    private final Button answer = new Button();
    private final TabPane root;

    public ReturnsScreen(Session session) {
        this.session = session;
        this.words = session.words();
        this.model = new ReturnsModel(session);
        this.files = new ListView<>(model.files());
        this.cells = new ListGridModel<>(columns(), CellComparison::key);
        this.grid = new Grid(cells, words);
        files.setId("returns-files");
        files.setCellFactory(view -> new FileCell());
        files.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        model.files().addListener((ListChangeListener<ReturnsModel.Arrived>) change -> {
            if (files.getSelectionModel().getSelectedItem() == null && !model.files().isEmpty()) {
                files.getSelectionModel().selectFirst();
            }
            show(files.getSelectionModel().getSelectedItem());
        });
        Label drop = new Label(words.get("returns-screen.drop-here"));
        drop.setWrapText(true);
        drop.getStyleClass().add("hint");
        drop.setTextAlignment(TextAlignment.CENTER);
        drop.setPadding(new Insets(16));
        files.setPlaceholder(drop);
        grid.setId("returns-grid");
        grid.setStretched("theirs");
        grid.setFrozenColumns(2);
        grid.setPlaceholder(new Label(words.get("returns-screen.choose")));
        grid.currentRowProperty().addListener((o, was, is) -> showPlace());
        BorderPane left = new BorderPane(files);
        left.setTop(tools());
        left.setMinWidth(260);
        BorderPane right = new BorderPane(grid);
        right.setTop(head());
        right.setBottom(foot());
        SplitPane split = new SplitPane(left, right);
        split.setDividerPositions(0.24);
        split.setId("returns-drop");
        FileDrop.on(split, this::read);
        root = new TabPane(tab("take-in", split), tab("register", new ReturnsRegister(session).node()));
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        show(null);
    }

    private Tab tab(String key, Node node) {
        Tab tab = new Tab(words.get("returns-screen.tab." + key), node);
        tab.setId("returns-tab-" + key);
        return tab;
    }

    private Node tools() {
        FlowPane bar = new FlowPane(8, 6, button("files", () -> read(session.desktop().chooseFiles(
                words.get("returns-screen.choose-files"), List.of()))), button("folder", () -> {
                    Path folder = session.desktop().chooseFolder(words.get("returns-screen.choose-folder"));
                    if (folder != null) {
                        read(List.of(folder));
                    }
                }), button("send", this::send), button("all-safe", model::acceptAllSafe));
        bar.getChildren().getFirst().getStyleClass().add("accent");
        bar.getStyleClass().add("tools");
        return bar;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("returns-screen." + key));
        button.setId("returns-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        button.setDisable(session.workspace().readOnly() && !key.equals("files") && !key.equals("folder"));
        return button;
    }

    /** Reads files and folders; as if they were dropped here. */
    public void read(List<Path> filesAndFolders) {
        if (!filesAndFolders.isEmpty()) {
            model.read(filesAndFolders);
        }
    }

    public ReturnsModel model() {
        return model;
    }

    private void send() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        Path folder = plan == null || period == null ? null
                : session.desktop().chooseFolder(words.get("returns-screen.choose-out"));
        if (folder == null) {
            return;
        }
        SendTemplates send = new SendTemplates(session.workspace(), session.adapters().returnWorkbooks());
        session.work().run(words.get("returns-screen.sending"), progress -> send.send(plan, period,
                send.unitsNamed(plan, period, List.of()), folder, progress)).whenComplete((sent, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        session.notices().say("returns-screen.sent", sent.files().size(), folder.toString());
                    }
                });
    }

    private Node head() {
        title.getStyleClass().add("heading");
        messages.setWrapText(true);
        messages.getStyleClass().add("hint");
        FlowPane bar = new FlowPane(8, 6);
        for (CellCase each : CellCase.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("case-" + ValueType.choiceName(each));
            chip.getStyleClass().add("chip");
            chip.setSelected(each != CellCase.UNCHANGED);
            chip.selectedProperty().addListener((o, was, is) -> filter());
            chips.put(each, chip);
            bar.getChildren().add(chip);
        }
        VBox head = new VBox(6, title, messages, bar);
        head.getStyleClass().add("page");
        return head;
    }

    private Node foot() {
        place.setWrapText(true);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        answer.setText(words.get("returns-screen.answer"));
        answer.setOnAction(e -> answer());
        finish.setId("returns-finish");
        finish.getStyleClass().add("accent");
        finish.setMinWidth(Region.USE_PREF_SIZE);
        finish.setOnAction(e -> {
            ReturnsModel.Arrived file = current();
            if (file != null) {
                model.accept(file);
            }
        });
        HBox foot = new HBox(12, place, answer, finish);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("page");
        return foot;
    }

    private void answer() {
        ReturnsModel.Arrived file = current();
        if (file != null) {
            ReturnQuestion.ask(session, file.preview()).ifPresent(hints -> model.answer(file, hints));
        }
    }

    private ReturnsModel.@Nullable Arrived current() {
        return files.getSelectionModel().getSelectedItem();
    }

    private List<RecordColumn<CellComparison>> columns() {
        return List.of(
                RecordColumn.<CellComparison>text("code", words.get("returns-screen.code"), CellComparison::code)
                        .width(72),
                RecordColumn.<CellComparison>text("name", words.get("returns-screen.name"), CellComparison::name)
                        .width(180),
                RecordColumn.<CellComparison>text("column", words.get("returns-screen.column"), c -> model().column(c)).width(110),
                RecordColumn.<CellComparison>text("sent", words.get("returns-screen.sent-value"),
                        c -> model().shown(c, c.sent())).width(110).tones(c -> Set.of(Tone.MUTED)),
                RecordColumn.<CellComparison>text("ours", words.get("returns-screen.ours"),
                        c -> model().shown(c, c.ours())).width(120),
                RecordColumn.<CellComparison>text("theirs", words.get("returns-screen.theirs"), this::theirs)
                        .width(190).tones(c -> switch (c.outcome()) {
                            case THEIRS, BOTH -> Set.of(Tone.GOOD);
                            case ASKED -> Set.of(Tone.DOUBT);
                            case CONFLICT, REFUSED -> Set.of(Tone.BAD);
                            case UNCHANGED, OURS -> Set.of();
                        }).tooltip(c -> c.problem() == null ? null : words.problem(c.problem())),
                RecordColumn.<CellComparison>verdict("case", words.get("returns-screen.case"), this::mark).width(110),
                RecordColumn.<CellComparison>chips("choice", words.get("returns-screen.choice"), this::choices,
                        this::choose).width(210));
    }

    private String theirs(CellComparison cell) {
        String understood = model.shown(cell, cell.theirs());
        boolean differs = !cell.written().isEmpty() && cell.theirs() != null
                && !cell.written().strip().equals(understood) && !cell.written().strip().equals(cell.theirs());
        return cell.theirs() == null && !cell.written().isEmpty() ? cell.written()
                : differs ? words.get("returns-screen.understood", cell.written(), understood) : understood;
    }

    private @Nullable VerdictMark mark(CellComparison cell) {
        String word = words.get("returns-screen.case." + ValueType.choiceName(cell.outcome()));
        return switch (cell.outcome()) {
            case THEIRS -> new VerdictMark(VerdictShape.THEIRS, word);
            case ASKED -> new VerdictMark(VerdictShape.ASKED, word);
            case CONFLICT -> new VerdictMark(VerdictShape.CONFLICT, word);
            case REFUSED -> new VerdictMark(VerdictShape.REFUSED, word);
            case UNCHANGED, OURS, BOTH -> new VerdictMark(VerdictShape.ADJUSTED, word);
        };
    }

    private List<Chip> choices(CellComparison cell) {
        ReturnsModel.Arrived file = current();
        if (file == null || file.done() != null || cell.outcome() == CellCase.UNCHANGED
                || cell.outcome() == CellCase.BOTH || cell.outcome() == CellCase.OURS) {
            return List.of();
        }
        CellChoice choice = model.choice(file, cell);
        Chip other = new Chip("use", choice instanceof CellChoice.Use use
                ? words.get("returns-screen.use-value", model.shown(cell, use.text()))
                : words.get("returns-screen.use"), choice instanceof CellChoice.Use);
        if (cell.outcome() == CellCase.REFUSED) {
            return List.of(other);
        }
        return List.of(new Chip("theirs", words.get("returns-screen.take"), choice instanceof CellChoice.TakeTheirs),
                new Chip("ours", words.get("returns-screen.keep"), choice instanceof CellChoice.KeepOurs), other);
    }

    private void choose(CellComparison cell, String action) {
        ReturnsModel.Arrived file = current();
        if (file == null) {
            return;
        }
        switch (action) {
            case "theirs" -> model.choose(file, cell, new CellChoice.TakeTheirs());
            case "ours" -> model.choose(file, cell, new CellChoice.KeepOurs());
            default -> {
                TextInputDialog dialog = new TextInputDialog(cell.theirs() == null ? cell.written() : cell.theirs());
                dialog.setTitle(words.get("returns-screen.use"));
                dialog.setHeaderText(cell.code() + " " + cell.name() + " · " + model.column(cell));
                dialog.showAndWait().ifPresent(text -> use(file, cell, text));
            }
        }
        cells.setRow(cell);
        showFinish(file);
    }

    private void use(ReturnsModel.Arrived file, CellComparison cell, String text) {
        try {
            var field = cell.column().field();
            String canonical = field == null ? text : field.write(field.read(text.strip()));
            model.choose(file, cell, new CellChoice.Use(canonical));
        } catch (Refusal refusal) {
            session.notices().tell(refusal.problem());
        }
    }

    private void show(ReturnsModel.@Nullable Arrived file) {
        if (file == null) {
            title.setText(words.get("returns-screen.no-file"));
            messages.setText("");
            cells.setRows(List.of());
        } else {
            ReturnPreview preview = file.preview();
            title.setText(preview.unitName() == null ? String.valueOf(preview.file().getFileName())
                    : words.get("returns-screen.title", preview.unitName(), preview.periodName() == null ? ""
                            : preview.periodName()));
            messages.setText(preview.messages().stream().map((Problem m) -> words.problem(m))
                    .collect(Collectors.joining("\n")));
            cells.setRows(preview.cells());
        }
        chips.forEach((each, chip) -> {
            int count = file == null ? 0 : file.preview().count(each);
            chip.setText(words.get("returns-screen.case." + ValueType.choiceName(each)) + " " + count);
            chip.setDisable(count == 0);
            chip.setVisible(file != null);
        });
        filter();
        showFinish(file);
        showPlace();
    }

    private void showFinish(ReturnsModel.@Nullable Arrived file) {
        boolean open = file != null && file.done() == null && file.outcome() == ReturnOutcome.PREVIEWED;
        finish.setDisable(!open || session.workspace().readOnly());
        finish.setText(words.get("returns-screen.finish", open ? model.chosen(file) : 0));
        boolean asks = file != null && file.outcome() == ReturnOutcome.NEEDS_ANSWER;
        answer.setVisible(asks);
        answer.setManaged(asks);
    }

    private void filter() {
        Set<CellCase> wanted = EnumSet.noneOf(CellCase.class);
        chips.forEach((each, chip) -> {
            if (chip.isSelected()) {
                wanted.add(each);
            }
        });
        cells.setFilter(cell -> wanted.contains(cell.outcome()));
    }

    private void showPlace() {
        Object key = grid.currentRow();
        int row = key == null ? -1 : cells.rowOf(key);
        if (row < 0) {
            place.setText("");
            return;
        }
        CellComparison cell = cells.row(row);
        place.setText(words.get("returns-screen.place", cell.place().toString())
                + (cell.problem() == null ? "" : "  " + words.problem(cell.problem())));
    }

    private final class FileCell extends ListCell<ReturnsModel.Arrived> {
        @Override
        protected void updateItem(ReturnsModel.@Nullable Arrived file, boolean empty) {
            super.updateItem(file, empty);
            if (empty || file == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(String.valueOf(file.preview().file().getFileName()));
            ReturnPreview preview = file.preview();
            Label what = new Label(file.done() != null
                    ? words.get("returns-screen.file-done", file.done().taken())
                    : preview.outcome() == ReturnOutcome.PREVIEWED
                    ? words.get("returns-screen.file-counts", preview.count(CellCase.THEIRS),
                            preview.count(CellCase.CONFLICT), preview.count(CellCase.ASKED),
                            preview.count(CellCase.REFUSED))
                    : words.get("cli.outcome." + ValueType.choiceName(preview.outcome())));
            what.getStyleClass().add("hint");
            setGraphic(new VBox(2, name, what));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        files.requestFocus();
    }
}
