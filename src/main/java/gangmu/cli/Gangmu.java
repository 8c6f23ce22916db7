package gangmu.cli;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.cli.command.Invocation;
import gangmu.cli.command.Subcommand;
import gangmu.cli.history.HistoryCommands;
import gangmu.cli.judging.JudgingCommands;
import gangmu.cli.ledgers.LedgerCommands;
import gangmu.cli.merging.MergingCommands;
import gangmu.cli.papers.PapersCommands;
import gangmu.cli.plan.PlanCommands;
import gangmu.cli.returns.ReturnsCommands;
import gangmu.cli.workspace.WorkspaceCommands;
import gangmu.faults.OurFaults;
import gangmu.usecase.workspace.Adapters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code gangmu COMMAND …}. Exit code 0 done, 1 told the user what is wrong, 2 wrong usage. */
@Command(name = "gangmu", resourceBundle = "gangmu.messages.cli", mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT, versionProvider = Version.class)
public final class Gangmu extends Invocation {
    private static final String LANGUAGE = "--lang";
    private static final String PASSWORD_FILE = "--workspace-password-file";
    /** What may stand before a command, each with a value. */
    private static final Set<String> BEFORE_COMMAND = Set.of(LANGUAGE, PASSWORD_FILE);
    /** What Java makes of bytes that the locale has no character for: a name that holds it was lost on the way here. */
    private static final char UNREADABLE = '\uFFFD';

    public Gangmu(Adapters adapters, Clock clock, Supplier<UUID> ids, Console console) {
        super(adapters, clock, ids, console);
    }

    /** The languages that the program speaks. */
    private enum Language {
        ZH, EN
    }

    @Option(names = LANGUAGE, scope = ScopeType.INHERIT, paramLabel = "zh|en", descriptionKey = "lang")
    void language(@Nullable Language language) {
        if (language != null) {
            console().speak(Locale.forLanguageTag(ValueType.choiceName(language)));
        }
    }

    @Option(names = PASSWORD_FILE, scope = ScopeType.INHERIT, paramLabel = "FILE",
            descriptionKey = "workspace-password-file")
    void passwordFile(@Nullable Path file) {
        if (file != null) {
            readPasswordFrom(file);
        }
    }

    /** The language must be known before the rest is read: help and what is wrong are said in it, wherever it stands. */
    private static void speakAsAsked(Console console, String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(LANGUAGE + "=")) {
                console.speak(Locale.forLanguageTag(args[i].substring(LANGUAGE.length() + 1).toLowerCase(Locale.ROOT)));
            } else if (args[i].equals(LANGUAGE) && i + 1 < args.length) {
                console.speak(Locale.forLanguageTag(args[i + 1].toLowerCase(Locale.ROOT)));
            }
        }
        Locale.setDefault(console.words().locale());
    }

    /** Runs one command line and gives its exit code. */
    public static int run(Gangmu gangmu, String... args) {
        return run(gangmu, List.of(), args);
    }

    /**
     * As {@link #run(Gangmu, String...)}, with more commands than are at home here.
     *
     * @param more objects annotated as commands
     */
    public static int run(Gangmu gangmu, List<?> more, String... args) {
        speakAsAsked(gangmu.console(), args);
        if (Stream.of(args).anyMatch(arg -> arg.indexOf(UNREADABLE) >= 0)) {
            gangmu.console().warn("usage.unreadable");
            return Subcommand.TOLD;
        }
        CommandLine line = named(gangmu, more, args);
        line.setOut(new PrintWriter(gangmu.console().out(), true));
        line.setErr(new PrintWriter(gangmu.console().err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new WrongUsage(gangmu.console()));
        line.setExecutionExceptionHandler((fault, command, parsed) -> tell(gangmu.console(), fault));
        try {
            return line.execute(args);
        } catch (VirtualMachineError | LinkageError e) {
            return tell(gangmu.console(), e);
        }
    }

    /**
     * The one command that a line names. To learn the options of all sixty takes longer than most of them take to run;
     * so they are learned only where the line names none, or asks something of the program as a whole.
     */
    private static CommandLine named(Gangmu gangmu, List<?> more, String... args) {
        String name = command(args);
        Optional<Object> named = all(more).filter(each -> Objects.requireNonNull(each.getClass()
                .getAnnotation(Command.class)).name().equals(name)).findFirst();
        if (named.isEmpty()) {
            return commands(gangmu, more);
        }
        CommandLine line = new CommandLine(gangmu);
        line.addSubcommand(named.get());
        return line;
    }

    /** The first argument that belongs to no option; empty where another option than those of all commands is before it. */
    private static String command(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (BEFORE_COMMAND.contains(args[i])) {
                i++;
            } else if (!BEFORE_COMMAND.contains(args[i].replaceFirst("=.*", ""))) {
                return args[i];
            }
        }
        return "";
    }

    /** All commands with their options. */
    static CommandLine commands(Gangmu gangmu, List<?> more) {
        CommandLine line = new CommandLine(gangmu);
        all(more).forEach(line::addSubcommand);
        return line;
    }

    private static Stream<Object> all(List<?> more) {
        return Stream.of(PlanCommands.all(), ReturnsCommands.all(), JudgingCommands.all(), PapersCommands.all(),
                HistoryCommands.all(), LedgerCommands.all(), MergingCommands.all(),
                WorkspaceCommands.all(), more).<Object>flatMap(List::stream);
    }

    private static int tell(Console console, Throwable fault) {
        switch (fault) {
            case Refusal refusal -> console.tell(refusal.problem());
            case CancellationException _ -> console.warn("cli.cancelled");
            case OutOfMemoryError _ -> {
                OurFaults.note(Gangmu.class, "no memory left", fault);
                console.tell(Problem.of("out-of-memory"));
            }
            default -> {
                OurFaults.note(Gangmu.class, "on the command line", fault);
                console.tell(Problem.of("unexpected"));
            }
        }
        return Subcommand.TOLD;
    }
}
