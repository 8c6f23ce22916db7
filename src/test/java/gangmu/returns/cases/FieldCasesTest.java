package gangmu.returns.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.reading.CellText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Returns as they come from the field, each taken in by {@code safe} into the workspace of {@code base.zip}: what
 * {@code expected.json} lists of a file must come out as it says, every other cell as it stands there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldCasesTest {
    /** Known not to be right yet; whoever mends one strikes it off, for one that passes fails here. */
    private static final Set<String> NOT_YET = Set.of();

    private static final Path CASES = Path.of("src/test/resources/gangmu/returns/cases");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final double MOST_ASKED = 0.01;

    /** What must become of a cell; {@code values} are the right ones, empty where none may be taken. */
    private record Expected(String code, String field, List<String> values, boolean mayBeAsked) {
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private CaseOffice office;

    @BeforeAll
    void restore(@TempDir Path folder) {
        office = CaseOffice.restore(CASES.resolve("base.zip"), folder.resolve("workspace"));
    }

    @AfterAll
    void close() {
        office.close();
        System.out.printf("%-64s %5s %5s %5s %5s %5s %5s%n", "field cases", "cells", "right", "asked", "refus", "wrong",
                "drop");
        tallies.forEach((name, tally) -> System.out.println(tally.line(name)));
    }

    static List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(CASES.resolve("expected.json").toFile()).fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isTakenInWithoutAWrongValue(String name) throws IOException {
        List<String> faults = faults(name);
        if (NOT_YET.contains(name)) {
            assertThat(faults).as("right by now: strike it off NOT_YET").isNotEmpty();
        } else {
            assertThat(faults).isEmpty();
        }
    }

    private List<String> faults(String name) throws IOException {
        Map<String, Expected> expected = new HashMap<>();
        for (JsonNode each : new ObjectMapper().readTree(CASES.resolve("expected.json").toFile()).path(name)) {
            Expected one = expected(each);
            expected.put(one.code() + " " + one.field(), one);
        }
        try (CaseOffice.Taken taken = office.takeIn(CASES.resolve(name + ".xlsx"))) {
            Tally tally = new Tally();
            tallies.put(name, tally);
            Set<String> seen = new HashSet<>();
            ReturnPreview preview = taken.files().getFirst().preview();
            for (CellComparison cell : preview.cells()) {
                String key = cell.code() + " " + cell.column().key().replaceAll(".*\\.", "");
                Expected one = expected.get(key);
                seen.add(key);
                tally.count(cell, one != null ? judged(cell, one) : asItStands(cell));
                if (one == null && (cell.outcome() == CellCase.ASKED || cell.outcome() == CellCase.REFUSED)) {
                    tally.needless();
                }
                if (cell.outcome() == CellCase.THEIRS) {
                    UUID period = Objects.requireNonNull(preview.recognition()).period();
                    assertThat(CaseOffice.value(taken.after(), cell, period)).as(cell.place().toString())
                            .isEqualTo(cell.theirs());
                }
            }
            expected.values().stream().filter(one -> !one.values().isEmpty())
                    .filter(one -> !seen.contains(one.code() + " " + one.field()))
                    .forEach(one -> tally.dropped(one.code() + " " + one.field()));
            return tally.faults(MOST_ASKED);
        }
    }

    private static Expected expected(JsonNode node) {
        List<String> values = new ArrayList<>();
        JsonNode right = node.path("expected");
        (right.isArray() ? right : List.of(right)).forEach(value -> {
            if (!value.isNull()) {
                values.add(value.asText());
            }
        });
        String must = node.path("must").asText();
        return new Expected(node.path("code").asText(), node.path("field").asText(), values,
                !must.equals("not be taken"));
    }

    /** What is wrong with a cell of which more is known than what is written in it; null for nothing. */
    private static @Nullable String judged(CellComparison cell, Expected expected) {
        boolean right = cell.theirs() != null && expected.values().stream()
                .anyMatch(value -> CaseOffice.same(value, cell.theirs()));
        return switch (cell.outcome()) {
            case THEIRS, BOTH, CONFLICT -> right ? null : "read " + cell.theirs() + ", right is " + expected.values();
            case ASKED -> right || expected.values().isEmpty() ? null : "offered " + cell.theirs();
            case REFUSED -> expected.values().isEmpty() || expected.mayBeAsked() && cell.theirs() == null ? null
                    : "refused, right is " + expected.values();
            case UNCHANGED, OURS -> expected.values().isEmpty() || right ? null : "passed over";
        };
    }

    /** A cell of which nothing is said beforehand is to be taken as it stands. */
    private static @Nullable String asItStands(CellComparison cell) {
        if (cell.outcome() != CellCase.THEIRS && cell.outcome() != CellCase.CONFLICT) {
            return null;
        }
        return switch (cell.column().form()) {
            case TEXT, LONG_TEXT -> fault(cell, cell.written().isBlank() ? null : cell.written());
            case NUMBER, PERCENT, RATE -> fault(cell, NUMBER.matcher(CellText.compact(cell.written())).results()
                    .map(MatchResult::group).findFirst().orElse(null));
            case DATE, CHOICE, FLAG -> null;
        };
    }

    private static @Nullable String fault(CellComparison cell, @Nullable String right) {
        return CaseOffice.same(right, cell.theirs()) || isRounded(right, cell.theirs()) ? null
                : "read " + cell.theirs() + " from " + cell.written();
    }

    /** What a cell shows may have fewer digits than what it holds. */
    private static boolean isRounded(@Nullable String shown, @Nullable String read) {
        if (shown == null || read == null || !NUMBER.matcher(shown).matches() || !NUMBER.matcher(read).matches()) {
            return false;
        }
        BigDecimal one = new BigDecimal(shown.replace(",", ""));
        BigDecimal other = new BigDecimal(read);
        int scale = Math.min(one.scale(), other.scale());
        return one.setScale(scale, RoundingMode.HALF_UP).compareTo(other.setScale(scale, RoundingMode.HALF_UP)) == 0;
    }
}
