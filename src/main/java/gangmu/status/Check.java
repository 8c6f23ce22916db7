package gangmu.status;

import gangmu.changes.Ref;
import java.util.List;

/**
 * One reconciliation 勾稽: two ways to the same number, or a report against another.
 *
 * @param code which sentence says it: {@code check.<code>} in the bundles
 * @param holds whether it holds
 * @param binding whether a failure makes a draft of what goes out; else it is a notice
 * @param args what the sentence names, the part of the plan first
 * @param about the items and indicators to look at where it fails
 */
public record Check(String code, boolean holds, boolean binding, List<Object> args, List<Ref> about) {
    public Check {
        args = List.copyOf(args);
        about = List.copyOf(about);
    }

    /** Whether what goes out must be marked as a draft because of it. */
    public boolean fails() {
        return binding && !holds;
    }
}
