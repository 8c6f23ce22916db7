package gangmu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the README are those that the walls hold. */
class ReadmeTablesTest {
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
    private static final Pattern ROOMS = Pattern.compile("((?:`[a-z]+`(?:, )?)+)(?: \\(([a-z, ]+)\\))?");

    @Test
    void packagesAndWhatTheyMayImport() throws IOException {
        Map<String, Set<String>> held = HousePlan.mayImport();
        Map<String, Set<String>> told = new LinkedHashMap<>();
        List<String> sofar = new ArrayList<>();
        for (String row : rows("| package | its job | may import |")) {
            String[] cells = row.split("\\|");
            List<String> names = names(cells[1]);
            Set<String> allowed = told(cells[3].strip(), sofar, told);
            for (String name : names) {
                Set<String> all = new HashSet<>(allowed);
                all.remove(name);
                all.add("faults");
                told.put(name, name.equals("faults") ? Set.of() : all);
            }
            sofar.addAll(names);
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(held.keySet());
        told.forEach((name, allowed) -> {
            Set<String> others = new HashSet<>(held.get(name));
            others.remove(name);
            assertThat(allowed).as(name).isEqualTo(others);
        });
    }

    /** What a cell of the table says: names, or one of a few sentences. */
    private static Set<String> told(String cell, List<String> sofar, Map<String, Set<String>> told) {
        Set<String> core = Stream.concat(told.getOrDefault("usecase", Set.of()).stream(), Stream.of("usecase")).collect(Collectors.toSet());
        return switch (cell) {
            case "–" -> Set.of();
            case "everything" -> Set.copyOf(sofar);
            case "all above but words (with it: the core)" ->
                    sofar.stream().filter(name -> !name.equals("words")).collect(Collectors.toSet());
            case "the core" -> core;
            case "the core, words; never an adapter" -> Stream.concat(core.stream(), Stream.of("words")).collect(Collectors.toSet());
            default -> Set.of(cell.split(", "));
        };
    }

    @Test
    void roomsAndWhatTheyMayImport() throws IOException {
        Map<String, Map<String, Set<String>>> told = new LinkedHashMap<>();
        for (String row : rows("| house | rooms, and which of the others each may import |")) {
            String[] cells = row.split("\\|");
            Map<String, Set<String>> rooms = new LinkedHashMap<>();
            for (String part : cells[2].strip().split("; ")) {
                Matcher matcher = ROOMS.matcher(part);
                assertThat(matcher.matches()).as(part).isTrue();
                names(matcher.group(1)).forEach(room -> rooms.put(room,
                        matcher.group(2) == null ? Set.of() : Set.of(matcher.group(2).split(", "))));
            }
            told.put(names(cells[1]).getFirst(), rooms);
        }
        assertThat(told).isEqualTo(HousePlan.rooms());
    }

    /** Two records of one number cannot be told apart by those that name them. */
    @Test
    void everyDecisionHasANumberOfItsOwnAndSaysIt() throws IOException {
        Map<Integer, Path> numbers = new HashMap<>();
        try (Stream<Path> records = Files.list(Path.of("src/docs/decisions"))) {
            for (Path record : records.toList()) {
                int number = Integer.parseInt(record.getFileName().toString().substring(0, 4));
                assertThat(numbers.put(number, record)).as(record.toString()).isNull();
                assertThat(Files.readAllLines(record).getFirst()).as(record.toString()).startsWith("# " + number + ". ");
            }
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(result -> result.group(1)).toList();
    }

    private static List<String> rows(String head) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int from = lines.indexOf(head);
        assertThat(from).isNotNegative();
        return lines.subList(from + 2, lines.size()).stream().takeWhile(line -> line.startsWith("|")).toList();
    }
}
