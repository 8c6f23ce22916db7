/**
 * A plan from the office's own tables: looked at, compared, and taken as one change set. Of the rooms it imports
 * {@code content} and {@code workspace}.
 */
@NullMarked
package gangmu.usecase.ledgers;

import org.jspecify.annotations.NullMarked;
