package gangmu.status.report;

import gangmu.changes.Field;
import gangmu.changes.Ref;

/** Where a text of a person stands: an entity's field. Its numbers are figures that are quoted from there. */
public record Source(Ref entity, Field<String> field) {
}
