package gangmu.changes;

import java.util.UUID;

/** Points to one entity of one kind; ids are unique in the world, not only in a workspace. */
public record Ref(Kind kind, UUID id) {
}
