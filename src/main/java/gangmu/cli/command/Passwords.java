package gangmu.cli.command;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passwords from files: the first line, in UTF-8. */
public final class Passwords {
    private static final int SHORTEST = 8;

    private Passwords() {
    }

    public static char[] read(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw new Refusal(Problem.of("password.file-unreadable", file.toString()), e);
        }
    }

    /** @throws Refusal {@code password.too-short} */
    public static char[] longEnough(char[] password) {
        if (password.length < SHORTEST) {
            throw Refusal.of("password.too-short", SHORTEST);
        }
        return password;
    }
}
