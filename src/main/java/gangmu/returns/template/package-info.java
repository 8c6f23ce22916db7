/** Templates as sent: sheets, columns, rows, the texts in their cells, their code. Imports none of the rooms. */
@NullMarked
package gangmu.returns.template;

import org.jspecify.annotations.NullMarked;
