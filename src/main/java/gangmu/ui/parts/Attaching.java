package gangmu.ui.parts;

import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Committed;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attaches files to an item or indicator, with progress, and says what came of it. */
public final class Attaching {
    private Attaching() {
    }

    public static void attach(Session session, UUID target, List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        session.work().<@Nullable Committed>run(session.words().get("tree.attaching"),
                progress -> session.attach().attach(target, files, progress)).whenComplete((committed, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else if (committed == null) {
                        session.notices().say("tree.attached-before", files.size());
                    } else {
                        session.notices().done("tree.attached", files.size());
                    }
                });
    }
}
