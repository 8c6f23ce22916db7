package gangmu.cli.workspace;

import java.util.List;

/** Commands on a workspace as a whole, and on the program itself. */
public final class WorkspaceCommands {
    private WorkspaceCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new SampleCommand(), new VerifyCommand(), new BackupCommand(),
                new RestoreCommand(), new PasswordCommand(), new SweepCommand(), new LogCommand(),
                new LicencesCommand());
    }
}
