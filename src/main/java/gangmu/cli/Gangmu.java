package gangmu.cli;

import gangmu.assessment.Assessment;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.ItemKind;
import gangmu.usecase.Adapters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code gangmu COMMAND …}. Exit code 0 done, 1 told the user what is wrong, 2 wrong usage. */
@Command(name = "gangmu", resourceBundle = "gangmu.messages.cli", mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT, versionProvider = Version.class, subcommands = {NewCommand.class, ShowCommand.class,
            SetCommand.class, AddCommand.class, MoveCommand.class, DeleteCommand.class, AttachCommand.class,
            EvidenceCommand.class, LinkCommand.class, UnlinkCommand.class,
            RenumberCommand.class, HistoryCommand.class, CompareCommand.class, UndoCommand.class, RedoCommand.class,
            VerifyCommand.class, BackupCommand.class, RestoreCommand.class,
            SampleCommand.class, ExportCommand.class, TemplatesCommand.class, TakeInCommand.class,
            RegisterCommand.class, RemindersCommand.class, LearnedCommand.class,
            PasswordCommand.class, SweepCommand.class, AssessCommand.class, StatusCommand.class, FiguresCommand.class,
            ReconcileCommand.class,
            OverrideCommand.class, FindingsCommand.class, PeriodCommand.class, ComparePeriodsCommand.class, RulesCommand.class,
            EntriesCommand.class, AddEntryCommand.class, SetEntryCommand.class, DeleteEntryCommand.class,
            ReportCommand.class, ReportTemplateCommand.class, ReportTextCommand.class, CheckReportCommand.class, BundleCommand.class,
            SheetCommand.class})
public final class Gangmu {
    static final int TOLD = 1;
    private static final String LANGUAGE = "--lang";
    /** What Java makes of bytes that the locale has no character for: a name that holds it was lost on the way here. */
    private static final char UNREADABLE = '\uFFFD';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Logger LOG = Logger.getLogger(Gangmu.class.getName());

    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Console console;
    private @Nullable Path passwordFile;

    public Gangmu(Adapters adapters, Clock clock, Supplier<UUID> ids, Console console) {
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.console = console;
    }

    /** The languages that the program speaks. */
    private enum Language {
        ZH, EN
    }

    @Option(names = LANGUAGE, scope = ScopeType.INHERIT, paramLabel = "zh|en", descriptionKey = "lang")
    void language(@Nullable Language language) {
        if (language != null) {
            console.speak(Locale.forLanguageTag(ValueType.choiceName(language)));
        }
    }

    @Option(names = "--workspace-password-file", scope = ScopeType.INHERIT, paramLabel = "FILE",
            descriptionKey = "workspace-password-file")
    void passwordFile(@Nullable Path file) {
        if (file != null) {
            passwordFile = file;
        }
    }

    /**
     * Does something with a workspace or a backup, asking for its password where it is locked.
     *
     * @throws Refusal {@code workspace.password-needed} where there is neither a password file nor a terminal
     */
    <T> T unlocked(Path place, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.password-needed")) {
                throw refusal;
            }
            char[] password = passwordFile == null ? console.askPassword("cli.password").orElseThrow(() -> refusal)
                    : Passwords.read(passwordFile);
            adapters.storage().unlock(place, password);
            return work.get();
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

    Adapters adapters() {
        return adapters;
    }

    Clock clock() {
        return clock;
    }

    /** A time as its user reads it. */
    String shown(Instant time) {
        return TIME.format(time.atZone(clock.getZone()));
    }

    Supplier<UUID> ids() {
        return ids;
    }

    Console console() {
        return console;
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
        speakAsAsked(gangmu.console, args);
        if (Stream.of(args).anyMatch(arg -> arg.indexOf(UNREADABLE) >= 0)) {
            gangmu.console.warn("usage.unreadable");
            return TOLD;
        }
        CommandLine line = new CommandLine(gangmu);
        more.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(gangmu.console.out(), true));
        line.setErr(new PrintWriter(gangmu.console.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new WrongUsage(gangmu.console));
        line.setExecutionExceptionHandler((fault, command, parsed) -> tell(gangmu.console, fault));
        return line.execute(args);
    }

    private static int tell(Console console, Exception fault) {
        switch (fault) {
            case Refusal refusal -> console.tell(refusal.problem());
            case CancellationException _ -> console.warn("cli.cancelled");
            default -> {
                LOG.log(Level.WARNING, "unexpected", fault);
                console.tell(Problem.of("unexpected", String.valueOf(fault)));
            }
        }
        return TOLD;
    }

    /** The headline table in words. */
    public static void headline(Console console, Assessment assessment) {
        Assessment.Count all = assessment.countIndicators(null);
        Assessment.Count binding = assessment.countIndicators(Attribute.BINDING);
        Assessment.Count anticipatory = assessment.countIndicators(Attribute.ANTICIPATORY);
        console.say("cli.headline.title", assessment.plan().name(), assessment.period().name(),
                assessment.period().dataDate().toString());
        console.say("cli.headline.indicators", all.met(), all.total(), binding.met(), binding.total(),
                anticipatory.met(), anticipatory.total());
        for (ItemKind kind : List.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY)) {
            Assessment.Count count = assessment.count(kind);
            console.say("cli.headline." + ValueType.choiceName(kind), count.met(), count.total());
        }
    }
}
