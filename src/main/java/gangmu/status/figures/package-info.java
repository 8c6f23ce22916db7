/**
 * Figures 数据: numbers that know what they mean and what they come from, defined once for the overview, the status workbook
 * and the report. May import what {@code status} may.
 */
@NullMarked
package gangmu.status.figures;

import org.jspecify.annotations.NullMarked;
