package gangmu.launch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Lines of the log: when, on which thread, how grave, who, what, and the stack. A log is passed on to others, so that of
 * what exceptions say only that is written which cannot hold text of a plan, a password or the name of a file: what the
 * machine itself says of null, indexes and types, and reasons of the system. The rest is told by the kind of exception
 * and the place in the code.
 */
final class LogLines extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final List<Class<?>> SAY_NOTHING_OF_THE_PLAN = List.of(NullPointerException.class,
            IndexOutOfBoundsException.class, ClassCastException.class, ArithmeticException.class,
            ConcurrentModificationException.class, VirtualMachineError.class, LinkageError.class);
    private static final int MOST_LINES = 200;
    private final ZoneId zone;

    LogLines(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format(LogRecord entry) {
        StringBuilder lines = new StringBuilder();
        lines.append(TIME.format(entry.getInstant().atZone(zone))).append(" [").append(Thread.currentThread().getName())
                .append("] ").append(entry.getLevel().getName()).append(' ').append(entry.getLoggerName()).append(": ")
                .append(oneLine(formatMessage(entry))).append('\n');
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            write(thrown, "", lines, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return lines.toString();
    }

    private static void write(Throwable thrown, String before, StringBuilder lines, Set<Throwable> told) {
        if (!told.add(thrown)) {
            return;
        }
        lines.append(before).append(thrown.getClass().getName()).append(said(thrown)).append('\n');
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 0; i < Math.min(stack.length, MOST_LINES); i++) {
            lines.append("    at ").append(stack[i]).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            write(suppressed, "  besides: ", lines, told);
        }
        if (thrown.getCause() != null) {
            write(thrown.getCause(), "  because of: ", lines, told);
        }
    }

    private static String said(Throwable thrown) {
        String message = thrown.getMessage();
        if (thrown instanceof FileSystemException file) {
            return file.getReason() == null ? "" : ": " + oneLine(file.getReason());
        }
        if (message == null) {
            return "";
        }
        boolean ofTheSystem = thrown.getClass() == IOException.class && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().matches("(java|sun)\\..*");
        return ofTheSystem || SAY_NOTHING_OF_THE_PLAN.stream().anyMatch(kind -> kind.isInstance(thrown))
                ? ": " + oneLine(message) : ": (" + message.length() + " characters not written down)";
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.length() <= 300 ? line : line.substring(0, 300) + "...";
    }
}
