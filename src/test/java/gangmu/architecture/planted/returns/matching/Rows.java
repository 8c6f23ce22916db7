package gangmu.architecture.planted.returns.matching;

/** Sound: what is known to the comparison alone. */
public final class Rows {
    public int count() {
        return 0;
    }
}
