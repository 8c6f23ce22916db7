/** 设置: the plan, its units, groups and periods; language and theme. */
@NullMarked
package gangmu.ui.settings;

import org.jspecify.annotations.NullMarked;
