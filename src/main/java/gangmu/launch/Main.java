package gangmu.launch;

import gangmu.cli.Console;
import gangmu.cli.Gangmu;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** The program: without arguments the window, with arguments the command line. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Clock clock = Clock.systemDefaultZone();
        Console console = new Console(out, err, Locale.getDefault());
        int exit = Gangmu.run(new Gangmu(Wiring.adapters(clock, UUID::randomUUID), clock, UUID::randomUUID, console),
                args);
        System.exit(exit);
    }
}
