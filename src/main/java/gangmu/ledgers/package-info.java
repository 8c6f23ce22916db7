/**
 * A plan from the office's own tables: what each table lists, what each column holds, what the plan would be, and how it
 * differs from the one at hand; the port to files. Its rooms do the steps; of the core it may import {@code changes},
 * {@code plan}, {@code period}, {@code evidence}, and of {@code returns} the rooms {@code reading} and {@code document}.
 */
@NullMarked
package gangmu.ledgers;

import org.jspecify.annotations.NullMarked;
