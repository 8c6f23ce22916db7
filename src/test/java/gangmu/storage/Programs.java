package gangmu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts classes of the tests as programs of their own, to be killed or starved. */
public final class Programs {
    private Programs() {
    }

    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), List.of(), main, arguments);
    }

    /** As {@link #start(Class, String...)}, with all that it says in a file. */
    static Process start(Path said, Class<?> main, String... arguments) throws IOException {
        return builder(List.of(), List.of(), main, arguments).redirectOutput(Files.writeString(said, "").toFile()).start();
    }

    /**
     * @param before what stands before {@code java} on the command line, such as another user to be
     * @param options of the virtual machine
     */
    public static Process start(List<String> before, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        return builder(before, options, main, arguments).start();
    }

    private static ProcessBuilder builder(List<String> before, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path")), "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        // For a long run: a cache of classes, so that the time goes into the work and not into starting.
        command.addAll(List.of(System.getProperty("gangmu.program-options", "").split(" ")).stream()
                .filter(option -> !option.isEmpty()).toList());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
