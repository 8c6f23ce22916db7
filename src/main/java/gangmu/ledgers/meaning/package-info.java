/**
 * What each table of a ledger lists and what each of its columns holds, from headings, titles and values. Of
 * {@code returns} it may import {@code reading}; of the rooms {@code words} and {@code sheet}.
 */
@NullMarked
package gangmu.ledgers.meaning;

import org.jspecify.annotations.NullMarked;
