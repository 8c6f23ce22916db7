package gangmu.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the user says of a file beforehand, or in answer to a question: whose return of which period it is. */
public record ReturnHints(@Nullable UUID plan, @Nullable UUID period, @Nullable UUID unit,
        char @Nullable [] password) {
    public static final ReturnHints NONE = new ReturnHints(null, null, null, null);
}
