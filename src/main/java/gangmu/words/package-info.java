/**
 * The words of the office: the message bundles, for the edges alone (window, command line, workbooks, report), and
 * the licences of what others made. May import {@code changes}, for its problems.
 */
@NullMarked
package gangmu.words;

import org.jspecify.annotations.NullMarked;
