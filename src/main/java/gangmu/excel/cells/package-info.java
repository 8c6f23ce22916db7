/** What all workbooks have in common: safe texts, exact numbers, styles. May import what {@code excel} may, and POI. */
@NullMarked
package gangmu.excel.cells;

import org.jspecify.annotations.NullMarked;
