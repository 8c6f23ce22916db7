/** Whose fault an exception is, and where ours are noted. Imports nothing of ours; every package may import it. */
@NullMarked
package gangmu.faults;

import org.jspecify.annotations.NullMarked;
