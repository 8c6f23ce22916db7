/** From the office's own tables to a plan: what was understood of them, looked over and corrected before anything is made. */
@NullMarked
package gangmu.ui.ledgers;

import org.jspecify.annotations.NullMarked;
