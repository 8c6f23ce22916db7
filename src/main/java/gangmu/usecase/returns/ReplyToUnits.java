package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.ReturnPreview;
import gangmu.returns.ReturnReply;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.UnitLetters;
import gangmu.returns.accepting.Decided;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.SentLetter;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.register.LetterStamp;
import gangmu.returns.register.LetterTerms;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 退改: tells units what is to be corrected in their returns, in a letter to print and in a marked copy of their own
 * workbook. Where there is nothing to tell, nothing is written.
 */
public final class ReplyToUnits {
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;
    private final UnitLetters documents;
    private final SendLetters letters;
    private final DecideReturn deciding;

    public ReplyToUnits(Workspace workspace, ReturnWorkbooks workbooks, UnitLetters documents) {
        this.workspace = workspace;
        this.workbooks = workbooks;
        this.documents = documents;
        this.letters = new SendLetters(workspace);
        this.deciding = new DecideReturn(workspace);
    }

    /** The two files of a reply. */
    public record Reply(ReturnPreview preview, Path letter, Path marked) {
    }

    /** What is settled for the letters where nobody says otherwise. */
    public LetterTerms proposed(Plan plan, Period period) {
        return letters.proposed(plan, period);
    }

    /**
     * What a unit is told about its return: what is asked, refused or in conflict and was not decided yet, and what it is
     * asked besides.
     *
     * @param asked what it is asked about cells; added to what it was asked before
     * @return null where there is nothing to tell
     */
    public @Nullable ReturnReply reply(ReturnPreview preview, Map<CellComparison.Key, String> asked) {
        Recognition recognition = preview.recognition();
        if (recognition == null) {
            return null;
        }
        Decided decided = deciding.decided(preview);
        Map<CellComparison.Key, String> questions = new HashMap<>(decided.questions());
        questions.putAll(asked);
        Set<CellComparison.Key> settled = new HashSet<>(decided.choices().keySet());
        settled.addAll(decided.taken().keySet());
        return ReturnReply.of(preview, plan(recognition).name(), workbooks.words(), questions, settled);
    }

    private Plan plan(Recognition recognition) {
        return new Plan(need(workspace.snapshot().find(Plan.KIND, recognition.plan())));
    }

    private static Entity need(@Nullable Entity entity) {
        return Objects.requireNonNull(entity);
    }

    /**
     * Writes the replies to returns into a folder, and puts the letters down in the register.
     *
     * @param terms what is settled for the letters; what is proposed for each where it is null
     * @return those of units that are to be told something, in their order
     * @throws Refusal {@code file.*} where one cannot be written
     */
    public List<Reply> write(List<ReturnPreview> previews, Path folder, @Nullable LetterTerms terms, Progress progress) {
        List<Reply> written = new ArrayList<>();
        LetterTerms next = terms;
        for (ReturnPreview preview : previews) {
            progress.at("letters", written.size(), previews.size());
            Reply reply = write(preview, Map.of(), folder, next, progress);
            if (reply != null) {
                written.add(reply);
                next = next == null ? null : next.next();
            }
        }
        return written;
    }

    /** As above, for one return, with questions besides; null where there is nothing to tell. */
    public @Nullable Reply write(ReturnPreview preview, Map<CellComparison.Key, String> asked, Path folder,
            @Nullable LetterTerms terms, Progress progress) {
        ReturnReply reply = reply(preview, asked);
        Recognition recognition = preview.recognition();
        if (reply == null || recognition == null) {
            return null;
        }
        letters.refuseToLook();
        Snapshot now = workspace.snapshot();
        Plan plan = plan(recognition);
        Period period = new Period(need(now.find(Period.KIND, recognition.period())));
        Path marked = OutputFile.free(folder, workbooks.replyName(preview.file(), reply));
        String listed = String.valueOf(marked.getFileName());
        LetterStamp stamp = letters.stamp(plan, terms == null ? letters.proposed(plan, period) : terms);
        OutputFile.write(marked, workspace.ids(), unfinished -> workbooks.writeReply(preview.file(), reply, unfinished));
        SendLetters.Sent sent = letters.send(period, List.of(new SendLetters.Letter(recognition.unit(), SentLetter.About.REPLY,
                stamp, documents.replyName(reply), to -> documents.writeReply(reply, listed, stamp, to))), folder, progress);
        return new Reply(preview, sent.files().getFirst(), marked);
    }
}
