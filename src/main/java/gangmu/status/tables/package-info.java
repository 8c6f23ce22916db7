/**
 * The status of a plan as tables of typed cells, the shape in which it leaves the program for a workbook; knows no file
 * format. May import what {@code status} may.
 */
@NullMarked
package gangmu.status.tables;

import org.jspecify.annotations.NullMarked;
