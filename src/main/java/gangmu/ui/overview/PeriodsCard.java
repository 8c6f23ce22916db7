package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.changes.ValueType;
import gangmu.plan.ItemKind;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.ui.controls.ShareColumns;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
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
    private final PeriodsModel model;

    PeriodsCard(Session session, PeriodsModel model) {
        this.model = model;
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
        model.seen().addListener((o, was, is) -> {
            if (is != null) {
                draw(is);
            }
        });
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

    private void draw(PeriodsModel.Seen seen) {
        List<ShareColumns.Group> groups = new ArrayList<>();
        for (Assessment each : seen.periods()) {
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
                count.met(), count.total()), () -> model.open(of.period(), met));
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
