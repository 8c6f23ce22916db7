package gangmu.ui.returns;

import gangmu.changes.Refusal;
import gangmu.returns.ReturnPreview;
import gangmu.returns.register.LetterTerms;
import gangmu.ui.shell.Session;
import gangmu.usecase.returns.ReplyToUnits;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What units are told of their returns. */
public final class RepliesModel {
    private final Session session;
    private final Words words;
    private final ReplyToUnits replying;
    private final ObservableList<ArrivedReturn> files;

    /** @param files the returns that are being looked at */
    public RepliesModel(Session session, ObservableList<ArrivedReturn> files) {
        this.session = session;
        this.words = session.words();
        this.replying = new ReplyToUnits(session.workspace(), session.adapters().returnWorkbooks(), session.adapters().unitLetters());
        this.files = files;
    }

    /** The returns of the list whose units are to be told something. */
    public CompletableFuture<List<ReturnPreview>> toReply() {
        List<ReturnPreview> all = files.stream().map(ArrivedReturn::preview).toList();
        return session.work().quietly(() -> all.stream().filter(preview -> replying.reply(preview, Map.of()) != null).toList());
    }

    /** Writes what units are to correct, with what was typed for letters in the register. */
    void reply(List<ReturnPreview> previews, Path folder, RegisterModel register) {
        LetterTerms proposed = proposed();
        try {
            reply(previews, folder, proposed == null ? null : register.terms(proposed));
        } catch (Refusal refusal) {
            session.notices().tell(refusal.problem());
        }
    }

    /** What is settled for letters where nobody says otherwise; null where no period is looked at. */
    public @Nullable LetterTerms proposed() {
        Session.View view = session.view().get();
        return view.plan() == null || view.period() == null ? null : replying.proposed(view.plan(), view.period());
    }

    /** Writes into a folder what units are to correct: a letter and a marked workbook each. */
    public CompletableFuture<List<ReplyToUnits.Reply>> reply(List<ReturnPreview> previews, Path folder, @Nullable LetterTerms terms) {
        CompletableFuture<List<ReplyToUnits.Reply>> written = session.work().run(words.get("returns-screen.replies"),
                progress -> replying.write(previews, folder, terms, progress));
        written.whenComplete((replies, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().say("returns-screen.replied", replies.size(), folder.toString());
            }
        });
        return written;
    }
}
