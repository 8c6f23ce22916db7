/**
 * The status workbook 状态报表: summary, indicators, tasks, projects, policies, by working group and by unit, with totals
 * as live formulas. May import {@code status} and what it shows, and {@code words}.
 */
@NullMarked
package gangmu.excel.status;

import org.jspecify.annotations.NullMarked;
