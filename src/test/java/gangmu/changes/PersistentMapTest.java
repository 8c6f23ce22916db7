package gangmu.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PersistentMapTest {
    /** Few hash codes for many keys, so that collisions and deep branches are met. */
    record Key(int value) {
        @Override
        public int hashCode() {
            return value % 7 == 0 ? 0x1234_5678 : value * 0x0808_0808;
        }
    }

    @Property
    void holdsWhatAHashMapHoldsAndLeavesEarlierMapsWhole(
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> keys) {
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        Map<Key, Integer> plain = new HashMap<>();
        PersistentMap<Key, Integer> earlier = map;
        Map<Key, Integer> plainEarlier = Map.of();
        for (int i = 0; i < keys.size(); i++) {
            int key = keys.get(i);
            if (i == keys.size() / 2) {
                earlier = map;
                plainEarlier = Map.copyOf(plain);
            }
            if (key < 0) {
                map = map.remove(new Key(-key));
                plain.remove(new Key(-key));
            } else {
                map = map.put(new Key(key), i);
                plain.put(new Key(key), i);
            }
        }
        assertThat(content(map)).isEqualTo(plain);
        assertThat(map.size()).isEqualTo(plain.size());
        assertThat(content(earlier)).isEqualTo(plainEarlier);
        for (Key key : plain.keySet()) {
            assertThat(map.get(key)).isEqualTo(plain.get(key));
        }
    }

    private static Map<Key, Integer> content(PersistentMap<Key, Integer> map) {
        Map<Key, Integer> content = new HashMap<>();
        map.forEach(content::put);
        return content;
    }
}
