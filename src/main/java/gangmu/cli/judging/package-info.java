/**
 * Commands that judge, overrule, and keep periods and rules. May import {@code cli.command}, and what {@code cli}
 * may.
 */
@NullMarked
package gangmu.cli.judging;

import org.jspecify.annotations.NullMarked;
