/** 总览: its screen. */
@NullMarked
package gangmu.ui.overview;

import org.jspecify.annotations.NullMarked;
