/**
 * The plan workbook, written and read with POI: what {@code gangmu export} writes and {@code gangmu new --from} reads,
 * also where people wrote it by hand. May import {@code status.planworkbook}, {@code words},
 * {@code excel.reading} with its faults, and {@code excel.cells}.
 */
@NullMarked
package gangmu.excel.plan;

import org.jspecify.annotations.NullMarked;
