package gangmu.architecture.planted.plan;

import javafx.beans.property.StringProperty;

/** Planted: JavaFX outside {@code ui} and {@code launch}. */
public final class ShowsWindows {
    public String shown(StringProperty text) {
        return text.get();
    }
}
