package gangmu.ui.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar in a line of text or a cell of a table, made of parts that the style sheet colours. */
abstract class Bar extends Region {
    private static final double LONG = 160;
    private static final double HIGH = 18;

    Bar(String style) {
        getStyleClass().add(style);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LONG;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HIGH;
    }

    static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }
}
