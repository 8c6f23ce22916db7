package gangmu.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured, each beside every floor of its class, in milliseconds and as ratios. */
final class FloorTable {
    private static final String FLOOR = "floor";
    private static final List<String> HEADER =
            List.of("measured", "p50 ms", "p99 ms", "its floor", "p50 ms", "p99 ms", "p50 ratio", "p99 ratio");
    private final Map<String, List<Measured>> byClass = new TreeMap<>();

    /**
     * @param runs how many single runs stand behind the percentiles
     * @param p99 milliseconds; not a number where too few runs stand behind it
     * @param onFx the longest piece of work on the JavaFX thread in milliseconds; not a number where it has no part in it
     */
    private record Measured(String method, long runs, double p50, double p99, double onFx) {
        boolean isFloor() {
            return method.startsWith(FLOOR);
        }

        String words() {
            String name = isFloor() ? method.substring(FLOOR.length()) : method;
            return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT).strip();
        }
    }

    FloorTable(Collection<RunResult> results) {
        for (RunResult run : results) {
            String name = run.getParams().getBenchmark();
            int dot = name.lastIndexOf('.');
            byClass.computeIfAbsent(name.substring(0, dot), k -> new ArrayList<>()).add(measured(name.substring(dot + 1), run));
        }
    }

    private static Measured measured(String method, RunResult run) {
        Result<?> result = run.getPrimaryResult();
        var statistics = result.getStatistics();
        Result<?> onFx = run.getSecondaryResults().get(FxThread.LONGEST);
        boolean sampled = run.getParams().getMode() == Mode.SampleTime;
        return new Measured(method, statistics.getN(), statistics.getPercentile(50),
                sampled ? statistics.getPercentile(99) : Double.NaN, onFx == null ? Double.NaN : onFx.getScore());
    }

    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        byClass.values().forEach(measured -> measured.stream().filter(m -> !m.isFloor()).forEach(one -> {
            List<Measured> floors = measured.stream().filter(Measured::isFloor).toList();
            floors.forEach(floor -> rows.add(List.of(one.words(), shown(one.p50()), shown(one.p99()), floor.words(),
                    shown(floor.p50()), shown(floor.p99()), ratio(one, floor, Measured::p50),
                    ratio(one, floor, Measured::p99))));
            if (floors.isEmpty()) {
                rows.add(List.of(one.words(), shown(one.p50()), shown(one.p99()), "-", "-", "-", "-", "-"));
            }
        }));
        StringBuilder text = new StringBuilder(aligned(rows));
        byClass.values().forEach(measured -> measured.stream().filter(m -> !Double.isNaN(m.onFx()))
                .forEach(m -> text.append(m.words()).append(": longest piece of work on the JavaFX thread ")
                        .append(shown(m.onFx())).append(" ms\n")));
        return text.toString();
    }

    private static String shown(double milliseconds) {
        return Double.isNaN(milliseconds) ? "-"
                : String.format(Locale.ROOT, milliseconds < 10 ? "%.3f" : "%.0f", milliseconds);
    }

    private static String ratio(Measured one, Measured floor, ToDoubleFunction<Measured> figure) {
        double ratio = figure.applyAsDouble(one) / figure.applyAsDouble(floor);
        return Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String aligned(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            text.append('|');
            for (int c = 0; c < HEADER.size(); c++) {
                int column = c;
                int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
                text.append(String.format(" %-" + width + "s |", rows.get(r).get(c)));
            }
            text.append('\n');
            if (r == 0) {
                text.append("| --- ".repeat(HEADER.size())).append("|\n");
            }
        }
        return text.toString();
    }
}
