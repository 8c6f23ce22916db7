package gangmu.returns.names;

import java.util.List;

/** One name in a list of names, and which known name it is. */
public sealed interface NamePart {
    String written();

    /** It is this one and no other. */
    record Matched(String written, String id) implements NamePart {
    }

    /** @param candidates ids, the likeliest first */
    record Doubted(String written, List<String> candidates) implements NamePart {
        public Doubted {
            candidates = List.copyOf(candidates);
        }
    }

    record Unknown(String written) implements NamePart {
    }
}
