package gangmu.cli.merging;

import java.util.List;

/** Commands for plans of which there are several copies. */
public final class MergingCommands {
    private MergingCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new CopyCommand(), new PackageCommand(), new MergeCommand(), new DifferencesCommand(), new DecideCommand());
    }
}
