package gangmu.status.figures;

import gangmu.changes.Refusal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a figure is, as code: {@code projects.met@group=…}. The definition of a figure is {@code subject.what}; the
 * conditions say of which part of the plan it is.
 *
 * @param subject {@code indicators}, {@code tasks}, {@code projects}, {@code policies}, {@code plan}, {@code period},
 *     {@code indicator}, {@code item} or {@code quote}
 * @param what {@code total}, {@code met}, {@code value}, {@code progress} …
 * @param where conditions by name: {@code group}, {@code unit}, {@code section}, {@code category}, {@code attribute},
 *     {@code id}, {@code code} …
 */
public record FigureKey(String subject, String what, SortedMap<String, String> where) {
    public FigureKey {
        where = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(where));
    }

    public static FigureKey of(String subject, String what) {
        return new FigureKey(subject, what, new TreeMap<>());
    }

    /** The same figure of a part of the plan. */
    public FigureKey where(String condition, String value) {
        SortedMap<String, String> narrower = new TreeMap<>(where);
        narrower.put(condition, value);
        return new FigureKey(subject, what, narrower);
    }

    /** Its definition, under which the bundles have its name: {@code projects.met}. */
    public String definition() {
        return subject + "." + what;
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws Refusal {@code figure.unknown}
     */
    public static FigureKey parse(String text) {
        int at = text.indexOf('@');
        String definition = at < 0 ? text : text.substring(0, at);
        int dot = definition.indexOf('.');
        if (dot <= 0 || dot == definition.length() - 1) {
            throw Refusal.of("figure.unknown", text);
        }
        SortedMap<String, String> where = new TreeMap<>();
        if (at >= 0) {
            for (String condition : text.substring(at + 1).split("&")) {
                int equals = condition.indexOf('=');
                if (equals <= 0) {
                    throw Refusal.of("figure.unknown", text);
                }
                where.put(condition.substring(0, equals), condition.substring(equals + 1)
                        .replace("%26", "&").replace("%25", "%"));
            }
        }
        return new FigureKey(definition.substring(0, dot), definition.substring(dot + 1), where);
    }

    @Override
    public String toString() {
        return where.isEmpty() ? definition() : definition() + "@" + where.entrySet().stream().map(FigureKey::written)
                .collect(Collectors.joining("&"));
    }

    private static String written(Map.Entry<String, String> condition) {
        return condition.getKey() + "=" + condition.getValue().replace("%", "%25").replace("&", "%26");
    }
}
