package gangmu.ui.controls.grid;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gangmu.ui.PrimaryStage;
import gangmu.ui.Screenshot;
import gangmu.ui.WindowOn;
import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.ControlStyles;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.VerdictShape;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A stage with one grid over a made-up plan, and hands to work it with. */
final class GridStage {
    final List<PlanRow> roots;
    final FxRobot robot = new FxRobot();
    final List<List<CellEdit>> edits = new ArrayList<>();
    final Clip clip = new Clip();
    Function<List<CellEdit>, CompletionStage<EditOutcome>> editor = this::apply;
    TreeGridModel<PlanRow> model;
    Grid grid;
    TextField outside;
    Scene scene;

    /** A clipboard of the test's own. */
    static final class Clip implements ClipboardText {
        @Nullable String text;
        private @Nullable String copied;
        private @Nullable String edited;

        @Override
        public @Nullable String read() {
            return text;
        }

        @Override
        public @Nullable String readEdited() {
            return text != null && text.equals(copied) ? edited : null;
        }

        @Override
        public void write(String written) {
            text = written;
        }

        @Override
        public void write(String written, String toEdit) {
            text = written;
            copied = written;
            edited = toEdit;
        }
    }

    GridStage(List<PlanRow> roots) {
        Font.loadFont(GridStage.class.getResource("/gangmu/ui/fonts/NotoSansSC-Regular.ttf").toExternalForm(), 13);
        Font.loadFont(GridStage.class.getResource("/gangmu/ui/fonts/NotoSansSC-Bold.ttf").toExternalForm(), 13);
        this.roots = roots;
        Stage stage = PrimaryStage.get();
        fx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            model = new TreeGridModel<>(columns(), PlanRow.tree(roots), true);
            model.onEdit(batch -> editor.apply(batch.cells()));
            grid = new Grid(model, Words.of(Locale.SIMPLIFIED_CHINESE));
            grid.setClipboard(clip);
            grid.setPrefSize(900, 420);
            outside = new TextField();
            VBox box = new VBox(grid, outside);
            box.setStyle("-fx-font-family: 'Noto Sans SC'");
            scene = new Scene(box, 900, 460);
            scene.getStylesheets().addAll(ControlStyles.SHEETS);
            stage.setScene(scene);
            WindowOn.place(stage, 900, 460);
            stage.show();
            grid.requestFocus();
            return null;
        });
    }

    private List<RecordColumn<PlanRow>> columns() {
        return List.of(
                RecordColumn.<PlanRow>text("code", "编号", row -> row.code).width(70)
                        .sorted(java.util.Comparator.comparing(row -> row.code)),
                RecordColumn.<PlanRow>tree("name", "名称", row -> row.name).width(220).editable()
                        .tones(row -> row.children.isEmpty() ? Set.of() : Set.of(Tone.STRONG)),
                RecordColumn.<PlanRow>choice("unit", "牵头单位", row -> row.unit,
                        (row, typed) -> List.of("区水务局", "区园林绿化局", "区财政局").stream()
                                .filter(unit -> unit.contains(typed)).toList()).editable(),
                RecordColumn.<PlanRow>number("amount", "总投资", row -> row.amount).unit("万元").editable(),
                RecordColumn.<PlanRow>bar("bar", "进度", row -> new BarReading(row.progress, 50.0, 45.0, shape(row))),
                RecordColumn.<PlanRow>verdict("verdict", "结论", row -> new VerdictMark(shape(row), word(row))),
                RecordColumn.<PlanRow>chips("take", "处理", row -> List.of(new Chip("take", "采用", row.amount.equals("1")),
                        new Chip("leave", "不采用", false)), (row, action) -> row.amount = action),
                RecordColumn.<PlanRow>text("note", "备注", row -> "").editable());
    }

    static VerdictShape shape(PlanRow row) {
        return row.progress >= 100 ? VerdictShape.DONE : row.progress > 60 ? VerdictShape.AHEAD
                : row.progress > 45 ? VerdictShape.ON_TRACK : row.progress > 40 ? VerdictShape.NEARLY
                : row.progress > 0 ? VerdictShape.BEHIND : VerdictShape.NOT_STARTED;
    }

    static String word(PlanRow row) {
        return switch (shape(row)) {
            case DONE -> "已完成";
            case AHEAD -> "超前";
            case ON_TRACK -> "达到进度";
            case NEARLY -> "基本达到";
            case BEHIND -> "滞后";
            default -> "未启动";
        };
    }

    /** Carries edits out at once; amounts must be numbers. */
    CompletionStage<EditOutcome> apply(List<CellEdit> batch) {
        edits.add(batch);
        List<EditOutcome.RefusedCell> refused = new ArrayList<>();
        for (CellEdit edit : batch) {
            PlanRow row = find(roots, edit.row());
            switch (edit.column()) {
                case "name" -> row.name = edit.text();
                case "unit" -> row.unit = edit.text();
                case "amount" -> {
                    if (edit.text().isEmpty() || edit.text().matches("[0-9.]+")) {
                        row.amount = edit.text();
                    } else {
                        refused.add(new EditOutcome.RefusedCell(edit, "应为数字，如 1200（万元）"));
                    }
                }
                default -> { }
            }
        }
        model.show(PlanRow.tree(roots));
        return CompletableFuture.completedFuture(EditOutcome.refused(refused));
    }

    static PlanRow find(List<PlanRow> rows, Object code) {
        for (PlanRow row : rows) {
            if (row.code.equals(code)) {
                return row;
            }
            if (code.toString().startsWith(row.code + ".")) {
                return find(row.children, code);
            }
        }
        throw new IllegalArgumentException(code.toString());
    }

    PlanRow row(String code) {
        return find(roots, code);
    }

    static <T extends @Nullable Object> T fx(java.util.concurrent.Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WindowOn.drawn();
        return result;
    }

    void on(String code, String column) {
        fx(() -> {
            grid.requestFocus();
            return grid.select(code, column);
        });
    }

    String at() {
        return fx(() -> grid.currentRow() + " " + grid.currentColumn());
    }

    Point2D point(String code, String column) {
        return fx(() -> {
            javafx.scene.Node cell = grid.cellNode(code, column);
            Bounds bounds = cell.localToScreen(cell.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    TextField field() {
        return grid.editor().field();
    }

    void picture(String name) {
        fx(() -> {
            Screenshot.save(scene.snapshot(null), "grid-" + name);
            return null;
        });
    }

    static void theme(boolean dark) {
        fx(() -> {
            Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
            return null;
        });
    }
}
