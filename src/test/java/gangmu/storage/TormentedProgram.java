package gangmu.storage;

import gangmu.changes.Origin;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.ItemKind;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.ReturnsOffice;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The program that is killed: edits, takes in returns and folders of them, attaches evidence and backs up for ever, and
 * says each once it has been acknowledged. Arguments: the workspace, the folder of its other files, the seed, and
 * {@code folder} where a folder of returns is all that it is to take in.
 */
public final class TormentedProgram {
    static final String SENT = "sent.xlsx";
    static final String RETURN = "return";
    /** Said before its files are taken in, and they one by one. */
    static final String FOLDER = "folder";
    static final int IN_A_FOLDER = 3;
    private static final String TASKS = "重点任务";
    private final Workspace workspace;
    private final ReturnsOffice office;
    private final Path files;
    private final Random random;

    private TormentedProgram(Workspace workspace, Path files, long seed) {
        this.workspace = workspace;
        this.office = ReturnsOffice.of(workspace);
        this.files = files;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        try (Workspace workspace = TestWorkspaces.open(Path.of(arguments[0]))) {
            say("open", "");
            TormentedProgram program =
                    new TormentedProgram(workspace, Path.of(arguments[1]), Long.parseLong(arguments[2]));
            if (arguments.length > 3 && arguments[3].equals(FOLDER)) {
                program.takeInFolder(arguments[2] + "-0");
                return;
            }
            for (int i = 0;; i++) {
                program.work(arguments[2] + "-" + i);
            }
        }
    }

    private void work(String mark) throws IOException {
        switch (random.nextInt(12)) {
            case 0 -> takeIn(mark);
            case 1 -> takeInFolder(mark);
            case 2, 3 -> attach(mark);
            case 4 -> backUp(mark);
            case 5, 6 -> report(mark);
            default -> edit(mark);
        }
    }

    private void edit(String mark) {
        UUID id = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addItem(office.plan().id(), id, null, null, ItemKind.TASK, mark));
        say("item", id.toString());
    }

    /** Two items get the same figure in one change: never one of them alone. */
    private void report(String mark) {
        BigDecimal figure = new BigDecimal(random.nextInt(10_000)).movePointLeft(2);
        workspace.commit(Origin.of("edit"), draft -> {
            for (String code : new String[] {"2.1", "2.2"}) {
                Reports.report(draft, workspace.ids(), office.idOf(code), office.period().id(),
                        ProgressEntry.PROGRESS, figure);
                Reports.report(draft, workspace.ids(), office.idOf(code), office.period().id(),
                        ProgressEntry.NARRATIVE, mark);
            }
        });
        say("report", mark);
    }

    private void takeIn(String mark) throws IOException {
        Path back = fill(files, mark);
        accept(List.of(back));
        Files.delete(back);
    }

    /** A folder of returns is as many change sets: a kill leaves some of its files whole, and the others not at all. */
    private void takeInFolder(String mark) throws IOException {
        Path folder = Files.createDirectories(files.resolve("folder-" + mark));
        for (int i = 0; i < IN_A_FOLDER; i++) {
            fill(folder, mark + "-" + i);
        }
        say(FOLDER, mark);
        accept(TakeInReturn.files(List.of(folder)));
        TemporaryFolder.deleteAll(folder);
    }

    /** Both rows get the same words. */
    private Path fill(Path folder, String mark) {
        Path back = folder.resolve(fileName(mark));
        try (FilledReturn filled = FilledReturn.open(files.resolve(SENT))) {
            filled.put(TASKS, "水务任务1", "进展情况", mark).put(TASKS, "水务任务2", "进展情况", mark).save(back);
        }
        return back;
    }

    static String fileName(String mark) {
        return "return-" + mark + ".xlsx";
    }

    private void accept(List<Path> returns) {
        office.takeIn().takeIn(returns, ReturnHints.NONE, Acceptance.THEIRS, Progress.NONE, taken -> {
            if (taken.outcome() == ReturnOutcome.TAKEN_IN) {
                say(RETURN, String.valueOf(taken.preview().file().getFileName()));
            } else if (taken.outcome() != ReturnOutcome.SAME_AS_BEFORE) {
                throw new IllegalStateException(taken.preview().messages().toString());
            }
        });
    }

    private void attach(String mark) throws IOException {
        Path file = Files.writeString(files.resolve("证明 " + mark + ".txt"), mark.repeat(1 + random.nextInt(20_000)));
        new AttachEvidence(workspace).attach(office.idOf("1.3"), List.of(file), Progress.NONE);
        say("evidence", String.valueOf(file.getFileName()));
        Files.delete(file);
    }

    private void backUp(String mark) {
        Path file = files.resolve("backup-" + mark + ".zip");
        workspace.backup(file, Progress.NONE);
        say("backup", String.valueOf(file.getFileName()));
    }

    private static void say(String what, String which) {
        System.out.println(what + "\t" + which);
        System.out.flush();
    }
}
