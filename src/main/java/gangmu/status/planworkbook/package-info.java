/**
 * The plan workbook: which sheets it has and which columns, as tables of typed cells that leave the program and come back
 * losslessly; knows no file format. What the columns are is described in {@code columns}; here stands what only a workbook
 * needs besides, such as ids. May import what {@code status} may.
 */
@NullMarked
package gangmu.status.planworkbook;

import org.jspecify.annotations.NullMarked;
