/**
 * The one table of the program: a grid that reuses a screenful of cells over any number of rows, with the manners of a
 * spreadsheet. Its models hold no nodes. May import JavaFX, {@code words}, {@code ui.controls}, and of
 * the core {@code changes} alone, for its numbers.
 */
@NullMarked
package gangmu.ui.controls.grid;

import org.jspecify.annotations.NullMarked;
