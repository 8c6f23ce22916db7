package gangmu.architecture.planted.ui.shell;

/** As in the program: one entry of the rail. */
public interface Screen {
}
