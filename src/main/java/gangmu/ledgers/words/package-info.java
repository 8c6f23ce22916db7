/**
 * The words by which an office's own tables are known, and what numbering, dates and titles say. Of {@code returns} it
 * may import {@code reading}; it imports no other room.
 */
@NullMarked
package gangmu.ledgers.words;

import org.jspecify.annotations.NullMarked;
