/**
 * What a column of a plan is, described once: key, value, type, look, words, and where it is shown, asked, returned and
 * printed. Window, workbooks, templates, sheets and command line read these descriptions; none has a list of its own. May
 * import changes, plan, period, evidence and assessment.
 */
@NullMarked
package gangmu.columns;

import org.jspecify.annotations.NullMarked;
