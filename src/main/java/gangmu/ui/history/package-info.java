/** 变更记录: its screen. */
@NullMarked
package gangmu.ui.history;

import org.jspecify.annotations.NullMarked;
