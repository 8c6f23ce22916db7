/**
 * Commands that show and edit the plan, its evidence and what was reported. May import {@code cli.command}, and what
 * {@code cli} may.
 */
@NullMarked
package gangmu.cli.plan;

import org.jspecify.annotations.NullMarked;
