package gangmu.ui.parts;

import gangmu.changes.Change;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Committed;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attaches files to items or indicators, with progress, and says what came of it. */
public final class Attaching {
    private Attaching() {
    }

    public static void attach(Session session, List<UUID> targets, List<Path> files) {
        if (files.isEmpty() || targets.isEmpty()) {
            return;
        }
        Snapshot before = session.view().get().snapshot();
        session.work().<@Nullable Committed>run(session.words().get("tree.attaching"),
                progress -> session.attach().attach(targets, files, progress)).whenComplete((committed, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                        return;
                    }
                    String otherName = committed == null ? "" : knownByAnotherName(before, committed, files);
                    if (committed == null) {
                        session.notices().say("tree.attached-before", files.size());
                    } else if (!otherName.isEmpty()) {
                        session.notices().done("tree.attached-known", files.size(), otherName);
                    } else {
                        session.notices().done("tree.attached", files.size());
                    }
                });
    }

    /** The name in the register of a file that was there already under another than those that came; empty for none. */
    private static String knownByAnotherName(Snapshot before, Committed committed, List<Path> files) {
        Set<String> came = files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        return committed.changeSet().changes().stream()
                .filter(change -> change instanceof Change.Add && change.kind() == EvidenceLink.KIND)
                .map(change -> Objects.requireNonNull(committed.after().find(change.ref())).get(EvidenceLink.EVIDENCE))
                .flatMap(id -> Stream.ofNullable(id == null ? null : before.find(Evidence.KIND, id)))
                .map(known -> new Evidence(known).fileName()).filter(name -> !name.isEmpty() && !came.contains(name))
                .findFirst().orElse("");
    }
}
