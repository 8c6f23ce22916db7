package gangmu.cli.history;

import java.util.List;

/** Commands that look back, and take back. */
public final class HistoryCommands {
    private HistoryCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new HistoryCommand(), new CompareCommand(), new UndoCommand(), new RedoCommand());
    }
}
