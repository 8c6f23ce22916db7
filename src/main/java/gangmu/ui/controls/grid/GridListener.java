package gangmu.ui.controls.grid;

/** Is told of a model's changes, on the JavaFX thread and after the model gives the new answers. */
@FunctionalInterface
public interface GridListener {
    void changed(GridChange change);
}
