/**
 * Small controls that every screen shares: the verdict's light, the bar that says three things, the filter chips.
 * May import JavaFX and {@code words}; knows nothing of plans.
 */
@NullMarked
package gangmu.ui.controls;

import org.jspecify.annotations.NullMarked;
