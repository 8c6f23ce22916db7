/**
 * Making a workspace: blank, of a plan workbook, or the sample, which is made by the intentions of the other rooms.
 * May import all of them but {@code undo}, {@code output} and {@code history}.
 */
@NullMarked
package gangmu.usecase.founding;

import org.jspecify.annotations.NullMarked;
