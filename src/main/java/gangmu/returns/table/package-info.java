/**
 * Finds the tables on the sheets of a return and which column is which. Of the rooms it imports {@code document},
 * {@code template}, {@code kept} and {@code reading}.
 */
@NullMarked
package gangmu.returns.table;

import org.jspecify.annotations.NullMarked;
