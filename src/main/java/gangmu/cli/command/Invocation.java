package gangmu.cli.command;

import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Adapters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One invocation of the program from the command line: what every command is given. */
public abstract class Invocation {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Console console;
    private @Nullable Path passwordFile;

    public Invocation(Adapters adapters, Clock clock, Supplier<UUID> ids, Console console) {
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.console = console;
    }

    protected final void readPasswordFrom(Path file) {
        passwordFile = file;
    }

    /**
     * Does something with a workspace or a backup, asking for its password where it is locked.
     *
     * @throws Refusal {@code workspace.password-needed} where there is neither a password file nor a terminal
     */
    public final <T> T unlocked(Path place, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.password-needed")) {
                throw refusal;
            }
            char[] password = passwordFile == null ? console.askPassword("cli.password").orElseThrow(() -> refusal)
                    : Passwords.read(passwordFile);
            adapters.storage().unlock(place, password);
            return work.get();
        }
    }

    public final Adapters adapters() {
        return adapters;
    }

    public final Clock clock() {
        return clock;
    }

    /** A time as its user reads it. */
    public final String shown(Instant time) {
        return TIME.format(time.atZone(clock.getZone()));
    }

    public final Supplier<UUID> ids() {
        return ids;
    }

    public final Console console() {
        return console;
    }
}
