/**
 * Three-way comparison: each cell as sent, as ours is now, as theirs came back. Of the rooms it imports {@code
 * document}, {@code template}, {@code kept}, {@code table}, {@code matching},
 * {@code beside} and {@code reading}.
 */
@NullMarked
package gangmu.returns.comparing;

import org.jspecify.annotations.NullMarked;
