/** Commands for plans of which there are several copies. */
@NullMarked
package gangmu.cli.merging;

import org.jspecify.annotations.NullMarked;
