package gangmu.usecase.undo;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.Origin;
import gangmu.changes.Stamp;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoOrderTest {
    private final Map<UUID, ChangeSet> kept = new HashMap<>();
    private int read;

    /** A journal in memory that counts how often a change set is read. */
    private final Journal journal = (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "position" -> 0L;
                case "headings" -> List.of();
                case "find" -> {
                    read++;
                    ChangeSet set = kept.get((UUID) arguments[0]);
                    yield set == null ? null : new Journal.Entry(1, set);
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private UUID made(UndoOrder order, @Nullable UUID undoes) {
        ChangeSet set = new ChangeSet(UUID.randomUUID(), new Stamp(new UUID(0, 0), 1, Instant.EPOCH, "x"), Origin.of("edit"),
                undoes, List.of());
        kept.put(set.id(), set);
        order.appended(set);
        return set.id();
    }

    @Test
    void aRunOfRedosReadsEachChangeSetOnce() {
        int many = 2000;
        UndoOrder order = new UndoOrder(journal);
        for (int i = 0; i < many; i++) {
            made(order, null);
        }
        for (int i = 0; i < many; i++) {
            made(order, order.nextUndo().orElseThrow().id());
        }
        assertThat(order.canUndo()).isFalse();
        read = 0;
        for (int i = 0; i < many; i++) {
            assertThat(order.canRedo()).isTrue();
            made(order, order.nextRedo().orElseThrow().id());
        }
        assertThat(order.canRedo()).isFalse();
        assertThat(order.canUndo()).isTrue();
        assertThat(read).as("asking whether there is one reads nothing").isEqualTo(many);
    }
}
