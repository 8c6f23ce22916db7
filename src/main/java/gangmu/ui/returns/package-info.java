/** 填报回收: its screen. */
@NullMarked
package gangmu.ui.returns;

import org.jspecify.annotations.NullMarked;
