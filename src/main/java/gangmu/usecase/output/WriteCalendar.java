package gangmu.usecase.output;

import gangmu.status.Deadlines.Deadline;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes deadlines as a calendar (iCalendar, RFC 5545) that phones and office programs take in. */
public final class WriteCalendar {
    /** RFC 5545, 3.1: lines longer than this many bytes are folded. */
    private static final int LONGEST = 75;
    private static final String END = "\r\n";
    private final Workspace workspace;

    public WriteCalendar(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * One event of a whole day for each deadline. It keeps its identity, so that a calendar that takes it in again moves it.
     *
     * @param name of the calendar
     * @param summary the line that a calendar shows
     * @param description what it says of it
     * @return the file
     * @throws gangmu.changes.Refusal {@code file.*} where it cannot be written
     */
    public Path write(List<Deadline> deadlines, String name, Function<Deadline, String> summary,
            Function<Deadline, String> description, Path out) {
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC).format(workspace.clock().instant());
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gangmu//Gangmu//ZH", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "X-WR-CALNAME:" + text(name)));
        for (Deadline deadline : deadlines) {
            lines.addAll(List.of("BEGIN:VEVENT", "UID:" + deadline.about().id() + "@gangmu", "DTSTAMP:" + stamp,
                    "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(deadline.due()),
                    "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(deadline.due().plusDays(1)),
                    "SUMMARY:" + text(summary.apply(deadline)), "DESCRIPTION:" + text(description.apply(deadline)),
                    "TRANSP:TRANSPARENT", "END:VEVENT"));
        }
        lines.add("END:VCALENDAR");
        StringBuilder calendar = new StringBuilder();
        lines.forEach(line -> calendar.append(folded(line)).append(END));
        Path target = out.toAbsolutePath().normalize();
        OutputFile.write(target, workspace.ids(), unfinished -> Files.writeString(unfinished, calendar));
        return target;
    }

    /** RFC 5545, 3.3.11: what separates values is escaped, a new line is written. */
    private static String text(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Folded by bytes, never within a character. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int character : line.codePoints().toArray()) {
            String one = Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST) {
                folded.append(END).append(' ');
                bytes = 1;
            }
            folded.append(one);
            bytes += more;
        }
        return folded.toString();
    }
}
