package gangmu.cli.command;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passwords from files: the first line, in UTF-8 or as the mark at its beginning says, which editors put there. */
public final class Passwords {
    private static final int SHORTEST = 8;
    private static final String MARK = "\uFEFF";

    private Passwords() {
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    public static char[] read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Charset charset = starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE
                    : starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith(MARK) ? text.substring(1) : text).lines().findFirst().orElse("").toCharArray();
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
