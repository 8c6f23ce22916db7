package gangmu.ui.returns;

import gangmu.changes.Refusal;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.comparing.CellComparison;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.Dialogs;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Sending templates out and taking returns in: the files at the left, the comparison of the chosen one at the right. */
public final class ReturnsScreen implements Screen {
    private static final int MOST_SAID = 6;
    private final Session session;
    private final Words words;
    private final ReturnsModel model;
    private final ReturnDecisions decisions;
    private final RepliesModel replies;
    private final RegisterModel register;
    private final ListView<ArrivedReturn> files;
    private final ListGridModel<CellComparison> cells;
    private final Grid grid;
    private final Map<RowKind, ToggleButton> chips = new EnumMap<>(RowKind.class);
    private final Label title = new Label();
    /** By what the file was recognised, and how sure that is. */
    private final Label basis = new Label();
    private final Label messages = new Label();
    private final Label place = new Label();
    private final Button finish = new Button();
    private final Button answer = new Button();
    private final Button back = new Button();
    private final Button takeRow;
    private final Button takeColumn;
    private final Button allSafe;
    private final Button reply;
    private final Button pending;
    private final Button keepRest;
    private final CellWords cellWords;
    private final AnswersPane answers;
    private boolean showing;
    private final RemarksPane remarks;
    private final TabPane root;

    public ReturnsScreen(Session session) {
        this.session = session;
        this.words = session.words();
        this.model = new ReturnsModel(session);
        this.decisions = new ReturnDecisions(session, model);
        this.replies = new RepliesModel(session, model.files());
        this.cellWords = new CellWords(session);
        this.register = new RegisterModel(session);
        this.files = new ListView<>(model.files());
        this.answers = new AnswersPane(session, model, decisions);
        this.remarks = new RemarksPane(session);
        this.takeRow = button("take-row", () -> takeAlike(true));
        this.takeColumn = button("take-column", () -> takeAlike(false));
        this.allSafe = button("all-safe", decisions::acceptAllSafe);
        this.reply = button("reply", this::reply);
        this.pending = button("pending", model::readPending);
        this.keepRest = button("keep-rest", () -> {
            ArrivedReturn file = current();
            if (file != null) {
                decisions.keepTheRest(file);
            }
        });
        this.cells = new ListGridModel<>(new ComparisonColumns(words, cellWords, decisions, this::current).all(this::choose),
                CellComparison::key);
        this.grid = new Grid(cells, words);
        files.setId("returns-files");
        files.setCellFactory(view -> new ArrivedCell(words));
        files.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        model.files().addListener((ListChangeListener<ArrivedReturn>) change -> {
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
        files.setMinWidth(220);
        BorderPane right = new BorderPane(grid);
        right.setTop(head());
        right.setBottom(foot());
        SplitPane split = new SplitPane(files, right);
        split.setDividerPositions(0.2);
        BorderPane takeIn = new BorderPane(split);
        takeIn.setTop(tools());
        takeIn.setId("returns-drop");
        FileDrop.on(takeIn, this::read);
        root = new TabPane(tab("take-in", takeIn), tab("register", new ReturnsRegister(session, register, this::openAgain).node()),
                tab("learned", new LearnedPane(session).node()));
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        show(null);
    }

    private void openAgain(UUID unit) {
        root.getSelectionModel().selectFirst();
        model.readAgain(unit);
    }

    private Tab tab(String key, Node node) {
        Tab tab = new Tab(words.get("returns-screen.tab." + key), node);
        tab.setId("returns-tab-" + key);
        return tab;
    }

    private Node tools() {
        Button take = button("files", () -> read(session.desktop().chooseFiles(
                words.get("returns-screen.choose-files"), List.of())));
        take.getStyleClass().add("accent");
        Button folder = button("folder", () -> {
            Path chosen = session.desktop().chooseFolder(words.get("returns-screen.choose-folder"));
            if (chosen != null) {
                read(List.of(chosen));
            }
        });
        HBox bar = new HBox(take, folder, pending, allSafe, reply, new Separator(Orientation.VERTICAL), button("send", register::send),
                ReturnsRegister.field("opened", 190, words, register.opened()));
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

    public ReturnDecisions decisions() {
        return decisions;
    }

    /** Who is to be told something is found out before anybody is asked where to. */
    private void reply() {
        replies.toReply().whenComplete((told, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (told.isEmpty()) {
                session.notices().say("returns-screen.nothing-to-reply");
            } else {
                Path folder = session.chooseExportFolder(words.get("returns-screen.choose-replies"));
                if (folder != null) {
                    replies.reply(told, folder, register);
                }
            }
        });
    }

    private void sendBack() {
        ArrivedReturn file = current();
        if (file != null) {
            asked(words.get("returns-screen.send-back"), words.get("returns-screen.reason"), "")
                    .ifPresent(reason -> decisions.sendBack(file, reason));
        }
    }

    private void takeAlike(boolean byRow) {
        ArrivedReturn file = current();
        Object key = grid.currentRow();
        int row = key == null ? -1 : cells.rowOf(key);
        if (file != null && row >= 0) {
            decisions.chooseAlike(file, cells.row(row), byRow);
        }
    }

    private static Optional<String> asked(String title, String header, String proposed) {
        TextInputDialog dialog = new TextInputDialog(proposed);
        Dialogs.dress(dialog);
        dialog.setTitle(title);
        dialog.setHeaderText(header);
        return dialog.showAndWait();
    }

    private Node head() {
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        basis.getStyleClass().add("hint");
        HBox whose = new HBox(12, title, basis);
        whose.setAlignment(Pos.BASELINE_LEFT);
        messages.setWrapText(true);
        messages.getStyleClass().add("hint");
        FlowPane bar = new FlowPane(8, 6);
        for (RowKind each : RowKind.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("case-" + each.code());
            chip.getStyleClass().add("chip");
            chip.selectedProperty().addListener((o, was, is) -> unfold(each, is));
            chips.put(each, chip);
            bar.getChildren().add(chip);
        }
        VBox head = new VBox(6, whose, messages, answers.node(), remarks.node(), bar);
        head.getStyleClass().add("page");
        return head;
    }

    private Node foot() {
        // On a line of its own: beside the buttons it was left a letter's width, and took the height of the rows above.
        place.setWrapText(true);
        place.managedProperty().bind(place.textProperty().isNotEmpty());
        answer.setText(words.get("returns-screen.answer"));
        answer.setOnAction(e -> answer());
        finish.setId("returns-finish");
        finish.getStyleClass().add("accent");
        finish.setMinWidth(Region.USE_PREF_SIZE);
        finish.setOnAction(e -> {
            ArrivedReturn file = current();
            if (file != null) {
                decisions.accept(file);
            }
        });
        back.setText(words.get("returns-screen.send-back"));
        back.setId("returns-send-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> sendBack());
        HBox buttons = new HBox(12, answer, takeRow, takeColumn, keepRest, back, finish);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox foot = new VBox(6, place, buttons);
        foot.getStyleClass().add("page");
        return foot;
    }

    private void answer() {
        ArrivedReturn file = current();
        if (file != null) {
            WhoseReturn.ask(session, file.preview()).ifPresent(hints -> model.answer(file, hints));
        }
    }

    private @Nullable ArrivedReturn current() {
        return files.getSelectionModel().getSelectedItem();
    }

    private void choose(CellComparison cell, String action) {
        ArrivedReturn file = current();
        if (file == null) {
            return;
        }
        switch (action) {
            case "theirs" -> decisions.choose(file, cell, new CellChoice.TakeTheirs());
            case "ours" -> decisions.choose(file, cell, new CellChoice.KeepOurs());
            case "ask" -> asked(words.get("returns-screen.ask"), about(cell),
                    Objects.requireNonNullElse(decisions.question(file, cell), ""))
                    .ifPresent(question -> decisions.ask(file, cell, question));
            default -> asked(words.get("returns-screen.use"), about(cell), cell.theirs() == null ? cell.written()
                    : cellWords.typed(cell, cell.theirs())).ifPresent(text -> use(file, cell, text));
        }
    }

    private String about(CellComparison cell) {
        return cell.code() + " " + cell.name() + " \u00b7 " + cellWords.column(cell);
    }

    private void use(ArrivedReturn file, CellComparison cell, String text) {
        try {
            decisions.choose(file, cell, new CellChoice.Use(cellWords.canonical(cell, text)));
        } catch (Refusal refusal) {
            session.notices().tell(refusal.problem());
        }
    }

    private void show(@Nullable ArrivedReturn file) {
        if (file == null) {
            title.setText(words.get("returns-screen.no-file"));
            basis.setText("");
            messages.setText("");
            cells.setRows(List.of());
        } else {
            ReturnPreview preview = file.preview();
            title.setText(preview.unitName() == null ? String.valueOf(preview.file().getFileName())
                    : words.get("returns-screen.title", preview.unitName(), preview.periodName() == null ? ""
                            : preview.periodName()));
            basis.setText(preview.recognition() == null ? "" : words.problem(preview.recognition().basis()));
            List<String> said = preview.messages().stream().filter(message -> preview.questions().stream()
                    .noneMatch(question -> question.text().equals(message))).map(words::problem).toList();
            messages.setText(String.join("\n", said.subList(0, Math.min(said.size(), MOST_SAID)))
                    + (said.size() > MOST_SAID ? "\n" + words.get("returns-screen.more-said", said.size()) : ""));
            messages.setTooltip(said.size() > MOST_SAID ? new Tooltip(String.join("\n", said)) : null);
            cells.setRows(preview.cells());
        }
        showing = true;
        chips.forEach((each, chip) -> {
            int count = file == null ? 0 : file.counts().getOrDefault(each, 0);
            chip.setText(words.get("returns-screen.case." + each.code()) + " " + count);
            chip.setSelected(file != null && file.unfolded().contains(each));
            chip.setDisable(count == 0);
            chip.setVisible(file != null);
        });
        showing = false;
        answers.show(file);
        remarks.show(file);
        filter();
        showFinish(file);
        showPlace();
    }

    private void showFinish(@Nullable ArrivedReturn file) {
        boolean frozen = session.workspace().readOnly();
        boolean open = file != null && file.canDecide() && !frozen;
        finish.setDisable(file == null || !file.canFinish() || frozen);
        int left = file == null ? 0 : file.undecided();
        finish.setText(left == 0 ? words.get("returns-screen.finish", file == null ? 0 : file.toBeTaken())
                : words.get("returns-screen.finish-some", file == null ? 0 : file.toBeTaken(), left));
        List.of(back, takeRow, takeColumn).forEach(each -> each.setDisable(!open));
        keepRest.setDisable(!open || left == 0);
        List.of(allSafe, reply).forEach(each -> each.setDisable(model.files().isEmpty() || frozen));
        boolean asks = file != null && file.outcome() == ReturnOutcome.NEEDS_ANSWER;
        answer.setVisible(asks);
        answer.setManaged(asks);
    }

    private void unfold(RowKind kind, boolean shown) {
        ArrivedReturn file = current();
        if (!showing && file != null) {
            file.unfold(kind, shown);
            filter();
        }
    }

    private void filter() {
        ArrivedReturn file = current();
        cells.setFilter(cell -> file == null || file.unfolded().contains(file.kind(cell)));
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

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        files.requestFocus();
    }
}
