package gangmu.architecture.planted.ui.lonely;

/** A view model that nobody uses. */
public final class IdleModel {
}
