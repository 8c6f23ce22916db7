/**
 * What a change is: entities with fields, change sets and their inverses, who made them and when, the journal.
 * Knows nothing of plans; imports nothing of ours.
 */
@NullMarked
package gangmu.changes;

import org.jspecify.annotations.NullMarked;
