package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.sample.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields that {@code src/docs/json.md} lists are those that the commands print, tried on the sample. */
class JsonPaperTest {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /** W is the workspace and T the test's own folder; in this order, each on what those before it left. */
    private static final List<String> LINES = List.of("show W", "entries W", "evidence W", "assess W", "figures W",
            "figures W projects.met", "reconcile W", "findings W", "due W --on 2023-07-01",
            "override W", "register W", "remarks W", "learned W",
            "rules W",
            "period W", "compare-periods W 2022 2023-06", "history W", "templates W --out T/templates",
            "take-in W T/templates --cells", "status W --out T/s.xlsx",
            "report W --out T/r.docx", "check-report T/r.docx W", "report-template W --out T/t.docx", "report-text W",
            "sheet W --opinions", "bundle W --out T/b.zip", "export W --out T/p.xlsx",
            "import W T/ledger.csv --preview", "sweep W",
            "set W 1 name \u89c4\u5212", "add W task \u65b0\u4efb\u52a1", "undo W", "redo W",
            "compare W --as-of 2023-07-09", "verify W", "licences",
            // Letters go to units that were asked and have not answered yet.
            "period W add 2023-12 --data-date 2023-12-31", "templates W --period 2023-12 --out T/later",
            "reminders W --period 2023-12 --out T/reminders",
            // Two copies write the same field; W last, so that its value stands.
            "copy W T/c --name group", "set T/c 1 name \u7532", "set W 1 name \u4e59", "set W 1 name \u4e19",
            "package T/c --out T/c.gmpack", "merge W T/c.gmpack", "differences W", "decide W --all-of group --keep",
            "new-plan W --preview", "new-plan W --name \u65b0\u89c4\u5212");
    /** A made-up ledger with something new, something changed, and something to ask. */
    private static final String LEDGER = """
            序号,任务名称,牵头单位,完成时限,风险等级
            1,新建一所学校,区教委,2024年底,低
            """;
    @TempDir
    private Path temp;

    /** What is printed, by command. */
    private Map<String, Set<String>> printed() throws IOException {
        Path workspace = SampleWorkspace.copy(temp.resolve("w"));
        Files.writeString(temp.resolve("ledger.csv"), LEDGER);
        Map<String, Set<String>> names = new TreeMap<>();
        for (String line : LINES) {
            List<String> args = new ArrayList<>(List.of(line.split(" ")));
            args.replaceAll(arg -> arg.equals("W") ? workspace.toString()
                    : arg.startsWith("T/") ? temp.resolve(arg.substring(2)).toString() : arg);
            args.add("--json");
            Typed typed = Typed.command(args.toArray(String[]::new));
            assertThat(typed.code()).as("%s: %s", line, typed.err()).isLessThan(2);
            assertThat(typed.out()).as("%s: %s", line, typed.err()).isNotBlank();
            collect(typed.json(), names.computeIfAbsent(args.getFirst(), command -> new TreeSet<>()));
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        // Codes of periods are no names of fields.
        node.fieldNames().forEachRemaining(name -> {
            if (!Character.isDigit(name.charAt(0))) {
                names.add(name);
            }
        });
        node.forEach(child -> collect(child, names));
    }

    private static Map<String, Set<String>> onPaper() throws IOException {
        Map<String, Set<String>> names = new TreeMap<>();
        for (String row : Files.readAllLines(Path.of("src/docs/json.md"))) {
            if (row.startsWith("| `")) {
                List<String> found = NAME.matcher(row).results().map(name -> name.group(1)).toList();
                names.put(found.getFirst(), new TreeSet<>(found.subList(1, found.size())));
            }
        }
        return names;
    }

    @Test
    void theFieldsOnPaperAreThoseThatTheCommandsPrint() throws IOException {
        Map<String, Set<String>> printed = printed();
        assertThat(onPaper().entrySet().stream().map(Map.Entry::toString).toList())
                .containsExactlyElementsOf(printed.entrySet().stream().map(Map.Entry::toString).toList());
    }
}
