/**
 * What a plan made of ledgers would be: its frame, its units, its items and indicators with every doubt at its place. Of
 * {@code returns} it may import {@code reading}; of the rooms all but {@code comparing}.
 */
@NullMarked
package gangmu.ledgers.proposal;

import org.jspecify.annotations.NullMarked;
