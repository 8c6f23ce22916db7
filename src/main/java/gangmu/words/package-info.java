/**
 * The words of the office: the message bundles, for the edges alone (window, command line, workbooks, report). May
 * import {@code changes}, for its problems.
 */
@NullMarked
package gangmu.words;

import org.jspecify.annotations.NullMarked;
