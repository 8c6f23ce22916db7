/** Commands that look back, and take back. May import {@code cli.command}, and what {@code cli} may. */
@NullMarked
package gangmu.cli.history;

import org.jspecify.annotations.NullMarked;
