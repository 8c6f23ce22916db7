package gangmu.cli.merging;

import gangmu.changes.Stamp;
import gangmu.changes.ValueType;
import gangmu.usecase.merging.Copies;
import gangmu.usecase.merging.DecideDifferences.Shown;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/** Open differences for machines. */
final class DifferenceMaps {
    private DifferenceMaps() {
    }

    static Map<String, Object> map(Workspace workspace, Shown shown) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", shown.difference().id().toString());
        map.put("reason", ValueType.choiceName(shown.difference().reason()));
        map.put("subject", shown.subject());
        if (!shown.period().isEmpty()) {
            map.put("period", shown.period());
        }
        if (shown.field() != null) {
            map.put("field", shown.field().key());
            map.put("stands", shown.stands());
            map.put("kept", shown.kept());
        }
        shown.by().ifPresent(stamp -> {
            map.put("author", stamp.author());
            map.put("made", stamp.at().toString());
            map.put("copy", copy(workspace, stamp));
        });
        return map;
    }

    static String copy(Workspace workspace, Stamp stamp) {
        return Copies.name(workspace.snapshot(), stamp.copy());
    }
}
