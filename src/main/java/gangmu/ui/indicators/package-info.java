/** 主要指标: its screen. */
@NullMarked
package gangmu.ui.indicators;

import org.jspecify.annotations.NullMarked;
