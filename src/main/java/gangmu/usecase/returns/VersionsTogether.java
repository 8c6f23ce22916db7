package gangmu.usecase.returns;

import gangmu.changes.Problem;
import gangmu.faults.OurFaults;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.FileVersion;
import gangmu.returns.recognising.Recognition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files that are looked at together: several of one unit for one period are versions of one return, which is told before
 * anything is taken. They are taken one on top of the other, the oldest first, as if they had come one by one; where nobody can
 * tell their order, the newest is taken, and where nobody can tell which that is, whatever differs is asked about.
 */
final class VersionsTogether {
    private final List<ReturnPreview> previews;
    private final List<List<Integer>> sequences = new ArrayList<>();
    private final Map<Integer, Problem> superseded = new HashMap<>();
    private final Map<Integer, Problem> failed = new HashMap<>();
    private final Map<Integer, List<Problem>> said = new HashMap<>();
    private final Map<Integer, Map<CellComparison.Key, Problem>> doubts = new HashMap<>();

    private VersionsTogether(List<ReturnPreview> previews) {
        this.previews = previews;
    }

    /** Whose return a file is, as far as that makes files versions of each other. */
    record Whose(UUID unit, UUID period) {
    }

    static @Nullable Whose whose(ReturnPreview preview) {
        Recognition recognition = preview.recognition();
        return recognition == null ? null : new Whose(recognition.unit(), recognition.period());
    }

    /** @param ours tells of a fault of the program at a file */
    static VersionsTogether of(List<ReturnPreview> previews, BiFunction<Path, Throwable, Problem> ours) {
        VersionsTogether together = new VersionsTogether(previews);
        Map<Whose, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < previews.size(); i++) {
            Whose whose = whose(previews.get(i));
            if (whose != null && previews.get(i).outcome() == ReturnOutcome.PREVIEWED && previews.get(i).version() != null) {
                groups.computeIfAbsent(whose, any -> new ArrayList<>()).add(i);
            }
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> together.related(group, ours));
        return together;
    }

    /** All files in the order in which they are to be taken: those of one return from the oldest on, in the places they have. */
    List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < previews.size(); i++) {
            order.add(i);
        }
        for (List<Integer> sequence : sequences) {
            List<Integer> places = sequence.stream().sorted().toList();
            for (int i = 0; i < places.size(); i++) {
                order.set(places.get(i), sequence.get(i));
            }
        }
        return order;
    }

    /** The next older version of a file, on top of which it is to be taken; null where there is none. */
    @Nullable Integer before(int file) {
        for (List<Integer> sequence : sequences) {
            int at = sequence.indexOf(file);
            if (at > 0) {
                return sequence.get(at - 1);
            }
        }
        return null;
    }

    boolean isSuperseded(int file) {
        return superseded.containsKey(file);
    }

    /** A file with what is known of its other versions; it may have been looked at again meanwhile. */
    ReturnPreview told(int file, ReturnPreview preview) {
        Problem fault = failed.get(file);
        if (fault != null) {
            return ReturnPreview.stopped(preview.file(), preview.hash(), ReturnOutcome.REFUSED, List.of(fault));
        }
        Problem older = superseded.get(file);
        if (older != null) {
            return preview.superseded(older);
        }
        Map<CellComparison.Key, Problem> doubt = doubts.get(file);
        ReturnPreview told = preview;
        for (Problem each : said.getOrDefault(file, List.of())) {
            told = doubt == null || doubt.isEmpty() ? told.with(each) : told.asked(each, doubt);
        }
        return told;
    }

    /** Where the program fails at the files of one unit, none of them is taken, and the others are not held up. */
    private void related(List<Integer> group, BiFunction<Path, Throwable, Problem> ours) {
        try {
            relate(group);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            sequences.removeIf(sequence -> sequence.stream().anyMatch(group::contains));
            OurFaults.note(VersionsTogether.class, "telling versions of a return apart", e);
            group.forEach(file -> failed.put(file, ours.apply(previews.get(file).file(), e)));
        }
    }

    private void relate(List<Integer> group) {
        List<Integer> versions = new ArrayList<>();
        for (int file : group) {
            boolean copy = versions.stream().anyMatch(other -> previews.get(other).hash().equals(previews.get(file).hash()));
            if (copy) {
                int first = versions.stream().filter(other -> previews.get(other).hash().equals(previews.get(file).hash()))
                        .findFirst().orElseThrow();
                superseded.put(file, Problem.of("return.same-file", name(file), name(first)));
            } else {
                versions.add(file);
            }
        }
        // Files that say nothing of the same cells are parts of one return.
        versions.removeIf(file -> versions.stream().noneMatch(other -> other != file && overlap(file, other)));
        if (versions.size() < 2) {
            return;
        }
        List<Integer> order = fromOldest(versions);
        if (!order.isEmpty()) {
            sequence(order);
            return;
        }
        List<Integer> newest = versions.stream().filter(file -> versions.stream().allMatch(other -> other.equals(file)
                || order(file, other).order() == FileVersion.Order.NEWER)).toList();
        if (newest.size() == 1) {
            int last = newest.getFirst();
            for (int file : versions) {
                int other = file == last ? versions.stream().filter(each -> each != last).findFirst().orElseThrow() : last;
                Problem why = Problem.of("return.version.of-two", name(file), name(other), unit(file),
                        Problem.of("return.version.takes-newer", name(last), signs(order(last, file == last ? other : file))));
                if (file == last) {
                    said.computeIfAbsent(file, any -> new ArrayList<>()).add(why);
                } else {
                    superseded.put(file, why);
                }
            }
        } else {
            unsure(versions);
        }
    }

    /** The versions from the oldest on; none where the signs put them into no order. */
    private List<Integer> fromOldest(List<Integer> versions) {
        Map<Integer, Integer> older = new HashMap<>();
        for (int file : versions) {
            older.put(file, (int) versions.stream().filter(other -> other != file
                    && order(file, other).order() == FileVersion.Order.NEWER).count());
        }
        List<Integer> sorted = versions.stream().sorted(Comparator.comparing(older::get)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (!Integer.valueOf(i).equals(older.get(sorted.get(i)))) {
                return List.of();
            }
        }
        return sorted;
    }

    private void sequence(List<Integer> order) {
        sequences.add(order);
        String names = order.stream().map(this::name).collect(Collectors.joining("\u3001"));
        for (int i = 0; i < order.size(); i++) {
            int other = order.get(i == 0 ? 1 : i - 1);
            said.computeIfAbsent(order.get(i), any -> new ArrayList<>()).add(Problem.of("return.version.of-two",
                    name(order.get(i)), name(other), unit(order.get(i)), Problem.of("return.version.in-order", names,
                            signs(order(order.get(i), other)))));
        }
    }

    private void unsure(List<Integer> versions) {
        for (int file : versions) {
            Map<CellComparison.Key, Problem> doubt = new HashMap<>();
            int told = -1;
            for (int other : versions) {
                if (other == file) {
                    continue;
                }
                told = told < 0 ? other : told;
                Map<CellComparison.Key, CellComparison> theirs = cells(other);
                for (CellComparison cell : previews.get(file).cells()) {
                    CellComparison there = theirs.get(cell.key());
                    if (there != null && !Objects.equals(cell.theirs(), there.theirs())) {
                        doubt.put(cell.key(), Problem.of("return.cell.versions", name(other), there.written()));
                    }
                }
            }
            doubts.put(file, doubt);
            said.computeIfAbsent(file, any -> new ArrayList<>()).add(Problem.of("return.version.of-two", name(file),
                    name(told), unit(file), Problem.of("return.version.neither", signs(order(file, told)))));
        }
    }

    private FileVersion.Said order(int file, int other) {
        Map<CellComparison.Key, CellComparison> mine = written(file);
        Map<CellComparison.Key, CellComparison> theirs = written(other);
        long alike = mine.entrySet().stream().filter(entry -> {
            CellComparison there = theirs.get(entry.getKey());
            return there != null && Objects.equals(entry.getValue().theirs(), there.theirs());
        }).count();
        return version(file).beside(version(other), alike == theirs.size() && mine.size() > theirs.size() && alike > 0,
                alike == mine.size() && mine.size() < theirs.size(), false);
    }

    private FileVersion version(int file) {
        return Objects.requireNonNull(previews.get(file).version());
    }

    private boolean overlap(int file, int other) {
        Map<CellComparison.Key, CellComparison> theirs = written(other);
        Map<CellComparison.Key, CellComparison> mine = written(file);
        return mine.isEmpty() || theirs.isEmpty() || mine.keySet().stream().anyMatch(theirs::containsKey);
    }

    private Map<CellComparison.Key, CellComparison> written(int file) {
        Map<CellComparison.Key, CellComparison> written = new HashMap<>();
        previews.get(file).cells().stream().filter(CellComparison::isWritten).forEach(cell -> written.put(cell.key(), cell));
        return written;
    }

    private Map<CellComparison.Key, CellComparison> cells(int file) {
        Map<CellComparison.Key, CellComparison> cells = new HashMap<>();
        previews.get(file).cells().forEach(cell -> cells.put(cell.key(), cell));
        return cells;
    }

    private static Problem signs(FileVersion.Said said) {
        return said.signs().stream().reduce((one, next) -> Problem.of("return.and", one, next))
                .orElse(Problem.of("return.version.no-sign"));
    }

    private String name(int file) {
        return String.valueOf(previews.get(file).file().getFileName());
    }

    private String unit(int file) {
        return Objects.requireNonNullElse(previews.get(file).unitName(), "");
    }
}
