/**
 * What a change is: entities with fields, change sets and their inverses, who made them and when, the journal; and what is
 * told where one is refused. Knows nothing of plans; imports nothing of ours but {@code faults}.
 */
@NullMarked
package gangmu.changes;

import org.jspecify.annotations.NullMarked;
