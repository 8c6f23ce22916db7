package gangmu.usecase.undo;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.Origin;
import gangmu.changes.Stamp;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoOrderTest {
    private final List<ChangeSet> kept = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private int read;
    private int headings;

    /** A journal in memory that counts how often a change set is read. */
    private final Journal journal = (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "position" -> (long) kept.size();
                case "headings" -> before((long) arguments[1], (int) arguments[2]);
                case "find" -> {
                    read++;
                    yield places.containsKey(arguments[0]) ? entry(places.get(arguments[0])) : null;
                }
                case "heading" -> {
                    headings++;
                    yield places.containsKey(arguments[0]) ? Journal.Heading.of(entry(places.get(arguments[0]))) : null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private Journal.Entry entry(int place) {
        return new Journal.Entry(place + 1, kept.get(place));
    }

    private List<Journal.Heading> before(long position, int most) {
        List<Journal.Heading> page = new ArrayList<>();
        for (long at = Math.min(position, kept.size() + 1) - 1; at > 0 && page.size() < most; at--) {
            headings++;
            page.add(Journal.Heading.of(entry((int) at - 1)));
        }
        return page;
    }

    private ChangeSet kept(@Nullable UUID undoes) {
        ChangeSet set = new ChangeSet(UUID.randomUUID(), new Stamp(new UUID(0, 0), 1, Instant.EPOCH, "x"), Origin.of("edit"),
                undoes, List.of());
        places.put(set.id(), kept.size());
        kept.add(set);
        return set;
    }

    private UUID made(UndoOrder order, @Nullable UUID undoes) {
        ChangeSet set = kept(undoes);
        order.appended(kept.size(), set);
        return set.id();
    }

    private static @Nullable UUID id(Optional<ChangeSet> found) {
        return found.map(ChangeSet::id).orElse(null);
    }

    /** What stands by definition: the whole journal is gone through from its end. */
    private Set<UUID> standing() {
        Set<UUID> takenBack = new HashSet<>();
        Set<UUID> standing = new HashSet<>();
        for (ChangeSet set : kept.reversed()) {
            if (!takenBack.contains(set.id())) {
                standing.add(set.id());
                if (set.undoes() != null) {
                    takenBack.add(set.undoes());
                }
            }
        }
        return standing;
    }

    private @Nullable UUID newestStanding(boolean redo) {
        Set<UUID> standing = standing();
        for (ChangeSet set : kept.reversed()) {
            UUID undoes = set.undoes();
            if (standing.contains(set.id())) {
                if (undoes == null || redo && kept.get(places.get(undoes)).undoes() == null) {
                    return redo == (undoes == null) ? null : set.id();
                }
            }
        }
        return null;
    }

    @Property(tries = 40)
    void undoAndRedoAreTheNewestThatStandWhereverTheJournalIsOpenedAndWhateverTookBackWhat(@ForAll long seed,
            @ForAll @IntRange(max = 400) int before) {
        kept.clear();
        places.clear();
        Random random = new Random(seed);
        for (int i = 0; i < before; i++) {
            kept(random.nextInt(3) == 0 || kept.isEmpty() ? null : kept.get(random.nextInt(kept.size())).id());
        }
        UndoOrder order = new UndoOrder(journal);
        for (int i = 0; i < 40; i++) {
            assertThat(id(order.nextUndo())).isEqualTo(newestStanding(false));
            assertThat(id(order.nextRedo())).isEqualTo(newestStanding(true));
            if (!kept.isEmpty()) {
                UUID any = kept.get(random.nextInt(kept.size())).id();
                assertThat(order.standing(any).isPresent()).isEqualTo(standing().contains(any));
            }
            made(order, switch (random.nextInt(4)) {
                case 0 -> id(order.nextUndo());
                case 1 -> id(order.nextRedo());
                case 2 -> kept.isEmpty() ? null : kept.get(random.nextInt(kept.size())).id();
                default -> null;
            });
        }
    }

    private void undone(UndoOrder order, int many) {
        for (int i = 0; i < many; i++) {
            made(order, null);
        }
        for (int i = 0; i < many; i++) {
            made(order, order.nextUndo().orElseThrow().id());
        }
        assertThat(order.canUndo()).isFalse();
    }

    private void redone(UndoOrder order, int many) {
        read = 0;
        headings = 0;
        for (int i = 0; i < many; i++) {
            assertThat(order.canRedo()).isTrue();
            made(order, order.nextRedo().orElseThrow().id());
        }
        assertThat(order.canRedo()).isFalse();
        assertThat(order.canUndo()).isTrue();
        assertThat(read).as("asking whether there is one reads nothing").isEqualTo(many);
    }

    @Test
    void aRunOfRedosReadsEachChangeSetOnce() {
        UndoOrder order = new UndoOrder(journal);
        undone(order, 2000);
        redone(order, 2000);
        assertThat(headings).as("all is known").isZero();
    }

    @Test
    void aRunOfRedosAfterARestartReadsNoHeadingMoreThanTwice() {
        undone(new UndoOrder(journal), 1000);
        redone(new UndoOrder(journal), 1000);
        assertThat(headings).isLessThanOrEqualTo(2 * 2000);
    }
}
