/**
 * Templates as sent, filled returns, matching, what was learned, three-way comparison. May import {@code changes},
 * {@code plan}, {@code period} and {@code evidence}.
 */
@NullMarked
package gangmu.returns;

import org.jspecify.annotations.NullMarked;
