package gangmu.cli.ledgers;

import java.util.List;

/** Commands that take files into a plan. */
public final class LedgerCommands {
    private LedgerCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new NewCommand(), new ImportCommand());
    }
}
