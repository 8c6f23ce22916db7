package gangmu.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The least step of an edit. Each knows what stood before, and so its own inverse: undo, audit and merge need no more. */
public sealed interface Change {
    Kind kind();

    UUID id();

    /** The change that takes this one back. */
    Change inverse();

    default Ref ref() {
        return new Ref(kind(), id());
    }

    /** An entity comes into being with its first values. */
    record Add(Entity entity) implements Change {
        @Override
        public Kind kind() {
            return entity.kind();
        }

        @Override
        public UUID id() {
            return entity.id();
        }

        @Override
        public Change inverse() {
            return new Remove(entity);
        }
    }

    /** One field of an entity gets another value; null is no value. */
    record Set(UUID id, Field<?> field, @Nullable Object before, @Nullable Object after) implements Change {
        @Override
        public Kind kind() {
            return field.kind();
        }

        @Override
        public Change inverse() {
            return new Set(id, field, after, before);
        }
    }

    /** An entity is taken out; all that it held is kept here. */
    record Remove(Entity entity) implements Change {
        @Override
        public Kind kind() {
            return entity.kind();
        }

        @Override
        public UUID id() {
            return entity.id();
        }

        @Override
        public Change inverse() {
            return new Add(entity);
        }
    }
}
