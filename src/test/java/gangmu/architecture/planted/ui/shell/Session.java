package gangmu.architecture.planted.ui.shell;

/** As in the program: the open workspace as the screens see it. */
public final class Session {
    public Session edit() {
        return this;
    }

    public Work work() {
        return new Work();
    }
}
