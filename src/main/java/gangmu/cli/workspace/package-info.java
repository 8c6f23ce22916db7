/** Commands on a workspace as a whole. May import {@code cli.command}, and what {@code cli} may. */
@NullMarked
package gangmu.cli.workspace;

import org.jspecify.annotations.NullMarked;
