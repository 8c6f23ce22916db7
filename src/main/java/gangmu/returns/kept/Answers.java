package gangmu.returns.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was answered to what a return asks of whole columns and rows, as the register keeps it: a line each. */
public final class Answers {
    private static final String APART = "\t";

    private Answers() {
    }

    /** By the keys of the questions, in their order. */
    public static String write(Map<String, String> answers) {
        return new TreeMap<>(answers).entrySet().stream().map(each -> line(each.getKey()) + APART + line(each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    /** Reads what {@link #write} wrote. */
    public static Map<String, String> read(String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int apart = line.indexOf(APART);
            if (apart > 0) {
                answers.put(line.substring(0, apart), line.substring(apart + 1));
            }
        }
        return answers;
    }
}
