package gangmu.returns.names;

import gangmu.returns.reading.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the plan is from, outermost first: 北京市, 密云区. A unit of one's own district is written with all of it, with
 * 密云区, with 密云, with 区, or with nothing in front; 市水务局 is another unit than 区水务局, so the outer place alone is
 * never taken off.
 */
public record Locality(List<String> places) {
    public static final Locality NOWHERE = new Locality(List.of());

    /** Some district whose name is not known: only its level 区 may stand in front of a unit's own name, or be left out. */
    public static final Locality SOME_DISTRICT = new Locality(Vocabulary.words("name.level").stream().limit(1).toList());

    public Locality {
        places = List.copyOf(places);
    }

    /** What may stand in front of a unit's own name, the longest first. */
    List<String> prefixes() {
        if (places.isEmpty()) {
            return List.of();
        }
        String own = places.getLast();
        String level = own.substring(own.length() - 1);
        List<String> prefixes = new ArrayList<>(List.of(own, level));
        if (own.length() > 2) {
            prefixes.add(own.substring(0, own.length() - 1));
        }
        Vocabulary.words("name.own").forEach(word -> prefixes.add(word + level));
        StringBuilder outer = new StringBuilder(own);
        StringBuilder outerShort = new StringBuilder(own);
        for (int i = places.size() - 2; i >= 0; i--) {
            String place = places.get(i);
            outer.insert(0, place);
            outerShort.insert(0, place.length() > 2 ? place.substring(0, place.length() - 1) : place);
            prefixes.add(outer.toString());
            prefixes.add(outerShort.toString());
        }
        prefixes.sort(Comparator.comparingInt(String::length).reversed());
        return prefixes;
    }
}
