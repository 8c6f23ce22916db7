/**
 * The one table of the program: a grid that reuses a screenful of cells over any number of rows, with the manners of a
 * spreadsheet. Its models hold no nodes. May import JavaFX, {@code words} and {@code ui.controls}.
 */
@NullMarked
package gangmu.ui.controls.grid;

import org.jspecify.annotations.NullMarked;
