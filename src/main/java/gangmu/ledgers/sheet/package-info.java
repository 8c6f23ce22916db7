/**
 * Where the tables of a ledger stand: titles and notes, headings of one to three rows, rows, merged cells. Of
 * {@code returns} it may import {@code reading} and {@code document}; of the rooms {@code words}.
 */
@NullMarked
package gangmu.ledgers.sheet;

import org.jspecify.annotations.NullMarked;
