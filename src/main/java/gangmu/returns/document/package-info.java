/** What a returned workbook holds, cell by cell, or why it cannot be read. Of the rooms it imports {@code reading}. */
@NullMarked
package gangmu.returns.document;

import org.jspecify.annotations.NullMarked;
