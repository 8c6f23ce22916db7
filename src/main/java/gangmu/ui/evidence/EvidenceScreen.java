package gangmu.ui.evidence;

import gangmu.changes.Entity;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.workspace.Storage;
import gangmu.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The register of evidence: every piece, what it is, and what it proves. */
public final class EvidenceScreen implements Screen {
    private final Session session;
    private final Words words;
    private final EntityTable table;
    private final FilterChips chips;

    public EvidenceScreen(Session session) {
        this.session = session;
        this.words = session.words();
        table = new EntityTable(session, Evidence.KIND, view -> view.snapshot().all(Evidence.KIND).stream()
                .sorted(Comparator.comparing((Entity e) -> new Evidence(e).title())
                        .thenComparing(e -> e.id().toString())).toList(),
                List.of(Evidence.TITLE, Evidence.ISSUER, Evidence.DOCUMENT_NUMBER, Evidence.DATED,
                        Evidence.SOURCE_LINK),
                List.of(RecordColumn.<Entity>text("file", words.get("field.evidence.fileName"),
                        row -> new Evidence(row).fileName()).width(120),
                        RecordColumn.<Entity>number("size", words.get("register.size"),
                                row -> Long.toString((new Evidence(row).size() + 1023) / 1024)).width(70),
                        RecordColumn.<Entity>text("proves", words.get("register.proves"), this::proves).width(260)));
        table.frozen(1).empty("register.empty");
        table.button("register.open", this::open).setDisable(false);
        table.button("register.link", this::link);
        table.button("register.go", this::go).setDisable(false);
        table.button("register.delete", this::delete);
        table.button("register.sweep", this::sweep).setDisable(session.workspace().readOnly());
        chips = new FilterChips(words);
        chips.setId("register-chips");
        chips.setOnChosen(keys -> table.model().setFilter(keys.isEmpty() ? null : row -> targets(row).isEmpty()));
        table.tool(chips);
        session.follow(chips, this::count);
        count();
        table.grid().setColumnWidths(Map.of("issuer", 130.0, "documentNumber", 150.0, "dated", 92.0, "sourceLink", 100.0));
        table.grid().setOnOpen(this::open);
        table.grid().setStretched("proves");
    }

    private void count() {
        Collection<Entity> all = session.view().get().snapshot().all(Evidence.KIND);
        chips.setFilters(all.size(), List.of(new FilterChips.Filter("unused", words.get("register.unused"),
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
        return targets(evidence).stream().map(target -> FieldTexts.label(target) + " "
                + target.kind().field("name").map(f -> f.write(target.get(f))).orElse(""))
                // U+FF1B, the Chinese semicolon.
                .sorted().collect(Collectors.joining("\uff1b"));
    }

    private void open() {
        Entity current = table.current();
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

    private void link() {
        Entity current = table.current();
        if (current == null) {
            return;
        }
        ChooseTarget.ask(session).ifPresent(target -> link(current.id(), target));
    }

    private void link(UUID evidence, ChooseTarget.Target target) {
        session.work().quietly(() -> session.attach().link(evidence, target.id())).whenComplete((done, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().done("register.linked", target.text());
            }
        });
    }

    private void go() {
        Entity current = table.current();
        @Nullable Entity target = current == null ? null : targets(current).stream().findFirst().orElse(null);
        if (target != null) {
            session.go(Destination.about(target.ref()));
        }
    }

    /** Says first what would go and what undo could no longer bring back. */
    private void sweep() {
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

    private void delete() {
        List<UUID> chosen = table.chosen();
        if (!chosen.isEmpty()) {
            session.perform(session.edit().delete(Evidence.KIND, chosen), "shell.deleted");
        }
    }

    @Override
    public Node node() {
        return table.node();
    }

    @Override
    public void focus() {
        table.grid().requestFocus();
    }
}
