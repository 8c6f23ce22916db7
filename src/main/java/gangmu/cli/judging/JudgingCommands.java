package gangmu.cli.judging;

import java.util.List;

/** Commands that judge, overrule, and keep periods and rules. */
public final class JudgingCommands {
    private JudgingCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new AssessCommand(), new OverrideCommand(), new FindingsCommand(), new DueCommand(), new PeriodCommand(),
                new ComparePeriodsCommand(), new RulesCommand());
    }
}
