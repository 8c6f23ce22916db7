/**
 * Which row of a return is which row that was sent. Known to the comparison alone; of the rooms it imports {@code
 * document}, {@code template}, {@code table} and {@code reading}.
 */
@NullMarked
package gangmu.returns.matching;

import org.jspecify.annotations.NullMarked;
