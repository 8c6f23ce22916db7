/** Where the program starts: main, and the wiring by hand. May import everything. */
@NullMarked
package gangmu.launch;

import org.jspecify.annotations.NullMarked;
