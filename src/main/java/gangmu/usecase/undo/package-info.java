/**
 * Taking back and bringing back: what one change set did on the whole, what stands in the way, what comes next. Knows
 * changes, never files. Of the rooms it imports {@code content}.
 */
@NullMarked
package gangmu.usecase.undo;

import org.jspecify.annotations.NullMarked;
