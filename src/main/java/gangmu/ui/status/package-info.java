/** 报表报告: its screen. */
@NullMarked
package gangmu.ui.status;

import org.jspecify.annotations.NullMarked;
