package gangmu.architecture.planted.usecase.judging;

/** Sound: an intention in a room of its own. */
public final class Judges {
    public int judged() {
        return 0;
    }
}
