/**
 * The rows of a table as a tree: headings between them, numbering, columns that gather, names that hold for several rows;
 * totals, which are checked and not taken; notes. Of {@code returns} it may import {@code reading}; of the rooms
 * {@code words}, {@code sheet} and {@code meaning}.
 */
@NullMarked
package gangmu.ledgers.rows;

import org.jspecify.annotations.NullMarked;
