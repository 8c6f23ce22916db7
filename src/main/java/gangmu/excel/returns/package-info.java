/**
 * Reads returned workbooks, .xlsx and .xls, whoever wrote them. May import {@code returns}, {@code words} and
 * {@code excel.template}.
 */
@NullMarked
package gangmu.excel.returns;

import org.jspecify.annotations.NullMarked;
