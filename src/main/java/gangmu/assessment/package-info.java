/**
 * Rule sets, verdicts, findings: pure functions of a snapshot. May import {@code changes}, {@code plan},
 * {@code period} and {@code evidence}.
 */
@NullMarked
package gangmu.assessment;

import org.jspecify.annotations.NullMarked;
