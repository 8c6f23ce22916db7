package gangmu.ui.returns;

import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.kept.UnitRemark;
import gangmu.returns.recognising.Recognition;
import gangmu.ui.shell.Session;
import gangmu.usecase.returns.SettleRemarks;
import gangmu.usecase.workspace.Committed;
import gangmu.words.Words;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the unit of a return wrote beside the cells that it was asked for, and what becomes of it. */
public final class RemarksModel {
    private final Session session;
    private final Words words;
    private final SettleRemarks settle;

    /**
     * A remark as it is listed.
     *
     * @param id the remark that is kept; null while its return is not taken in
     * @param text where it stands, what it is about, what it says
     * @param open whether a person can still say what becomes of it
     */
    public record Line(@Nullable UUID id, String text, boolean open) {
    }

    RemarksModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.settle = new SettleRemarks(session.workspace(), session.adapters().returnWorkbooks());
    }

    /** The remarks of a return: those that it holds, and once it was taken in those that are kept of its unit. */
    public List<Line> lines(@Nullable ArrivedReturn file) {
        if (file == null) {
            return List.of();
        }
        Recognition recognition = file.preview().recognition();
        if (!file.isTakenIn() || recognition == null) {
            return file.preview().remarks().stream().map(remark -> new Line(null, text(remark.where(), remark.placed(),
                    (remark.code() + " " + remark.name()).strip(), remark.author(), remark.title(), remark.text()), false)).toList();
        }
        Snapshot now = session.workspace().snapshot();
        return UnitRemark.of(now, recognition.unit(), recognition.period()).stream().map(remark -> new Line(remark.id(),
                text(remark.where(), remark.place(), label(now, remark.subject()), remark.author(), remark.title(), remark.text())
                        + became(remark), remark.isOpen() && !session.workspace().readOnly())).toList();
    }

    private String text(UnitRemark.Where where, String place, String about, String author, String title, String text) {
        String called = title.isEmpty() || text.contains(title) ? "" : title + " ";
        return words.get("returns-screen.remark", words.get("choice.unit_remark.spot." + ValueType.choiceName(where)), place, about,
                (author.isEmpty() ? "" : author + ": ") + called + text.strip());
    }

    private String became(UnitRemark remark) {
        UnitRemark.Became what = remark.became();
        return what == null ? "" : "  " + words.get("choice.unit_remark.became." + ValueType.choiceName(what));
    }

    private static String label(Snapshot now, @Nullable UUID subject) {
        Entity of = subject == null ? null : now.find(Item.KIND, subject);
        of = of == null && subject != null ? now.find(Indicator.KIND, subject) : of;
        return of == null ? "" : Naming.label(of);
    }

    /** Makes a note of it. */
    public CompletableFuture<Committed> note(UUID remark) {
        return settled(remark, id -> settle.note(id, null));
    }

    /** Makes a fact of it. */
    public CompletableFuture<Committed> fact(UUID remark) {
        return settled(remark, id -> settle.fact(id, null, null));
    }

    /** Makes it what is reported, in the column in which it stands. */
    public CompletableFuture<Committed> entry(UUID remark) {
        return settled(remark, id -> settle.entry(id, null, null, null));
    }

    /** Makes a new item of it. */
    public CompletableFuture<Committed> item(UUID remark) {
        return settled(remark, id -> settle.item(id, null, null, null));
    }

    /** Says that it was read. */
    public CompletableFuture<Committed> setAside(UUID remark) {
        return settled(remark, settle::setAside);
    }

    private CompletableFuture<Committed> settled(UUID remark, Function<UUID, Committed> deed) {
        CompletableFuture<Committed> settled = session.work().quietly(() -> deed.apply(remark));
        settled.whenComplete((committed, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                session.notices().done("returns-screen.remark-settled");
            }
        });
        return settled;
    }
}
