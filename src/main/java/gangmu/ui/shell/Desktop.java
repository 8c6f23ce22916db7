package gangmu.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What the window asks of the desktop around it: which files, and to open one. Tests answer in its place. */
public interface Desktop {
    /** Files to open, empty where the user chose none. */
    List<Path> chooseFiles(String title, List<String> endings);

    /** A folder to open or to write to. */
    @Nullable Path chooseFolder(String title);

    /** Where to write a file. */
    @Nullable Path chooseTarget(String title, String proposedName);

    /** As {@link #chooseTarget(String, String)}, beginning in a folder unless a choice was made elsewhere before. */
    default @Nullable Path chooseTarget(String title, String proposedName, Path proposedFolder) {
        return chooseTarget(title, proposedName);
    }

    /** As {@link #chooseFolder(String)}, beginning in a folder unless a choice was made elsewhere before. */
    default @Nullable Path chooseFolder(String title, Path proposed) {
        return chooseFolder(title);
    }

    /** Opens a file with the program that the system has for it. */
    void open(Path file);

    /** Opens a copy of a kept file under the name that it was handed in with; asks first where it could be run. */
    void open(Path kept, String name);

    /** Takes away the copies that were opened, as far as no other program holds them. */
    void forgetOpened();

    /** Prints pages of A4, after asking on which printer. */
    Printed print(List<? extends Node> pages, boolean wide);

    /** What became of printing. */
    enum Printed { SENT, CANCELLED, NO_PRINTER, FAILED }

    /** Asks yes or no before something that cannot be overlooked. */
    boolean confirm(String title, String text, String yes);
}
