package gangmu.merging;

import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/**
 * Change sets of other copies as they were made there, kept by the copy that took them in: pieces of one compressed text for
 * each merge. While they are here, this copy knows those change sets; undoing the merge takes them away. They are part of the
 * copy and not of the plan.
 */
public record ArrivedChanges(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("arrived_changes");
    /** What the pieces of one merge have in common. */
    public static final Field<String> ARRIVAL = KIND.key("arrival");
    /** From 1. */
    public static final Field<Long> PART = KIND.count("part");
    /** How far each copy's change sets go with this arrival, as {@link Reach} writes it; in the first piece. */
    public static final Field<List<String>> REACH = KIND.texts("reach");
    /** Base64 of a part of the deflated lines. */
    public static final Field<String> CONTENT = KIND.text("content");
    /** Signs in a piece: a column of the database takes a million. */
    private static final int PIECE = 600_000;

    /** The pieces of one arrival; none where nothing arrived. */
    public static List<Entity> of(Collection<ChangeSet> sets, ChangeSetLines lines, Supplier<UUID> ids) {
        if (sets.isEmpty()) {
            return List.of();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (ChangeSet set : sets) {
                out.write((lines.write(set) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String written = Base64.getEncoder().encodeToString(packed.toByteArray());
        String arrival = ids.get().toString();
        List<Entity> parts = new ArrayList<>();
        for (int from = 0; from < written.length(); from += PIECE) {
            Entity part = Entity.blank(KIND, ids.get()).with(ARRIVAL, arrival).with(PART, parts.size() + 1L)
                    .with(CONTENT, written.substring(from, Math.min(from + PIECE, written.length())));
            parts.add(from > 0 ? part : part.with(REACH, Reach.of(sets).texts()));
        }
        return parts;
    }

    /** The change sets in pieces, whichever arrivals those are of; every arrival is there as a whole or not at all. */
    public static List<ChangeSet> read(Collection<Entity> parts, ChangeSetLines lines) {
        Map<String, List<Entity>> arrivals = parts.stream().collect(Collectors.groupingBy(part -> part.need(ARRIVAL),
                TreeMap::new, Collectors.toList()));
        List<ChangeSet> sets = new ArrayList<>();
        for (List<Entity> arrival : arrivals.values()) {
            String written = arrival.stream().sorted(Comparator.comparing(part -> part.need(PART)))
                    .map(part -> part.need(CONTENT)).collect(Collectors.joining());
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try (InflaterOutputStream out = new InflaterOutputStream(text)) {
                out.write(Base64.getDecoder().decode(written));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.toString(StandardCharsets.UTF_8).lines().map(lines::read).forEach(sets::add);
        }
        return sets;
    }

    /** How far all these pieces go together. */
    public static Reach reach(Collection<Entity> parts) {
        Reach reach = Reach.NOTHING;
        for (Entity part : parts) {
            reach = reach.and(Reach.of(part.orElse(REACH, List.of())));
        }
        return reach;
    }
}
