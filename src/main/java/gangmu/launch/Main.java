package gangmu.launch;

import gangmu.cli.Gangmu;
import gangmu.cli.command.Console;
import gangmu.faults.OurFaults;
import gangmu.usecase.workspace.Adapters;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The program: without arguments the window, with arguments the command line; {@code demo} is README's run command. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        readLoggingSettings();
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, Language.ofUser(System.getenv()));
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> OurFaults.note(Main.class, "on a thread", fault));
        System.exit(guarded(args, console));
    }

    /** Nothing that the program throws is shown as it is: it is noted, and told in words. */
    private static int guarded(String[] args, Console console) {
        try {
            return run(args, console);
        } catch (RuntimeException | Error e) {
            OurFaults.note(Main.class, "starting", e);
            console.warn("problem.unexpected");
            return 1;
        }
    }

    private static void readLoggingSettings() {
        try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new LogFile(HomeLogs.folder()));
    }

    private static int run(String[] args, Console console) {
        Clock clock = Clock.systemDefaultZone();
        Adapters adapters = Wiring.adapters(clock, UUID::randomUUID);
        if (args.length == 0) {
            return Display.ofSystem().open(console, WindowApp::open);
        }
        return Gangmu.run(new Gangmu(adapters, clock, UUID::randomUUID, console),
                List.of(new OpenCommand(console), new DemoCommand(adapters, clock, console), new TrainCommand(adapters, clock)),
                args);
    }
}
