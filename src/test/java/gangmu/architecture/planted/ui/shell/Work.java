package gangmu.architecture.planted.ui.shell;

/** As in the program: work beside the screen. */
public final class Work {
    public void quietly(Runnable work) {
        work.run();
    }
}
