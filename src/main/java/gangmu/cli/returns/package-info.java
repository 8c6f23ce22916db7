/**
 * Commands that send templates, take returns in and remind. May import {@code cli.command}, and what {@code cli} may.
 */
@NullMarked
package gangmu.cli.returns;

import org.jspecify.annotations.NullMarked;
