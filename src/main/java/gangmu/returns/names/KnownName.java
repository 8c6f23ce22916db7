package gangmu.returns.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A unit as the plan knows it.
 *
 * @param id     the caller's key
 * @param full   full name
 * @param others short name and aliases, also those learned from corrections
 */
public record KnownName(String id, String full, Set<String> others) {
    public KnownName {
        others = Set.copyOf(others);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(others);
        all.addFirst(full);
        return all;
    }
}
