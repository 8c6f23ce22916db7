/**
 * What an office keeps for its reports: texts that people wrote over the program's, layouts of the status workbook. May
 * import {@code changes}, {@code plan}, {@code period} and {@code columns}.
 */
@NullMarked
package gangmu.status.office;

import org.jspecify.annotations.NullMarked;
