package gangmu.word;

import gangmu.changes.Problem;
import gangmu.returns.ReturnReply;
import gangmu.returns.UnitLetters;
import gangmu.returns.register.LetterStamp;
import gangmu.returns.register.Reminder;
import gangmu.returns.register.ReturnRegister.Standing;
import gangmu.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Letters to units as .docx by POI. They are in Chinese whatever the window speaks. */
public final class PoiLetters implements UnitLetters {
    /** Characters of a cell of the table. */
    private static final int LONGEST = 80;
    /** Characters of a reason for which a return went back: more is for a talk. */
    private static final int LONGEST_REASON = 600;
    private final Words words = Words.of(Locale.SIMPLIFIED_CHINESE);

    @Override
    public String reminderName(Reminder reminder, Reminder.Unit unit) {
        return words.get("letter.reminder.name", safe(unit.line().name()), safe(reminder.period()));
    }

    @Override
    public void writeReminder(Reminder reminder, Reminder.Unit unit, LetterStamp stamp, Path to) throws IOException {
        Standing standing = unit.line().standing();
        String what = reminder.plan() + " " + reminder.period();
        boolean answered = standing == Standing.TAKEN_IN || standing == Standing.PENDING;
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(standing == Standing.SENT_BACK ? words.get("letter.reminder.sent-back", what,
                cut(unit.line().reason(), LONGEST_REASON))
                : answered ? words.get("letter.reminder.unanswered", what)
                : reminder.due() == null ? words.get("letter.reminder.waiting", what)
                : words.get(standing == Standing.OVERDUE ? "letter.reminder.overdue" : "letter.reminder.before-due", what,
                        reminder.due()));
        if (!answered) {
            List<String> sheets = unit.sheets().stream().map(each -> words.get("letter.reminder.rows",
                    words.get("template.sheet." + each.kind().code()), each.rows())).toList();
            paragraphs.add(words.get("letter.reminder.content", String.join(words.get("letter.reminder.rows-and"), sheets),
                    reminder.dataDate()));
        }
        if (!unit.code().isEmpty()) {
            paragraphs.add(words.get("letter.reminder.code", unit.code()));
        }
        List<List<String>> rows = new ArrayList<>();
        unit.questions().forEach(question -> rows.add(List.of(question.place(), cut(question.code() + " " + question.name(), LONGEST),
                "", cut(words.get("letter.reminder.question") + "\uff1a" + question.question(), LONGEST))));
        unit.open().forEach(cell -> rows.add(row(cell)));
        String please = words.get(answered ? "letter.reminder.please-answer" : "letter.reminder.please", when(stamp));
        String title = answered ? words.get("letter.reminder.title-answer", reminder.period())
                : words.get("letter.reminder.title", reminder.period());
        save(new Letter(stamp, title, words.get("letter.to", unit.line().name()),
                paragraphs, rows, rest -> words.get("letter.more-there", rest), please), to);
    }

    private List<String> row(Reminder.ToAnswer cell) {
        if (cell.place().isEmpty()) {
            return List.of("", cut(words.get("letter.reminder.column", cell.name(), cell.cells()), LONGEST), "",
                    words.get("letter.reminder.column-asked"));
        }
        String what = switch (cell.why()) {
            case REFUSED -> words.get("letter.reminder.refused");
            case CONFLICT -> cell.ours() == null || cell.ours().isEmpty() ? words.get("letter.reminder.conflict-nothing")
                    : words.get("letter.reminder.conflict", cut(cell.ours(), LONGEST));
            case ASKED, THEIRS -> words.get("letter.reminder.asked");
        };
        return List.of(cell.place(), cut(cell.code() + " " + cell.name(), LONGEST), cut(cell.written(), LONGEST), what);
    }

    private String when(LetterStamp stamp) {
        return stamp.due() == null ? words.get("letter.soon") : words.get("letter.by-day", stamp.due());
    }

    private String cut(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : words.get("letter.cut", line.substring(0, longest));
    }

    @Override
    public String replyName(ReturnReply reply) {
        return words.get("letter.reply.name", safe(reply.unit()), safe(reply.period()));
    }

    @Override
    public void writeReply(ReturnReply reply, String listed, LetterStamp stamp, Path to) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        reply.corrections().forEach(each -> rows.add(List.of(each.place().toString(),
                cut(each.code() + " " + each.name() + "\uff1a" + each.column(), LONGEST), cut(each.written(), LONGEST),
                cut(words.problem(each.what()), LONGEST))));
        for (Problem remark : reply.remarks()) {
            rows.add(List.of(words.get("letter.reply.whole"), "", "", cut(words.problem(remark), LONGEST)));
        }
        String what = reply.plan() + " " + reply.period();
        String intro = reply.corrections().isEmpty() ? words.get("letter.reply.remarks", what, listed)
                : words.get("letter.reply.intro", what, reply.corrections().size(), listed);
        save(new Letter(stamp, words.get("letter.reply.title", reply.period()), words.get("letter.to", reply.unit()), List.of(intro),
                rows, rest -> words.get("letter.more", rest, listed), words.get("letter.reply.please", when(stamp))), to);
    }

    /** Windows knows signs that may not stand in a name. */
    private static String safe(String name) {
        String kept = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip().replaceAll("[. ]+$", "");
        return kept.isEmpty() ? "_" : kept.length() > 60 ? kept.substring(0, 60) : kept;
    }

    /** In memory first: what POI says of a disk that is full or gone is no more than that it could not save. */
    private void save(Letter letter, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = LetterPage.of(letter, words)) {
            document.getProperties().getCoreProperties().setTitle(letter.title());
            document.write(bytes);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
    }
}
