package gangmu.returns.headers;

import java.util.List;

/**
 * A column that the caller looks for.
 *
 * @param id    the caller's key
 * @param names its header and synonyms, the usual one first; a path of two rows is written 完成情况/绝对值
 * @param figures whether it holds figures, of which every remark in a header may make others
 */
public record KnownColumn(String id, List<String> names, boolean figures) {
    public KnownColumn {
        names = List.copyOf(names);
    }

    public static KnownColumn of(String id, String... names) {
        return new KnownColumn(id, List.of(names), false);
    }
}
