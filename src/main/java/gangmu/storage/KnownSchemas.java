package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What the database of each version of this program is made of, statement by statement: {@code schemas/V00N.txt} beside
 * the migrations, kept by a test. A database that is made of anything else was not made here, and is not opened.
 */
final class KnownSchemas {
    private static final String FOLDER = "/gangmu/storage/schemas/";
    private static final int SHOWN = 100;
    private static final Map<Integer, List<String>> READ = new ConcurrentHashMap<>();

    private KnownSchemas() {
    }

    /**
     * Lets nothing foreign in: to be asked before H2 opens a file.
     *
     * @param place what the user calls the file
     * @throws Refusal {@code workspace.foreign} where it holds anything but what this program puts there;
     *     {@code workspace.newer}, {@code workspace.in-use}, {@code workspace.damaged}
     */
    static void refuseForeign(Path place, Path file, @Nullable WorkspaceKey key) {
        StoredSchema found;
        try {
            found = StoredSchema.of(file, key);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                // The store wraps what a reader of its pages throws.
                if (cause instanceof StoredSchema.Foreign foreign) {
                    throw foreign(place, String.valueOf(foreign.getMessage()));
                }
            }
            throw e instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new Refusal(Problem.of("workspace.in-use", place.toString(), "?", "?"), e) : Database.failed(place, e);
        }
        List<String> statements = found.statements();
        int newest = newest();
        List<String> closest = null;
        for (int version = newest; version > 0; version--) {
            List<String> foreign = without(statements, of(version));
            if (foreign.isEmpty() && statements.size() == of(version).size()) {
                return;
            }
            closest = closest == null || foreign.size() < closest.size() ? foreign : closest;
        }
        if (closest == null || closest.isEmpty()) {
            // All of it is ours, but some is lacking.
            throw Database.damaged(place, Damage.ofState());
        }
        if (found.version() > newest) {
            throw Refusal.of("workspace.newer", place.toString(), String.valueOf(found.version()), String.valueOf(newest));
        }
        throw foreign(place, closest.getFirst());
    }

    private static Refusal foreign(Path place, String what) {
        return Refusal.of("workspace.foreign", place.toString(), what.length() > SHOWN ? what.substring(0, SHOWN) + "…" : what);
    }

    /** Whether it was refused as foreign: no older copy and no mending is offered instead. */
    static boolean isForeign(Throwable refused) {
        return refused instanceof Refusal refusal && refusal.problem().code().equals("workspace.foreign");
    }

    private static List<String> without(List<String> found, List<String> known) {
        Map<String, Long> left = known.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> foreign = new ArrayList<>();
        for (String statement : found) {
            if (left.merge(statement, -1L, Long::sum) < 0) {
                foreign.add(statement);
            }
        }
        return foreign;
    }

    /** The version that this program makes. */
    static int newest() {
        int version = 0;
        while (KnownSchemas.class.getResource(name(version + 1)) != null) {
            version++;
        }
        return version;
    }

    private static String name(int version) {
        return FOLDER + String.format("V%03d.txt", version);
    }

    private static List<String> of(int version) {
        return READ.computeIfAbsent(version, v -> {
            try (InputStream in = KnownSchemas.class.getResourceAsStream(name(v))) {
                return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
