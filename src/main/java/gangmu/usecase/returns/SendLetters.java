package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.kept.SentLetter;
import gangmu.returns.register.LetterStamp;
import gangmu.returns.register.LetterTerms;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends letters: a file each, and one change set that puts them all down in the register. */
final class SendLetters {
    private final Workspace workspace;

    SendLetters(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A letter to a unit, that is still to be written. */
    record Letter(UUID unit, SentLetter.About about, LetterStamp stamp, String name, OutputFile.Content content) {
    }

    /** The files, in the order of the letters. */
    record Sent(List<Path> files, @Nullable Committed committed) {
    }

    /**
     * What is settled for letters where nobody says otherwise: the next number of the plan's mark, and an answer by the day
     * on which returns are due, once that is past in as many days as the plan gives.
     */
    LetterTerms proposed(Plan plan, Period period) {
        LocalDate today = today();
        LocalDate due = period.due();
        Long days = plan.entity().get(Plan.ANSWER_DAYS);
        LocalDate answer = due != null && !today.isAfter(due) ? due : days == null || days <= 0 ? null : today.plusDays(days);
        String mark = plan.entity().orElse(Plan.LETTER_MARK, "").strip();
        return new LetterTerms(mark.isEmpty() ? null : SentLetter.nextNumber(workspace.snapshot(), mark, today.getYear()), answer);
    }

    LetterStamp stamp(Plan plan, LetterTerms terms) {
        return LetterStamp.of(plan, terms, today());
    }

    private LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /**
     * Writes letters into a folder.
     *
     * @throws Refusal {@code file.*} where one cannot be written, {@code workspace.read-only}: there is no letter then, and
     *     none in the register
     */
    Sent send(Period period, List<Letter> letters, Path folder, Progress progress) {
        refuseToLook();
        List<Path> files = new ArrayList<>();
        boolean complete = false;
        try {
            for (Letter letter : letters) {
                progress.at("letters", files.size(), letters.size());
                Path file = OutputFile.free(folder, letter.name());
                OutputFile.write(file, workspace.ids(), letter.content());
                files.add(file);
            }
            Committed committed = workspace.commit(new Origin("send-letters", period.name()), draft -> {
                for (int i = 0; i < letters.size(); i++) {
                    draft.add(entity(period, letters.get(i), files.get(i)));
                }
            });
            complete = true;
            return new Sent(List.copyOf(files), committed);
        } finally {
            if (!complete) {
                files.forEach(SendLetters::deleteQuietly);
            }
        }
    }

    /** A letter that cannot be put down is not written either. */
    void refuseToLook() {
        if (workspace.readOnly()) {
            throw Refusal.of(workspace.past() ? "workspace.past" : "workspace.read-only");
        }
    }

    private Entity entity(Period period, Letter letter, Path file) {
        LetterStamp stamp = letter.stamp();
        return Entity.blank(SentLetter.KIND, workspace.ids().get()).with(SentLetter.PERIOD, period.id())
                .with(SentLetter.UNIT, letter.unit()).with(SentLetter.ABOUT, letter.about())
                .with(SentLetter.MARK, stamp.mark().isEmpty() ? null : stamp.mark())
                .with(SentLetter.YEAR, (long) stamp.today().getYear()).with(SentLetter.NUMBER, stamp.number())
                .with(SentLetter.DUE, stamp.due()).with(SentLetter.SENT, workspace.clock().instant())
                .with(SentLetter.FILE_NAME, String.valueOf(file.getFileName()));
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It stays as a letter that was not sent; what went wrong is told by what is thrown.
            return;
        }
    }
}
