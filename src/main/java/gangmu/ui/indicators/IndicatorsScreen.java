package gangmu.ui.indicators;

import gangmu.plan.Indicator;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.parts.Fold;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The indicators with how each is judged; below, the chosen one's values by period and targets by year. */
public final class IndicatorsScreen implements Screen {
    private final Session session;
    private final IndicatorsModel model;
    private final EntityTable table;
    private final SplitPane root;

    public IndicatorsScreen(Session session) {
        this.session = session;
        this.model = new IndicatorsModel(session);
        table = new EntityTable(session, model.table()).frozen(2).empty("indicators.empty");
        table.grid().setColumnWidths(Map.of("code", 44.0, "name", 176.0, "measure", 76.0, "attribute", 92.0,
                "type", 90.0, "base", 84.0, "target", 72.0, "value", 72.0, "expected", 80.0, "bar", 118.0));
        table.button("indicators.add", () -> model.add().thenAccept(id -> table.write(id, Indicator.NAME)))
                .getStyleClass().add("accent");
        table.deletable("indicators.delete");
        FilterChips<IndicatorsModel.Sort> chips = new FilterChips<>(session.words(), model.sorts());
        chips.setId("indicators-chips");
        table.tool(chips);
        session.follow(chips, model::count);
        IndicatorPane pane = new IndicatorPane(session);
        model.table().current().addListener((o, was, is) -> pane.show((UUID) is));
        pane.show((UUID) table.grid().currentRow());
        root = new SplitPane(table.node(), pane.node());
        root.setOrientation(Orientation.VERTICAL);
        root.setDividerPositions(0.62);
        table.atEnd(new Fold(root).button(session.words()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.arrive(session.place().get());
    }

    @Override
    public void focus() {
        table.grid().requestFocus();
    }
}
