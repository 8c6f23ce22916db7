/**
 * Commands that put out figures, workbooks, the report and what goes with it. May import {@code cli.command}, and
 * what {@code cli} may.
 */
@NullMarked
package gangmu.cli.papers;

import org.jspecify.annotations.NullMarked;
