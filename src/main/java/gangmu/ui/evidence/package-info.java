/** 佐证材料: its screen. */
@NullMarked
package gangmu.ui.evidence;

import org.jspecify.annotations.NullMarked;
