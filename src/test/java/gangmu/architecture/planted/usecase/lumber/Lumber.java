package gangmu.architecture.planted.usecase.lumber;

/** Planted: in a room that no table knows. */
public final class Lumber {
}
