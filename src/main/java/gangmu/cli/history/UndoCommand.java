package gangmu.cli.history;

import gangmu.changes.Change;
import gangmu.changes.Journal;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.usecase.history.ChangeTexts;
import gangmu.usecase.undo.UndoConflict;
import gangmu.usecase.undo.UndoPreview;
import gangmu.usecase.undo.UndoPreview.Choice;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gangmu undo WORKSPACE [CHANGESET]}: takes back the newest change set, or a named one among later edits. Where
 * something of it was changed since, it says what and does nothing, unless told how to settle that.
 */
@Command(name = "undo")
final class UndoCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CHANGESET", descriptionKey = "changeset")
    private @Nullable UUID changeSet;

    @ArgGroup
    private @Nullable Settled settled;

    private static final class Settled {
        @Option(names = "--leave-conflicts", descriptionKey = "leave-conflicts")
        private boolean leave;

        @Option(names = "--take-all", descriptionKey = "take-all")
        private boolean all;
    }

    @Override
    protected int run(Workspace workspace) {
        if (changeSet == null) {
            return done(workspace.undo());
        }
        UndoPreview preview = workspace.previewUndo(changeSet);
        if (preview.conflicts().isEmpty() || settled != null) {
            return done(workspace.undo(preview,
                    settled != null && settled.all ? Choice.TAKE_ALL : Choice.LEAVE_CONFLICTS));
        }
        show(workspace, preview);
        return tell(Problem.of("undo.changed-since", preview.conflicts().size()));
    }

    private void show(Workspace workspace, UndoPreview preview) {
        List<Change> known = new ArrayList<>(preview.target().changes());
        preview.conflicts().stream().map(UndoConflict::by).filter(by -> by != null).distinct()
                .map(by -> workspace.journal().find(by.id())).filter(entry -> entry != null)
                .forEach(entry -> known.addAll(entry.changeSet().changes()));
        ChangeTexts texts = new ChangeTexts(workspace.snapshot(), plan(workspace).id(), known);
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("changes", 0);
            map.put("leaving", preview.leaving());
            map.put("takingAll", preview.takingAll());
            map.put("conflicts", preview.conflicts().stream().map(conflict -> asMap(conflict, texts)).toList());
            console().json(map);
            return;
        }
        for (UndoConflict conflict : preview.conflicts()) {
            Journal.Heading by = conflict.by();
            console().say("cli.undo-conflict", texts.what(conflict.ref()), ChangeJson.field(console(), conflict.field()),
                    conflict.reason() == UndoConflict.Reason.REFUSED && conflict.problem() != null
                            ? console().words().problem(conflict.problem())
                            : console().words().get("conflict." + conflict.reason().key()),
                    conflict.user() == null ? texts.value(conflict.field(), conflict.now()) : texts.what(conflict.user()),
                    by == null ? "" : by.stamp().author(), by == null ? "" : gangmu().shown(by.stamp().at()),
                    by == null ? "" : by.id().toString());
        }
    }

    private static Map<String, Object> asMap(UndoConflict conflict, ChangeTexts texts) {
        Map<String, Object> map = ChangeJson.touched(conflict.ref(), texts);
        map.put("reason", conflict.reason().key());
        map.put("canBeTakenBack", conflict.reason().canBeTakenBack());
        map.put("field", conflict.field() == null ? null : conflict.field().name());
        map.put("left", texts.value(conflict.field(), conflict.left()));
        map.put("now", texts.value(conflict.field(), conflict.now()));
        map.put("back", texts.value(conflict.field(), conflict.back()));
        Ref user = conflict.user();
        if (user != null) {
            map.put("usedBy", ChangeJson.touched(user, texts));
        }
        map.put("by", conflict.by() == null ? null : ChangeJson.heading(conflict.by()));
        return map;
    }
}
