/**
 * What the status sheets and the report say: figures with their trail, reconciliation; knows no file format. May import
 * {@code changes}, {@code plan}, {@code period}, {@code evidence}, {@code assessment} and {@code columns}.
 */
@NullMarked
package gangmu.status;

import org.jspecify.annotations.NullMarked;
