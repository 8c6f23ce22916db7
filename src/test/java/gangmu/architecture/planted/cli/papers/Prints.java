package gangmu.architecture.planted.cli.papers;

/** Sound: a command in a room of its own. */
public final class Prints {
    public int printed() {
        return 0;
    }
}
