/**
 * What a ledger says beside what the plan holds: what is new, changed or gone, cell by cell in three values, as it was
 * imported last, as it stands here now, as the ledger has it. Of the rooms it imports {@code proposal}, {@code meaning},
 * {@code sheet} and {@code words}.
 */
@NullMarked
package gangmu.ledgers.comparing;

import org.jspecify.annotations.NullMarked;
