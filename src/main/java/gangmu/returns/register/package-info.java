/** Who was sent what, who returned, whom to remind. Of the rooms it imports {@code template} and {@code kept}. */
@NullMarked
package gangmu.returns.register;

import org.jspecify.annotations.NullMarked;
