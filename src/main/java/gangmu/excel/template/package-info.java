/**
 * Lays templates out as workbooks that a unit fills in. May import {@code returns} and {@code words}.
 */
@NullMarked
package gangmu.excel.template;

import org.jspecify.annotations.NullMarked;
