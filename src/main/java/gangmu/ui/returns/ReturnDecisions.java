package gangmu.ui.returns;

import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.ui.shell.Session;
import gangmu.usecase.returns.DecideReturn;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.Committed;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of the cells of returns, and of returns as a whole. A decision is in the workspace before it is shown
 * in the list.
 */
public final class ReturnDecisions {
    private final Session session;
    private final Words words;
    private final TakeInReturn takeIn;
    private final DecideReturn deciding;
    private final ReturnsModel list;

    /** @param list where the decisions are shown */
    public ReturnDecisions(Session session, ReturnsModel list) {
        this.session = session;
        this.words = session.words();
        this.takeIn = new TakeInReturn(session.workspace(), session.adapters().returnWorkbooks());
        this.deciding = new DecideReturn(session.workspace());
        this.list = list;
    }

    /** Attaches what came along once the file is taken in, or leaves it; kept at once. */
    public CompletableFuture<@Nullable Committed> attach(ArrivedReturn file, EvidenceOffer offer, boolean wanted) {
        return kept(file, preview -> deciding.attach(preview, offer, wanted));
    }

    /** What is asked of the unit about a cell, null for nothing. */
    public @Nullable String question(ArrivedReturn file, CellComparison cell) {
        return file.decided().questions().get(cell.key());
    }

    /** @param question empty for none */
    public CompletableFuture<@Nullable Committed> ask(ArrivedReturn file, CellComparison cell, String question) {
        return kept(file, preview -> deciding.ask(preview, cell.key(), question));
    }

    /** What is to happen to a cell; kept at once. */
    public CompletableFuture<@Nullable Committed> choose(ArrivedReturn file, CellComparison cell, CellChoice choice) {
        boolean again = choice.equals(file.choice(cell)) && file.decided().waiting().contains(cell.key());
        return kept(file, preview -> again ? deciding.undecide(preview, List.of(cell.key()))
                : deciding.decide(preview, Map.of(cell.key(), choice)));
    }

    /** Takes theirs for all cells of the same row, or of the same column of the same sheet, that can be taken. */
    public CompletableFuture<@Nullable Committed> chooseAlike(ArrivedReturn file, CellComparison like, boolean byRow) {
        Map<CellComparison.Key, CellChoice> choices = new HashMap<>();
        for (CellComparison cell : file.preview().cells()) {
            boolean alike = byRow ? cell.subject().equals(like.subject())
                    : cell.sheet() == like.sheet() && cell.column().equals(like.column());
            boolean takable = cell.outcome() == CellCase.CONFLICT || cell.outcome() == CellCase.ASKED
                    || cell.outcome() == CellCase.THEIRS && file.choice(cell) != null;
            if (alike && takable && file.kind(cell) != RowKind.SETTLED) {
                choices.put(cell.key(), new CellChoice.TakeTheirs());
            }
        }
        return kept(file, preview -> deciding.decide(preview, choices));
    }

    /** Decides that ours stays wherever nobody has decided yet. */
    public CompletableFuture<@Nullable Committed> keepTheRest(ArrivedReturn file) {
        Map<CellComparison.Key, CellChoice> choices = new HashMap<>();
        file.preview().cells().stream().filter(file::isUndecided)
                .forEach(cell -> choices.put(cell.key(), new CellChoice.KeepOurs()));
        return kept(file, preview -> deciding.decide(preview, choices));
    }

    private CompletableFuture<@Nullable Committed> kept(ArrivedReturn file, Function<ReturnPreview, @Nullable Committed> decision) {
        ReturnPreview preview = file.preview();
        CompletableFuture<@Nullable Committed> done = session.work().quietly(() -> decision.apply(preview));
        done.whenComplete((committed, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            }
        });
        return done;
    }

    /** Records that a file goes back to its unit; nothing is taken from it. */
    public CompletableFuture<Committed> sendBack(ArrivedReturn file, String reason) {
        ReturnPreview preview = file.preview();
        CompletableFuture<Committed> sent = session.work().quietly(() -> takeIn.sendBack(preview, reason));
        sent.whenComplete((committed, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                file.sendBack();
                list.changed(file);
                session.notices().done("returns-screen.sent-back");
            }
        });
        return sent;
    }

    /** Finishes a return: takes what is safe and carries out what was decided, as one change set. */
    public CompletableFuture<TakenIn> accept(ArrivedReturn file) {
        ReturnPreview preview = file.preview();
        ReturnChoices choices = choices(file);
        CompletableFuture<TakenIn> taken = session.work().run(words.get("returns-screen.taking-in"),
                progress -> takeIn.accept(preview, choices));
        taken.whenComplete((one, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
                return;
            }
            int left = file.undecided();
            if (left == 0) {
                session.notices().done("returns-screen.taken", one.taken());
            } else {
                session.notices().done("returns-screen.taken-some", one.taken(), left);
            }
        });
        return taken;
    }

    private static ReturnChoices choices(ArrivedReturn file) {
        return new ReturnChoices(Acceptance.SAFE, Map.of(), Map.of(), file.evidence(), file.hints().password(),
                file.hints().answers());
    }

    /**
     * Takes what is safe of every return of the list, and carries out what was decided, one change set a file. What is
     * undecided stays so.
     */
    public CompletableFuture<List<TakenIn>> acceptAllSafe() {
        List<ArrivedReturn> open = list.files().stream().filter(ArrivedReturn::canFinish).toList();
        List<ReturnPreview> previews = open.stream().map(ArrivedReturn::preview).toList();
        List<ReturnChoices> choices = open.stream().map(ReturnDecisions::choices).toList();
        CompletableFuture<List<TakenIn>> done = session.work().run(words.get("returns-screen.taking-in"), progress -> {
            List<TakenIn> all = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                progress.at("take-in", all.size(), open.size());
                all.add(takeIn.acceptApart(previews.get(i), choices.get(i), open.get(i).hints()));
            }
            return all;
        });
        done.whenComplete((all, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
                return;
            }
            List<TakenIn> failed = all.stream().filter(one -> one.outcome() == ReturnOutcome.REFUSED).toList();
            long pending = open.stream().filter(file -> file.undecided() > 0).count();
            if (failed.isEmpty()) {
                session.notices().say("returns-screen.all-taken", all.size(), all.stream().mapToInt(TakenIn::taken).sum(), pending);
            } else {
                session.notices().tell(failed.getFirst().preview().messages().getLast());
            }
        });
        return done;
    }
}
