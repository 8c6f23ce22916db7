package gangmu.merging;

import gangmu.changes.ChangeSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 变更包: what one copy of a plan hands to another.
 *
 * @param plan the plan that it is of: the id of the first change set, which all copies have
 * @param sender the copy that made it
 * @param made when, by that copy's clock
 * @param author who
 * @param after how far the receiver is taken to know each copy: what comes before is not in it
 * @param reach how far the sender knew each copy
 * @param copies the copies that the sender has heard of, by id
 * @param changeSets what the sender knew beyond {@code after}, in the one order
 * @param evidence the files that come along, by hash, and their sizes in bytes
 */
public record ChangePackage(UUID plan, UUID sender, Instant made, String author, Reach after, Reach reach,
        Map<UUID, CopyName> copies, List<ChangeSet> changeSets, SortedMap<String, Long> evidence) {
    public ChangePackage {
        copies = Map.copyOf(copies);
        changeSets = List.copyOf(changeSets);
        evidence = new TreeMap<>(evidence);
    }

    /** What a copy is called, and what it is meant to edit; blank where nobody said so. */
    public record CopyName(String name, String part) {
        public static final CopyName NONE = new CopyName("", "");
    }

    public CopyName name(UUID copy) {
        return copies.getOrDefault(copy, CopyName.NONE);
    }
}
