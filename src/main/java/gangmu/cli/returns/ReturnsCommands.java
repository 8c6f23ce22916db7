package gangmu.cli.returns;

import java.util.List;

/** Commands that send templates, take returns in and remind. */
public final class ReturnsCommands {
    private ReturnsCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new TemplatesCommand(), new TakeInCommand(), new RegisterCommand(), new RemindersCommand(), new RemarksCommand(),
                new LearnedCommand());
    }
}
