package gangmu.ui.returns;

import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.ReceivedReturn;
import gangmu.returns.SentTemplate;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Who was sent what, who returned, in the period that is looked at. */
final class ReturnsRegister {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Session session;
    private final ListGridModel<Line> model;
    private final Grid grid;

    private record Line(UUID unit, String name, int leads, String sent, String returned, String file, String taken,
            String refused, boolean missing) {
    }

    ReturnsRegister(Session session) {
        this.session = session;
        Words words = session.words();
        model = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("unit", words.get("register-grid.unit"), Line::name).width(180),
                RecordColumn.<Line>number("leads", words.get("register-grid.leads"),
                        line -> Integer.toString(line.leads())).width(80),
                RecordColumn.<Line>text("sent", words.get("register-grid.sent"), Line::sent).width(130),
                RecordColumn.<Line>text("returned", words.get("register-grid.returned"), line -> line.missing()
                        ? words.get("register-grid.not-yet") : line.returned()).width(130)
                        .tones(line -> line.missing() ? Set.of(Tone.DOUBT) : Set.of()),
                RecordColumn.<Line>text("file", words.get("register-grid.file"), Line::file).width(240),
                RecordColumn.<Line>number("taken", words.get("register-grid.taken"), Line::taken),
                RecordColumn.<Line>number("refused", words.get("register-grid.refused"), Line::refused)), Line::unit);
        grid = new Grid(model, words);
        grid.setId("register-grid");
        grid.setStretched("file");
        grid.setFrozenColumns(1);
        grid.setPlaceholder(new Label(words.get("register-grid.empty")));
        session.follow(grid, this::refresh);
    }

    private void refresh() {
        Session.View view = session.view().get();
        Period period = view.period();
        if (view.plan() == null || period == null) {
            model.setRows(List.of());
            return;
        }
        PlanTree tree = view.tree();
        List<Line> lines = new ArrayList<>();
        for (Unit unit : PlanTree.units(view.snapshot())) {
            Set<UUID> leads = new HashSet<>();
            tree.snapshot().where(Item.LEAD, unit.id()).forEach(e -> leads.add(e.id()));
            tree.snapshot().where(Indicator.LEAD, unit.id()).forEach(e -> leads.add(e.id()));
            SentTemplate sent = view.snapshot().where(SentTemplate.UNIT, unit.id()).stream().map(SentTemplate::new)
                    .filter(s -> s.period().equals(period.id())).findFirst().orElse(null);
            ReceivedReturn received = view.snapshot().where(ReceivedReturn.UNIT, unit.id()).stream()
                    .map(ReceivedReturn::new).filter(r -> r.period().equals(period.id())).findFirst().orElse(null);
            if (!leads.isEmpty() || sent != null || received != null) {
                lines.add(new Line(unit.id(), unit.shortName(), leads.size(),
                        when(sent == null ? null : sent.entity().get(SentTemplate.SENT)),
                        when(received == null ? null : received.entity().get(ReceivedReturn.RECEIVED)),
                        received == null ? "" : received.fileName(),
                        received == null ? "" : String.valueOf(received.entity().orElse(ReceivedReturn.TAKEN, 0L)),
                        received == null ? "" : String.valueOf(received.entity().orElse(ReceivedReturn.REFUSED, 0L)),
                        received == null));
            }
        }
        model.setRows(lines);
    }

    private String when(@Nullable Instant instant) {
        return instant == null ? "" : WHEN.format(instant.atZone(session.workspace().clock().getZone()));
    }

    Node node() {
        return grid;
    }
}
