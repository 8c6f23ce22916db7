package gangmu.architecture.planted.usecase;

/** Planted: ends the program outside {@code launch}. */
public final class EndsTheProgram {
    public void end() {
        System.exit(0);
    }
}
