package gangmu.storage;

import gangmu.changes.Entity;
import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.ContentHash;
import gangmu.evidence.Evidence;
import gangmu.evidence.FileNames;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks over what lies beside the database of a workspace: its evidence files and its backups. */
final class Verifying {
    private Verifying() {
    }

    /** What is wrong with the evidence of a workspace, its files read through. */
    static List<Problem> evidence(OpenFolder opened, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<Entity> all = List.copyOf(opened.snapshot().all(Evidence.KIND));
        for (int i = 0; i < all.size(); i++) {
            progress.at("verify-evidence", i, all.size());
            Evidence evidence = new Evidence(all.get(i));
            verifyWritten(evidence, problems);
            String hash = evidence.hash();
            if (hash != null) {
                verifyFile(opened.files(), evidence, hash, problems);
            }
        }
        returns(opened, problems);
        return problems;
    }

    /** The files of returns; those of earlier programs were not kept. */
    private static void returns(OpenFolder opened, List<Problem> problems) {
        for (Entity entity : opened.snapshot().all(ReceivedReturn.KIND)) {
            ReceivedReturn received = new ReceivedReturn(entity);
            try {
                if (ContentHash.is(received.hash()) && OwnFiles.is(opened.files().place(received.hash()))
                        && !opened.files().isWhole(received.hash())) {
                    problems.add(Problem.of("verify.evidence-changed", received.fileName(), received.fileName()));
                }
            } catch (IOException e) {
                problems.add(Problem.of("verify.evidence-unreadable", received.fileName(), FileTrouble.of(e)));
            }
        }
    }

    /** The evidence whose file is not there. */
    static List<Problem> missing(OpenFolder opened) {
        List<Problem> missing = new ArrayList<>();
        for (Entity entity : opened.snapshot().all(Evidence.KIND)) {
            Evidence evidence = new Evidence(entity);
            String hash = evidence.hash();
            if (hash != null && !OwnFiles.is(opened.files().place(hash))) {
                missing.add(Problem.of("verify.evidence-missing", evidence.title(), evidence.fileName()));
            }
        }
        return missing;
    }

    /** Which backups cannot be had back. */
    static List<Problem> backups(List<Backups.Backup> backups, @Nullable WorkspaceKey key, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < backups.size(); i++) {
            progress.at("verify-backups", i, backups.size());
            Path file = backups.get(i).file();
            try {
                CheckedCopy.mark(file, key);
            } catch (Refusal refusal) {
                problems.add(KnownSchemas.isForeign(refusal) || TemporaryFolder.isNotWritten(refusal) ? refusal.problem()
                        : Problem.of("verify.backup-damaged", String.valueOf(file.getFileName())));
            }
        }
        return problems;
    }

    /** What an older program let in from a workbook that was tampered with. */
    private static void verifyWritten(Evidence evidence, List<Problem> problems) {
        String hash = evidence.text(Evidence.HASH);
        if (!hash.isEmpty() && evidence.hash() == null) {
            problems.add(Problem.of("verify.evidence-no-hash", evidence.title(), hash));
        }
        String name = evidence.text(Evidence.FILE_NAME);
        if (FileNames.isPath(name)) {
            problems.add(Problem.of("verify.evidence-name", evidence.title(), name, evidence.fileName()));
        }
    }

    private static void verifyFile(HashedFiles files, Evidence evidence, String hash, List<Problem> problems) {
        try {
            if (!OwnFiles.is(files.place(hash))) {
                problems.add(Problem.of("verify.evidence-missing", evidence.title(), evidence.fileName()));
            } else if (!files.isWhole(hash)) {
                problems.add(Problem.of("verify.evidence-changed", evidence.title(), evidence.fileName()));
            }
        } catch (IOException e) {
            problems.add(Problem.of("verify.evidence-unreadable", evidence.title(), FileTrouble.of(e)));
        }
    }
}
