package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.changes.NaturalId;
import gangmu.changes.Snapshot;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.ReceivedReturn.State;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.template.SentTemplate;
import gangmu.usecase.workspace.Workspace;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of the register of returns, as they are made. */
final class ReceivedReturns {
    private ReceivedReturns() {
    }

    /**
     * A new entry, with what is known of a file whatever becomes of it. The same file taken in in several copies of the plan is one
     * return; to send it back is another matter.
     */
    static Entity entity(Snapshot now, Workspace workspace, ReturnPreview preview, Recognition recognition, State state) {
        String matter = state == State.SENT_BACK ? "sent-back" : "taken-in";
        UUID id = NaturalId.free(now, workspace.ids(), ReceivedReturn.KIND, recognition.unit(), recognition.period(),
                preview.hash(), matter);
        return Entity.blank(ReceivedReturn.KIND, id).with(ReceivedReturn.STATE, state)
                .with(ReceivedReturn.PLAN, recognition.plan()).with(ReceivedReturn.PERIOD, recognition.period())
                .with(ReceivedReturn.UNIT, recognition.unit())
                .with(ReceivedReturn.TEMPLATE, known(now, recognition))
                .with(ReceivedReturn.FILE_NAME, String.valueOf(preview.file().getFileName()))
                .with(ReceivedReturn.HASH, preview.hash())
                .with(ReceivedReturn.RECEIVED, moment(now, workspace, recognition))
                .with(ReceivedReturn.REFUSED, (long) preview.count(CellCase.REFUSED));
    }

    /** The order of a unit's returns is that in which they came, whatever the clock says. */
    static Instant moment(Snapshot snapshot, Workspace workspace, Recognition recognition) {
        Instant now = workspace.clock().instant();
        ReceivedReturn before = ReceivedReturn.current(snapshot, recognition.unit(), recognition.period());
        return before == null || now.isAfter(before.received()) ? now : before.received().plusMillis(1);
    }

    /** References must point to something here; a template sent elsewhere is known by the register of returns alone. */
    private static @Nullable UUID known(Snapshot now, Recognition recognition) {
        UUID template = recognition.template();
        return template != null && now.find(SentTemplate.KIND, template) != null ? template : null;
    }
}
