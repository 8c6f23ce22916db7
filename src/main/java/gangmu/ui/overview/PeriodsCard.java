package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.ui.controls.ShareColumns;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the shares that meet the standard went over the periods, and what changed since the last one. */
final class PeriodsCard {
    private static final int SHOWN = 6;
    private static final List<ItemKind> KINDS = List.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY);
    private final Session session;
    private final Words words;
    private final ShareColumns columns = new ShareColumns();
    private final HBox legend = new HBox(14);
    private final VBox changes = new VBox(4);
    private final HBox root;
    /** Closed periods never change. */
    private final Map<UUID, Assessment> closed = new HashMap<>();
    private int asked;

    private record Seen(List<Assessment> periods, @Nullable Comparison since) {
    }

    PeriodsCard(Session session) {
        this.session = session;
        this.words = session.words();
        List<String> names = List.of("indicators", "task", "project", "policy");
        for (int i = 0; i < names.size(); i++) {
            Region sample = new Region();
            sample.getStyleClass().addAll("share-column", "share-column-" + i);
            sample.setMinSize(10, 10);
            sample.setMaxSize(10, 10);
            Label name = new Label(words.get("overview.series." + names.get(i)), sample);
            name.getStyleClass().add("caption");
            legend.getChildren().add(name);
        }
        VBox left = card("overview.periods", new VBox(8, legend, columns));
        VBox right = card("overview.since", changes);
        changes.setId("overview-since");
        root = new HBox(16, left, right);
        for (VBox each : List.of(left, right)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setMinWidth(0);
            each.prefWidthProperty().bind(root.widthProperty().multiply(0.5));
        }
    }

    private VBox card(String title, Node content) {
        Label heading = new Label(words.get(title));
        heading.getStyleClass().add("heading");
        VBox card = new VBox(10, heading, content);
        card.getStyleClass().add("card");
        return card;
    }

    Node node() {
        return root;
    }

    /** Works out the other periods beside the JavaFX thread. */
    void show(Session.View view, Assessment now) {
        Plan plan = view.plan();
        int ask = ++asked;
        if (plan == null || now.snapshot() != view.snapshot() && !now.period().closed()) {
            return;
        }
        Map<UUID, Assessment> known = Map.copyOf(closed);
        session.work().quietly(() -> look(view, plan, now, known)).whenComplete((seen, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (ask == asked) {
                draw(seen);
            }
        });
    }

    private static Seen look(Session.View view, Plan plan, Assessment now, Map<UUID, Assessment> known) {
        List<Assessment> all = new ArrayList<>();
        for (Period period : Reports.periods(view.snapshot(), plan.id())) {
            Assessment kept = period.closed() ? known.get(period.id()) : null;
            all.add(period.id().equals(now.period().id()) ? now : kept != null ? kept
                    : new AssessPeriod().assess(view.snapshot(), plan, period));
        }
        Comparison since = null;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i) == now) {
                since = Comparison.of(all.get(i - 1), now);
            }
        }
        return new Seen(all, since);
    }

    private void draw(Seen seen) {
        closed.clear();
        List<ShareColumns.Group> groups = new ArrayList<>();
        for (Assessment each : seen.periods()) {
            if (each.period().closed()) {
                closed.put(each.period().id(), each);
            }
            List<ShareColumns.Column> shares = new ArrayList<>();
            shares.add(column(each, "indicators", FigureKey.of(IndicatorTotal.MET), each.countIndicators(null)));
            KINDS.forEach(kind -> shares.add(column(each, ValueType.choiceName(kind),
                    FigureKey.of(CountedItems.of(kind), ItemTotal.MET), each.count(kind))));
            groups.add(new ShareColumns.Group(each.period().name(), shares));
        }
        columns.show(groups);
        changes(seen.since());
    }

    private ShareColumns.Column column(Assessment of, String series, FigureKey met, Assessment.Count count) {
        double share = count.total() == 0 ? 0 : 100.0 * count.met() / count.total();
        return new ShareColumns.Column(share, words.get("overview.series-told", words.get("overview.series." + series),
                count.met(), count.total()), () -> open(of.period(), met));
    }

    /** What is behind a column stands in the trail of its figure, in the period that it is of. */
    private void open(Period period, FigureKey key) {
        Period now = session.view().get().period();
        if (now == null || !now.id().equals(period.id())) {
            session.choosePeriod(period.id());
        }
        session.go(new Destination.Trail(key));
    }

    private void changes(@Nullable Comparison since) {
        changes.getChildren().clear();
        if (since == null) {
            changes.getChildren().add(hint(words.get("overview.since-nothing")));
            return;
        }
        List<Comparison.Line> verdicts = since.verdicts();
        long better = verdicts.stream().filter(line -> line.move() == Comparison.Move.BETTER).count();
        long worse = verdicts.stream().filter(line -> line.move() == Comparison.Move.WORSE).count();
        Hyperlink all = new Hyperlink(words.get("overview.since-all", since.before().period().name(), verdicts.size(),
                better, worse));
        all.setId("overview-since-all");
        all.setOnAction(e -> session.go(new Destination.SinceTheLast()));
        changes.getChildren().add(all);
        List<Comparison.Line> first = new ArrayList<>(verdicts.stream()
                .filter(line -> line.move() == Comparison.Move.WORSE).limit(SHOWN).toList());
        verdicts.stream().filter(line -> !first.contains(line)).limit(SHOWN - first.size()).forEach(first::add);
        for (Comparison.Line line : first) {
            Hyperlink link = new Hyperlink(words.get("overview.since-line", line.name(),
                    since.before().rules().wording().word(line.before(), words::get),
                    since.after().rules().wording().word(line.after(), words::get)));
            link.setMaxWidth(Double.MAX_VALUE);
            link.setOnAction(e -> session.go(Destination.about(line.about())));
            changes.getChildren().add(link);
        }
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        return hint;
    }
}
