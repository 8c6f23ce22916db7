package gangmu.architecture.planted.stray;

/** Planted: in a package that the table does not know. */
public final class Stray {
}
