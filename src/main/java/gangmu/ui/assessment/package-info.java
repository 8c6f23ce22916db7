/** 评估: its screen. */
@NullMarked
package gangmu.ui.assessment;

import org.jspecify.annotations.NullMarked;
