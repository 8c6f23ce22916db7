/** The frame of the window: rail, top bar, footer, long work, notices; the open workspace as the screens see it. */
@NullMarked
package gangmu.ui.shell;

import org.jspecify.annotations.NullMarked;
