/** The start page: new, open, recent, sample. */
@NullMarked
package gangmu.ui.start;

import org.jspecify.annotations.NullMarked;
