package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.plan.Item;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Attaching;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The evidence of an item: attached, described, opened, unlinked. */
final class ItemEvidenceModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<Evidence> lines;
    private @Nullable Item item;

    ItemEvidenceModel(Session session) {
        this.session = session;
        this.words = session.words();
        lines = new ListGridModel<>(List.of(
                column(Evidence.TITLE, Evidence::title).width(170),
                RecordColumn.<Evidence>text("file", words.field(Evidence.FILE_NAME), Evidence::fileName)
                        .width(130),
                column(Evidence.ISSUER, e -> e.text(Evidence.ISSUER)),
                column(Evidence.DOCUMENT_NUMBER, e -> e.text(Evidence.DOCUMENT_NUMBER)),
                column(Evidence.DATED, e -> Objects.requireNonNullElse(
                        Evidence.DATED.write(e.entity().get(Evidence.DATED)), "")),
                column(Evidence.SOURCE_LINK, e -> e.text(Evidence.SOURCE_LINK))), Evidence::id);
        lines.lockedWhile(() -> Edits.locked(session));
        lines.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Evidence.KIND, (UUID) edit.row(), null),
                Evidence.KIND.field(edit.column()).orElseThrow(), edit.text())));
    }

    ListGridModel<Evidence> lines() {
        return lines;
    }

    private RecordColumn<Evidence> column(Field<?> field, Function<Evidence, String> text) {
        return RecordColumn.<Evidence>text(field.name(), words.field(field), text).editable();
    }

    /** Attaches files that the person chooses. */
    void choose() {
        attach(session.desktop().chooseFiles(words.get("evidence.choose"), List.of()));
    }

    void attach(List<Path> files) {
        if (item != null) {
            Attaching.attach(session, List.of(item.id()), files);
        }
    }

    /** Opens a file as the system does. */
    void open(@Nullable UUID piece) {
        if (piece != null) {
            Evidence evidence = lines.row(lines.rowOf(piece));
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

    /** They prove nothing of the item any more. */
    void unlink(List<UUID> pieces) {
        UUID target = item == null ? null : item.id();
        if (!pieces.isEmpty() && target != null) {
            session.work().quietly(() -> session.attach().unlink(pieces, target)).whenComplete((done, fault) -> {
                if (fault != null) {
                    session.notices().fault(fault);
                } else {
                    session.notices().done("evidence.unlinked");
                }
            });
        }
    }

    void show(Item shown) {
        item = shown;
        lines.setRows(EvidenceRules.evidenceOf(session.view().get().snapshot(), shown.id()));
    }
}
