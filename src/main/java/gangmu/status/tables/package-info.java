/**
 * The plan and its status as tables of typed cells, the shape in which they leave the program for a workbook and come
 * back; knows no file format. May import what {@code status} may.
 */
@NullMarked
package gangmu.status.tables;

import org.jspecify.annotations.NullMarked;
