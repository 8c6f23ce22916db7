package gangmu.cli;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.cli.command.Invocation;
import gangmu.cli.command.Subcommand;
import gangmu.cli.history.HistoryCommands;
import gangmu.cli.judging.JudgingCommands;
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

    @Option(names = "--workspace-password-file", scope = ScopeType.INHERIT, paramLabel = "FILE",
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
        CommandLine line = commands(gangmu, more);
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

    /** All commands with their options. */
    static CommandLine commands(Gangmu gangmu, List<?> more) {
        CommandLine line = new CommandLine(gangmu);
        Stream.of(PlanCommands.all(), ReturnsCommands.all(), JudgingCommands.all(), PapersCommands.all(),
                HistoryCommands.all(), WorkspaceCommands.all(), more).flatMap(List::stream).forEach(line::addSubcommand);
        return line;
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
