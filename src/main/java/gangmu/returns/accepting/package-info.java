/** What a person decides about compared cells. Of the rooms it imports {@code comparing}. */
@NullMarked
package gangmu.returns.accepting;

import org.jspecify.annotations.NullMarked;
