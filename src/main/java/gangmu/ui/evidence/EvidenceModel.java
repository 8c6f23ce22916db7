package gangmu.ui.evidence;

import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.EntityTableModel;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Storage;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of evidence: every piece, what it is, and what it proves. */
final class EvidenceModel {
    private final Session session;
    private final Words words;
    private final EntityTableModel table;
    private final FilterChoice<Use> uses = new FilterChoice<>();

    /** What becomes of a piece; one that proves something needs no filter of its own. */
    enum Use { UNUSED }

    /** An item or indicator as it stands in a list to choose from. */
    record Target(UUID id, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    EvidenceModel(Session session) {
        this.session = session;
        this.words = session.words();
        table = new EntityTableModel(session, Evidence.KIND, view -> view.snapshot().all(Evidence.KIND).stream()
                .sorted(Comparator.comparing((Entity e) -> new Evidence(e).title())
                        .thenComparing(e -> e.id().toString())).toList(),
                List.of(Evidence.TITLE, Evidence.ISSUER, Evidence.DOCUMENT_NUMBER, Evidence.DATED,
                        Evidence.SOURCE_LINK),
                List.of(RecordColumn.<Entity>text("file", words.field(Evidence.FILE_NAME),
                        row -> new Evidence(row).fileName()).width(120),
                        RecordColumn.<Entity>number("size", words.get("register.size"),
                                row -> Long.toString((new Evidence(row).size() + 1023) / 1024)).width(70),
                        RecordColumn.<Entity>text("proves", words.get("register.proves"), this::proves).width(260)));
        uses.onChosen(chosen -> table.grid().setFilter(chosen.isEmpty() ? null : row -> targets(row).isEmpty()));
    }

    /** Counts how many prove nothing now. */
    void count() {
        Collection<Entity> all = session.view().get().snapshot().all(Evidence.KIND);
        uses.offer(all.size(), List.of(new FilterChoice.Filter<>(Use.UNUSED, words.get("register.unused"),
                all.stream().filter(row -> targets(row).isEmpty()).count())));
    }

    private List<Entity> targets(Entity evidence) {
        var snapshot = session.view().get().snapshot();
        return snapshot.where(EvidenceLink.EVIDENCE, evidence.id()).stream().map(EvidenceLink::new)
                .flatMap(link -> Stream.of(snapshot.find(Item.KIND, link.target()),
                        snapshot.find(Indicator.KIND, link.target())))
                .filter(target -> target != null).toList();
    }

    private String proves(Entity evidence) {
        return targets(evidence).stream().map(target -> Naming.of(session.view().get().snapshot(), target))
                // U+FF1B, the Chinese semicolon.
                .sorted().collect(Collectors.joining("\uff1b"));
    }

    /** Opens the chosen piece with the program that the system has for it. */
    void open() {
        Entity current = table.chosen();
        Evidence evidence = current == null ? null : new Evidence(current);
        String hash = evidence == null ? null : evidence.hash();
        if (evidence != null && hash != null) {
            try {
                session.desktop().open(session.workspace().evidence().fileOf(hash), evidence.fileName());
            } catch (Refusal refusal) {
                session.notices().tell(refusal.problem());
            }
        }
    }

    /** What the chosen piece may prove too; empty where none is chosen. */
    List<Target> linkable() {
        if (table.chosen() == null) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>();
        for (Item item : session.view().get().tree().inOrder()) {
            targets.add(new Target(item.id(), item.code() + " " + item.name()));
        }
        for (Indicator indicator : session.view().get().tree().indicators()) {
            targets.add(new Target(indicator.id(), words.kind(Indicator.KIND) + " " + indicator.code() + " "
                    + indicator.name()));
        }
        return targets;
    }

    /** Notes that the chosen piece proves these too, as one change. */
    void link(List<Target> targets) {
        Entity chosen = table.chosen();
        if (chosen == null || targets.isEmpty()) {
            return;
        }
        List<UUID> ids = targets.stream().map(Target::id).toList();
        session.work().quietly(() -> session.attach().link(chosen.id(), ids)).whenComplete((done, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().done(targets.size() == 1 ? "register.linked" : "register.linked-several",
                        targets.getFirst().text(), targets.size());
            }
        });
    }

    /** To the first item or indicator that the chosen piece proves. */
    void go() {
        Entity current = table.chosen();
        @Nullable Entity target = current == null ? null : targets(current).stream().findFirst().orElse(null);
        if (target != null) {
            session.go(Destination.about(target.ref()));
        }
    }

    /** Says first what would go and what undo could no longer bring back. */
    void sweep() {
        session.work().quietly(session.workspace()::unlinked).whenComplete((found, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
                return;
            }
            List<Storage.Unlinked> due = found.stream().filter(Storage.Unlinked::due).toList();
            if (due.isEmpty()) {
                session.notices().say("register.nothing-to-sweep", found.size());
            } else if (session.desktop().confirm(words.get("register.sweep"), words.get("register.sweep-what", due.size(),
                    due.stream().mapToLong(Storage.Unlinked::bytes).sum() / 1024,
                    due.stream().filter(Storage.Unlinked::undoNeedsIt).count()), words.get("register.sweep-yes"))) {
                session.work().quietly(session.workspace()::sweep).whenComplete((gone, failed) -> {
                    if (failed != null) {
                        session.notices().fault(failed);
                    } else {
                        session.notices().say("register.swept", gone.size());
                    }
                });
            }
        });
    }

    EntityTableModel table() {
        return table;
    }

    FilterChoice<Use> uses() {
        return uses;
    }
}
