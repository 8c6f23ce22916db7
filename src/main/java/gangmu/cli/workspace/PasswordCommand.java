package gangmu.cli.workspace;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.cli.command.Console;
import gangmu.cli.command.Passwords;
import gangmu.cli.command.Subcommand;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu password WORKSPACE --set|--change|--remove}: locks a workspace with a password. */
@Command(name = "password")
final class PasswordCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "own-password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "new-password-file")
    private @Nullable Path newPasswordFile;

    /** One of the three. */
    static final class What {
        @Option(names = "--set", required = true, descriptionKey = "password-set")
        private boolean set;

        @Option(names = "--change", required = true, descriptionKey = "password-change")
        private boolean change;

        @Option(names = "--remove", required = true, descriptionKey = "password-remove")
        private boolean remove;
    }

    @Override
    public Integer call() {
        Path place = whole(folder);
        Storage storage = gangmu().adapters().storage();
        boolean locked = storage.isLocked(place);
        if (what.set && locked) {
            throw Refusal.of("password.set-already", place.toString());
        }
        if (!what.set && !locked) {
            throw Refusal.of("password.not-set", place.toString());
        }
        // The old password first: a new one is not asked for in vain.
        if (locked && passwordFile != null) {
            storage.unlock(place, Passwords.read(passwordFile));
        }
        gangmu().unlocked(place, () -> {
            storage.open(place, Progress.NONE).close();
            return place;
        });
        List<Problem> kept = storage.changePassword(place, what.remove ? null : newPassword(console()), Progress.NONE);
        console().say(what.remove ? "cli.password-removed" : "cli.password-set", place.toString());
        kept.forEach(console()::tell);
        return 0;
    }

    private char[] newPassword(Console console) {
        Path file = what.set && newPasswordFile == null ? passwordFile : newPasswordFile;
        if (file != null) {
            return Passwords.longEnough(Passwords.read(file));
        }
        char[] once = Passwords.longEnough(ask(console, "cli.new-password"));
        if (!Arrays.equals(once, ask(console, "cli.password-again"))) {
            throw Refusal.of("password.differ");
        }
        return once;
    }

    private static char[] ask(Console console, String key) {
        return console.askPassword(key).orElseThrow(() -> Refusal.of("password.no-terminal"));
    }
}
