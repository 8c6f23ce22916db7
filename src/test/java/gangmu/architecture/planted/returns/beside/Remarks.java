package gangmu.architecture.planted.returns.beside;

/** Sound: what is known to the comparison alone. */
public final class Remarks {
    public int count() {
        return 0;
    }
}
