package gangmu.usecase.founding;

import gangmu.changes.FileTrouble;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.SampleFiles;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sample of which an older program was killed while it made it: it built it in its place, so that it opens and is not
 * whole. Known by its journal, which holds less than the sample has and nothing that a person did. It is set aside under
 * another name and never deleted.
 */
public final class HalfMadeSample {
    private static final Set<String> MAKING = Set.of("import", "close-period", "take-in");
    private static final String TAKE_IN = "take-in";
    private final Storage storage;

    public HalfMadeSample(Storage storage) {
        this.storage = storage;
    }

    /**
     * Puts what is in the place of the sample aside, where it is half of one.
     *
     * @return what it is called now; empty where nothing is in the way, or something that is none of it
     */
    public Optional<Path> setAside(Path folder) {
        if (!is(folder)) {
            return Optional.empty();
        }
        Path aside = folder.resolveSibling(folder.getFileName() + "-unfinished");
        for (int number = 2; Files.exists(aside); number++) {
            aside = folder.resolveSibling(folder.getFileName() + "-unfinished-" + number);
        }
        try {
            return Optional.of(Files.move(folder, aside));
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), FileTrouble.of(e, folder)), e);
        }
    }

    private boolean is(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Storage.Opened opened = storage.open(folder, Progress.NONE)) {
            List<Journal.Heading> headings = opened.journal().headings(JournalFilter.ALL, Long.MAX_VALUE, Integer.MAX_VALUE);
            return headings.stream().allMatch(each -> MAKING.contains(each.origin().action()) && each.undoes() == null)
                    && headings.stream().filter(each -> each.origin().action().equals(TAKE_IN)).count() < SampleFiles.RETURN_COUNT;
        } catch (Refusal refusal) {
            // In use or damaged: whoever opens it says so. Killed before there was a database: folders with nothing in them.
            return refusal.problem().code().equals("workspace.none") && holdsNoFile(folder);
        }
    }

    private static boolean holdsNoFile(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.toList();
            // An empty folder is nobody's, and in nobody's way.
            return found.size() > 1 && found.stream().allMatch(Files::isDirectory);
        } catch (IOException e) {
            return false;
        }
    }
}
