/**
 * A returned file, read and compared, and what the unit is told; the port to workbooks. Its rooms do the steps; of
 * the core it and they may import {@code changes}, {@code plan}, {@code period}, {@code evidence} and {@code columns}.
 */
@NullMarked
package gangmu.returns;

import org.jspecify.annotations.NullMarked;
