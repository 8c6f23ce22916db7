/**
 * Knows the names of units and people as they are written: whole, short, misspelt, several in a cell, or above the table.
 * May import {@code returns.reading}.
 */
@NullMarked
package gangmu.returns.names;

import org.jspecify.annotations.NullMarked;
