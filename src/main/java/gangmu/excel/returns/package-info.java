/**
 * The port of returns to workbooks: hands out templates, reads what comes back, writes replies into copies of it. May import
 * {@code returns}, {@code words} and the other packages of {@code excel} for its parts.
 */
@NullMarked
package gangmu.excel.returns;

import org.jspecify.annotations.NullMarked;
