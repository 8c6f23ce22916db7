package gangmu.usecase;

import gangmu.returns.Acceptance;
import gangmu.returns.ReturnChoices;
import gangmu.returns.ReturnHints;
import gangmu.returns.ReturnPreview;
import gangmu.returns.ReturnWorkbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Taking in returns: {@link #preview} compares a file three ways and changes nothing; {@link #accept} takes over what
 * was chosen, as one change set for the file.
 */
public final class TakeInReturn {
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;

    public TakeInReturn(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /** The files to take in, in the order of their names: those given, and those that lie in the folders given. */
    public static List<Path> files(List<Path> filesAndFolders) {
        return List.copyOf(filesAndFolders);
    }

    /**
     * What a file would change. Never fails: what is wrong with it is said in its messages.
     *
     * @param hints what the user knows of it: a password, whose return it is
     */
    public ReturnPreview preview(Path file, ReturnHints hints) {
        throw new UnsupportedOperationException(workbooks + " " + file);
    }

    /**
     * Takes over what was chosen, as one change set with the record of the return.
     *
     * @throws gangmu.changes.Refusal {@code return.ours-moved} where what we have is not what the preview showed
     */
    public TakenIn accept(ReturnPreview preview, ReturnChoices choices) {
        throw new UnsupportedOperationException(workspace + " " + preview);
    }

    /** One file after the other, each compared and taken in by itself; one that fails leaves the others unharmed. */
    public List<TakenIn> takeIn(List<Path> files, ReturnHints hints, Acceptance acceptance, Progress progress,
            Consumer<TakenIn> each) {
        List<TakenIn> all = new ArrayList<>();
        for (Path file : files) {
            progress.at("take-in", all.size(), files.size());
            TakenIn one = accept(preview(file, hints), ReturnChoices.all(acceptance));
            each.accept(one);
            all.add(one);
        }
        return all;
    }
}
