package gangmu.storage;

import gangmu.changes.ChangeSet;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** Reads the whole journal: no entry is missing, each fits the one before by its hash, and all lead to the state. */
final class JournalCheck {
    private final JournalTables journal;

    JournalCheck(JournalTables journal) {
        this.journal = journal;
    }

    /** What is wrong with the entries, or with where they lead. */
    List<Problem> replay(long position, String chain, Snapshot state, Progress progress) {
        Snapshot[] replayed = {Snapshot.empty()};
        List<Problem> problems = walk(position, chain, progress,
                set -> replayed[0] = replayed[0].apply(set.changes()));
        if (problems.isEmpty() && !replayed[0].sameAs(state, Kinds.ALL)) {
            return List.of(Problem.of("verify.state"));
        }
        return problems;
    }

    private List<Problem> walk(long position, String chain, Progress progress, Consumer<ChangeSet> each) {
        List<Problem> problems = new ArrayList<>();
        long[] at = {0};
        String[] link = {Hashes.NONE};
        try {
            journal.walk(0, page -> {
                progress.at("verify-journal", at[0], position);
                for (JournalTables.Sealed sealed : page) {
                    long next = at[0] + 1;
                    ChangeSet set = sealed.entry().changeSet();
                    link[0] = Hashes.chain(link[0], next, set, sealed.rows());
                    if (sealed.entry().position() != next || !link[0].equals(sealed.chain())) {
                        problems.add(Problem.of("verify.chain", next));
                        return false;
                    }
                    at[0] = next;
                    each.accept(set);
                }
                return true;
            });
        } catch (Refusal | IllegalStateException | NoSuchElementException e) {
            return List.of(Problem.of("verify.replay", at[0]));
        }
        if (problems.isEmpty() && (at[0] != position || !link[0].equals(chain))) {
            problems.add(Problem.of("verify.chain", Math.min(at[0], position) + 1));
        }
        return problems;
    }
}
