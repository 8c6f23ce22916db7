package gangmu.status;

import gangmu.changes.Ref;
import java.util.List;

/**
 * Something in the reports that a person should look at 勾稽与疑点; it changes no verdict.
 *
 * @param code which sentence says it: {@code finding.<code>} in the bundles
 * @param about the item or indicator
 * @param args what the sentence names: code and name first, then the figures
 */
public record Finding(String code, Ref about, List<Object> args) {
    public Finding {
        args = List.copyOf(args);
    }
}
