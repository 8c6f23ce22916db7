package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.changes.Numbers;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.TypedValues;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The phased plan of an item: how far it should be by which day. */
final class MilestonesModel {
    private static final Map<String, Field<?>> FIELDS = Map.of("due", Milestone.DUE, "planned", Milestone.PLANNED,
            "name", Milestone.NAME, "ofYear", Milestone.INVESTMENT_OF_YEAR, "investment", Milestone.PLANNED_INVESTMENT);
    private final Session session;
    private final ListGridModel<Milestone> lines;
    private @Nullable Item item;

    MilestonesModel(Session session) {
        this.session = session;
        Words words = session.words();
        lines = new ListGridModel<>(List.of(
                RecordColumn.<Milestone>text("due", words.get("milestone.due"), m -> m.due().toString()).width(90)
                        .editable(),
                RecordColumn.<Milestone>number("planned", words.get("milestone.planned"),
                        m -> Amounts.thousands(m.planned())).unit("%").width(94).editable()
                        .edits(m -> TypedValues.written(Milestone.PLANNED, m.planned(), Amounts.thousands(m.planned())))
                        .copies(m -> Amounts.thousands(m.planned())),
                RecordColumn.<Milestone>text("name", words.get("milestone.name"), Milestone::name).width(128)
                        .editable(),
                money("ofYear", Milestone.INVESTMENT_OF_YEAR, InvestmentPlan::ofYear),
                money("investment", Milestone.PLANNED_INVESTMENT, InvestmentPlan::cumulative)),
                Milestone::id);
        lines.lockedWhile(() -> Edits.locked(session));
        lines.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Milestone.KIND, (UUID) edit.row(), null),
                Objects.requireNonNull(FIELDS.get(edit.column())), edit.text()),
                id -> new EditPlan.NewRow(Milestone.KIND, id, Objects.requireNonNull(item).id())));
        lines.takeNewRows();
    }

    /** As somebody typed it, else as it follows from what was typed the other way. */
    private RecordColumn<Milestone> money(String key, Field<BigDecimal> field,
            BiFunction<InvestmentPlan, Milestone, @Nullable BigDecimal> planned) {
        return RecordColumn.<Milestone>number(key, FieldWords.measured(session.words(), field), milestone -> item == null ? ""
                        : Amounts.thousands(planned.apply(InvestmentPlan.of(session.view().get().tree(), item), milestone)))
                .width(112).editable().edits(milestone -> Numbers.plain(milestone.entity().get(field)))
                .tones(milestone -> milestone.entity().get(field) == null ? Set.of(Tone.MUTED) : Set.of());
    }

    ListGridModel<Milestone> lines() {
        return lines;
    }

    /**
     * Adds one, a year after the last or at the end of the first year.
     *
     * @return its id, once it is there
     */
    CompletableFuture<UUID> add() {
        Item of = Objects.requireNonNull(item);
        List<Milestone> all = lines.rows();
        LocalDate start = of.start() == null ? Objects.requireNonNull(session.view().get().plan()).start()
                : of.start();
        LocalDate due = all.isEmpty() ? LocalDate.of(start.getYear(), 12, 31) : all.getLast().due().plusYears(1);
        UUID id = session.workspace().ids().get();
        return session.perform(session.edit().addMilestone(id, of.id(), due), "").thenApply(done -> id);
    }

    void delete(List<UUID> milestones) {
        if (!milestones.isEmpty()) {
            session.perform(session.edit().delete(Milestone.KIND, milestones), "");
        }
    }

    void show(Item shown) {
        item = shown;
        lines.setRows(session.view().get().tree().milestones(shown.id()));
    }
}
