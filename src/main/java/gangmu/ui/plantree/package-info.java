/** 任务分解: the task tree as an editable table, and the pane of the chosen item. */
@NullMarked
package gangmu.ui.plantree;

import org.jspecify.annotations.NullMarked;
