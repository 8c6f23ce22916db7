package gangmu.status;

import gangmu.assessment.FindingDismissal;
import gangmu.changes.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the reports that a person should look at 勾稽与疑点; it changes no verdict.
 *
 * @param code which sentence says it: {@code finding.<code>} in the bundles
 * @param about the item or indicator
 * @param args what the sentence names: code and name first, then the figures
 * @param basis the data that it was made from; a dismissal holds as long as they are the same
 * @param dismissed that a person looked and says it is none; null while it is open
 */
public record Finding(String code, Ref about, List<Object> args, String basis,
        @Nullable FindingDismissal dismissed) {
    public Finding {
        args = List.copyOf(args);
    }
}
