/** Copies of a plan: making one, handing on what it knows, taking in what others know, deciding what differs. */
@NullMarked
package gangmu.usecase.merging;

import org.jspecify.annotations.NullMarked;
