/**
 * Lays templates out as workbooks that a unit fills in. May import {@code returns.template}, {@code words} and {@code excel.cells}.
 */
@NullMarked
package gangmu.excel.template;

import org.jspecify.annotations.NullMarked;
