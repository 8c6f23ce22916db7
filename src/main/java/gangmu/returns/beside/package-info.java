/**
 * What a unit wrote beside the cells that it was asked for: nothing of it is passed over. Of the rooms it imports {@code
 * reading}, {@code document}, {@code template}, {@code kept}, {@code table} and {@code matching}.
 */
@NullMarked
package gangmu.returns.beside;

import org.jspecify.annotations.NullMarked;
