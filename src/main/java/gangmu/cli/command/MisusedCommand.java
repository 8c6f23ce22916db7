package gangmu.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A command line whose parts do not go together, which only the command itself can tell. What picocli finds by itself it
 * says in English; this is said in the user's words.
 */
public final class MisusedCommand extends ParameterException {
    private static final long serialVersionUID = 1;

    private final String key;

    /** @param key of the sentence that says what was expected */
    public MisusedCommand(CommandLine command, String key) {
        super(command, key);
        this.key = key;
    }

    /** The key of the sentence that says what was expected. */
    public String key() {
        return key;
    }
}
