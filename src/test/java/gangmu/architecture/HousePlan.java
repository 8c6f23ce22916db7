package gangmu.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which packages and rooms there are, and who may import whom; the README's tables say the same. */
final class HousePlan {
    static final List<String> CORE = List.of("faults", "changes", "plan", "period", "evidence", "assessment", "merging", "columns",
            "returns", "ledgers", "status", "usecase");

    private HousePlan() {
    }

    /** Who may import whom. */
    static Map<String, Set<String>> mayImport() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("changes", Set.of());
        table.put("words", Set.of("changes"));
        table.put("plan", Set.of("changes"));
        table.put("period", Set.of("changes", "plan"));
        table.put("evidence", Set.of("changes", "plan", "period"));
        table.put("assessment", Set.of("changes", "plan", "period", "evidence"));
        table.put("merging", Set.of("changes", "plan", "period", "evidence", "assessment"));
        table.put("columns", Set.of("changes", "plan", "period", "evidence", "assessment"));
        table.put("returns", Set.of("changes", "plan", "period", "evidence", "columns"));
        table.put("ledgers", Set.of("changes", "plan", "period", "evidence", "returns"));
        table.put("status", Set.of("changes", "plan", "period", "evidence", "assessment", "columns"));
        table.put("usecase", Set.of("changes", "plan", "period", "evidence", "assessment", "merging", "columns", "returns", "ledgers",
                "status"));
        table.put("storage", Set.copyOf(CORE));
        table.put("excel", Set.of("plan", "period", "evidence", "assessment", "columns", "returns", "ledgers", "status", "words"));
        table.put("cleaning", Set.of("evidence"));
        table.put("word", Set.of("plan", "period", "evidence", "assessment", "returns", "status", "words"));
        Set<String> edges = Set.copyOf(Stream.concat(CORE.stream(), Stream.of("words")).toList());
        table.put("cli", edges);
        table.put("ui", edges);
        table.put("launch", Set.copyOf(table.keySet()));
        // Everybody may tell faults of the program from those of files.
        table.replaceAll((name, allowed) -> Stream.concat(allowed.stream(), Stream.of("faults")).collect(Collectors.toSet()));
        table.put("faults", Set.of());
        return table;
    }

    /** Which room of a house may import which beside it; what is not named here is no room. */
    static Map<String, Map<String, Set<String>>> rooms() {
        Map<String, Set<String>> usecase = new LinkedHashMap<>();
        usecase.put("content", Set.of());
        usecase.put("undo", Set.of("content"));
        usecase.put("workspace", Set.of("content", "undo"));
        usecase.put("planworkbook", Set.of("content", "workspace"));
        usecase.put("editing", Set.of("content", "workspace"));
        usecase.put("judging", Set.of("content", "workspace"));
        usecase.put("returns", Set.of("content", "workspace", "editing"));
        usecase.put("ledgers", Set.of("content", "workspace"));
        usecase.put("output", Set.of("content", "workspace", "judging"));
        usecase.put("history", Set.of("content", "workspace"));
        usecase.put("merging", Set.of("content", "workspace"));
        usecase.put("founding", Set.of("content", "workspace", "planworkbook", "editing", "judging", "returns", "ledgers"));
        Map<String, Set<String>> returns = new LinkedHashMap<>();
        returns.put("reading", Set.of());
        returns.put("names", Set.of("reading"));
        returns.put("headers", Set.of("reading"));
        returns.put("document", Set.of("reading", "headers"));
        returns.put("template", Set.of());
        returns.put("kept", Set.of("reading", "template"));
        returns.put("table", Set.of("reading", "headers", "document", "template", "kept"));
        returns.put("recognising", Set.of("reading", "names", "document", "template", "kept", "table"));
        returns.put("matching", Set.of("reading", "document", "template", "table"));
        returns.put("beside", Set.of("reading", "headers", "document", "template", "kept", "table", "matching"));
        returns.put("comparing", Set.of("reading", "document", "template", "kept", "table", "matching", "beside"));
        returns.put("accepting", Set.of("comparing"));
        returns.put("register", Set.of("template", "kept"));
        Map<String, Set<String>> ledgers = new LinkedHashMap<>();
        ledgers.put("words", Set.of());
        ledgers.put("sheet", Set.of("words"));
        ledgers.put("meaning", Set.of("words", "sheet"));
        ledgers.put("rows", Set.of("words", "sheet", "meaning"));
        ledgers.put("proposal", Set.of("words", "sheet", "meaning", "rows"));
        ledgers.put("comparing", Set.of("words", "sheet", "meaning", "proposal"));
        Map<String, Set<String>> cli = new LinkedHashMap<>();
        cli.put("command", Set.of());
        for (String room : List.of("plan", "returns", "judging", "papers", "history", "ledgers", "merging", "workspace")) {
            cli.put(room, Set.of("command"));
        }
        return Map.of("usecase", usecase, "returns", returns, "ledgers", ledgers, "cli", cli);
    }
}
