package gangmu.cli.plan;

import java.util.List;

/** Commands that show and edit the plan, its evidence and what was reported. */
public final class PlanCommands {
    private PlanCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new ShowCommand(), new SetCommand(), new AddCommand(), new MoveCommand(), new DeleteCommand(),
                new RenumberCommand(), new AttachCommand(), new EvidenceCommand(), new LinkCommand(),
                new UnlinkCommand(), new EntriesCommand(), new AddEntryCommand(), new SetEntryCommand(),
                new DeleteEntryCommand(), new NewPlanCommand());
    }
}
