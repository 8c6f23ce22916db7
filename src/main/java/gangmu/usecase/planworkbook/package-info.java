/**
 * The plan as a workbook: read into a plan, with every cell that could not be understood named, and written again
 * without loss. Of the rooms it imports {@code content} and {@code workspace}.
 */
@NullMarked
package gangmu.usecase.planworkbook;

import org.jspecify.annotations.NullMarked;
