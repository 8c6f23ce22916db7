package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.plan.Item;
import gangmu.ui.controls.grid.FileDrops;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Attaching;
import gangmu.ui.parts.Edits;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The evidence of an item: attach by button or by dropping files, describe, open, unlink. */
final class ItemEvidence {
    private static final Map<String, Field<?>> FIELDS = Map.of("title", Evidence.TITLE, "issuer", Evidence.ISSUER,
            "documentNumber", Evidence.DOCUMENT_NUMBER, "dated", Evidence.DATED, "sourceLink", Evidence.SOURCE_LINK);
    private final Session session;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final ListGridModel<Evidence> model;
    private final Grid grid;
    private @Nullable Item item;

    ItemEvidence(Session session) {
        this.session = session;
        this.words = session.words();
        model = new ListGridModel<>(List.of(
                column("title", Evidence::title).width(170),
                RecordColumn.<Evidence>text("file", words.get("field.evidence.fileName"), Evidence::fileName)
                        .width(130),
                column("issuer", e -> e.text(Evidence.ISSUER)),
                column("documentNumber", e -> e.text(Evidence.DOCUMENT_NUMBER)),
                column("dated", e -> Objects.requireNonNullElse(
                        Evidence.DATED.write(e.entity().get(Evidence.DATED)), "")),
                column("sourceLink", e -> e.text(Evidence.SOURCE_LINK))), Evidence::id);
        model.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Evidence.KIND, (UUID) edit.row(), null),
                Objects.requireNonNull(FIELDS.get(edit.column())), edit.text())));
        grid = new Grid(model, words);
        grid.setId("evidence-grid");
        grid.setPlaceholder(new Label(words.get("evidence.empty")));
        grid.setOnOpen(this::open);
        grid.setFileDrops(new FileDrops() {
            @Override
            public boolean allowed(Object row) {
                return !session.workspace().readOnly();
            }

            @Override
            public void dropped(Object row, List<Path> files) {
                attach(files);
            }
        });
        Button choose = button("attach", this::choose);
        choose.getStyleClass().add("accent");
        HBox tools = new HBox(8, choose, button("open", this::open), button("unlink", this::unlink));
        tools.getStyleClass().add("tools");
        choose.setDisable(session.workspace().readOnly());
        root.setTop(tools);
        root.setCenter(grid);
        root.setId("evidence-pane");
        FileDrop.on(root, this::attach);
    }

    private RecordColumn<Evidence> column(String key, Function<Evidence, String> text) {
        return RecordColumn.<Evidence>text(key, words.get("field.evidence." + key), text).editable();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("evidence." + key));
        button.setId("evidence-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void choose() {
        attach(session.desktop().chooseFiles(words.get("evidence.choose"), List.of()));
    }

    private void attach(List<Path> files) {
        if (item != null) {
            Attaching.attach(session, item.id(), files);
        }
    }

    private void open() {
        UUID current = (UUID) grid.currentRow();
        if (current != null) {
            Evidence evidence = model.row(model.rowOf(current));
            String hash = evidence.hash();
            try {
                if (hash != null) {
                    session.desktop().open(session.workspace().evidence().fileOf(hash), evidence.fileName());
                }
            } catch (Refusal refusal) {
                session.notices().tell(refusal.problem());
            }
        }
    }

    private void unlink() {
        UUID current = (UUID) grid.currentRow();
        UUID target = item == null ? null : item.id();
        if (current != null && target != null) {
            session.work().quietly(() -> session.attach().unlink(current, target)).whenComplete((done, fault) -> {
                if (fault != null) {
                    session.notices().fault(fault);
                } else {
                    session.notices().done("evidence.unlinked");
                }
            });
        }
    }

    Node node() {
        return root;
    }

    void show(Item newItem) {
        item = newItem;
        model.setRows(EvidenceRules.evidenceOf(session.view().get().snapshot(), newItem.id()));
    }
}
