package gangmu.ui.controls.grid;

/**
 * A choice that can be pressed inside a cell.
 *
 * @param action what {@link GridModel#act} is told when it is pressed
 * @param text its words
 * @param chosen whether it is the choice made
 */
public record Chip(String action, String text, boolean chosen) {
}
