package gangmu.usecase.workspace;

import java.nio.file.Path;
import java.util.List;

/** What the program noted about its own faults: no text of a plan, no password, no path. */
public interface LogFiles {
    /** The files that there are, newest first, with all in them that was noted so far; none where nothing was. */
    List<Path> files();

    /** What a reader of the log has to know besides, in lines: versions of the program, of Java and of the system. */
    List<String> about();
}
