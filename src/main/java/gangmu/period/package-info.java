/**
 * Reporting periods and what was reported in each: progress of items, values of indicators. May import
 * {@code changes} and {@code plan}.
 */
@NullMarked
package gangmu.period;

import org.jspecify.annotations.NullMarked;
