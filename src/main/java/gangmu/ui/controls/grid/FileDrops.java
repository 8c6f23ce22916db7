package gangmu.ui.controls.grid;

import java.nio.file.Path;
import java.util.List;

/** Takes files that were dropped on a row from outside the program. */
public interface FileDrops {
    boolean allowed(Object row);

    void dropped(Object row, List<Path> files);
}
