package gangmu.faults;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells a fault of the program from one of a file. Readers of wild files throw more than they promise, so that it is not
 * the kind of an exception that tells, but where it arose: what a library throws while it reads is about the file, what
 * our own code throws without having promised it is a fault of ours. A user is never told that a file is damaged where
 * it is the program that failed.
 */
public final class OurFaults {
    private static final String OURS = "gangmu.";
    private static final List<String> OF_THE_JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private OurFaults() {
    }

    /**
     * Whether the program is at fault: the first cause is no exception that code has to declare, and the first line of
     * its stack outside the JDK is ours. A stack or heap that runs out is the file's: it asked for too much.
     */
    public static boolean isOurs(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        if (first instanceof VirtualMachineError || first instanceof UncheckedIOException
                || first instanceof Exception && !(first instanceof RuntimeException)) {
            return false;
        }
        for (StackTraceElement line : first.getStackTrace()) {
            if (OF_THE_JDK.stream().noneMatch(line.getClassName()::startsWith)) {
                return line.getClassName().startsWith(OURS);
            }
        }
        return true;
    }

    /** Throws on what is a fault of ours; where it returns, the file is at fault. */
    public static void passOn(RuntimeException thrown) {
        if (isOurs(thrown)) {
            throw thrown;
        }
    }

    /** As {@link #note}, where it is a fault of ours; what a file did is no news. */
    public static void noteIfOurs(Class<?> where, String doing, Throwable thrown) {
        if (isOurs(thrown)) {
            note(where, doing, thrown);
        }
    }

    /**
     * Notes a fault with its stack for whoever looks after the program.
     *
     * @param doing what was being done, in words of the program's own: never a value, a name or a path of the user's
     */
    public static void note(Class<?> where, String doing, Throwable fault) {
        Logger.getLogger(where.getName()).log(Level.SEVERE, doing, fault);
    }
}
