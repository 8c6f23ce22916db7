package gangmu.usecase.returns;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.FileTrouble;
import gangmu.changes.NaturalId;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.beside.FoundRemark;
import gangmu.returns.beside.KnownRemarks;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.kept.Answers;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.ReceivedReturn.State;
import gangmu.returns.kept.UnitRemark;
import gangmu.returns.recognising.Recognition;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.TemporaryFiles;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was chosen of a return: one change set, and the register of returns with it. */
final class AcceptReturn {
    private static final int MOST_NOTES = 500;
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;
    private final AttachEvidence evidence;

    AcceptReturn(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
        this.evidence = new AttachEvidence(workspace);
    }

    TakenIn accept(ReturnPreview preview, ReturnChoices given) {
        Recognition recognition = preview.recognition();
        boolean again = preview.outcome() == ReturnOutcome.SAME_AS_BEFORE;
        boolean takable = preview.outcome() == ReturnOutcome.PREVIEWED || again;
        if (recognition == null || !takable || given.isOnlyLooking()) {
            return new TakenIn(preview, preview.outcome(), 0, null);
        }
        // Whichever way a return is finished: what was decided about its cells is what happens to them.
        ReturnChoices choices = possible(preview, given.over(KeptDecisions.waiting(workspace.snapshot(),
                DecideReturn.entry(workspace.snapshot(), preview))));
        boolean nothingAsked = choices.questions().isEmpty() && choices.evidence().isEmpty();
        // Safe cells of a file that was taken in before were taken then; whatever moved since was moved by us.
        if (again && choices.acceptance() != Acceptance.THEIRS && choices.cells().isEmpty() && nothingAsked) {
            return new TakenIn(preview, preview.outcome(), 0, null);
        }
        List<Taken> taken = taken(preview, choices);
        if (again && taken.isEmpty() && nothingAsked && isDecided(preview, choices)) {
            return new TakenIn(preview, preview.outcome(), 0, null);
        }
        String name = String.valueOf(preview.file().getFileName());
        Map<EvidenceOffer, AttachEvidence.Kept> kept = keep(preview, choices);
        DecideReturn.keepFile(workspace, preview);
        Committed committed = workspace.commit(new Origin("take-in", name), draft -> write(draft, preview, choices, taken, kept));
        return new TakenIn(preview, ReturnOutcome.TAKEN_IN, taken.size(), committed);
    }

    private void write(Draft draft, ReturnPreview preview, ReturnChoices choices, List<Taken> taken,
            Map<EvidenceOffer, AttachEvidence.Kept> kept) {
        Recognition recognition = Objects.requireNonNull(preview.recognition());
        for (Taken cell : taken) {
            take(draft, cell, recognition.period());
            // A value of our own is no answer of the unit's.
            if (!(choices.cells().get(cell.cell().key()) instanceof CellChoice.Use)) {
                settle(draft, cell.cell(), recognition);
            }
        }
        preview.lessons().forEach(lesson ->
                LearnedWord.remember(draft, workspace.ids(), recognition.unit(), lesson));
        choices.questions().forEach((key, question) -> DecideReturn.ask(draft, workspace, preview, key, question));
        choices.evidence().forEach(offer -> attach(draft, offer, kept.get(offer)));
        record(draft, preview, choices, taken);
    }

    /** The plan as it would stand once this was taken in. */
    Snapshot rehearse(Snapshot now, ReturnPreview preview, Acceptance acceptance) {
        if (preview.recognition() == null || preview.outcome() != ReturnOutcome.PREVIEWED) {
            return now;
        }
        Draft draft = new Draft(now);
        ReturnChoices choices = ReturnChoices.all(acceptance);
        write(draft, preview, choices, taken(preview, choices), Map.of());
        return draft.now();
    }

    /** Without the choices that cannot be carried out: what could not be read is not taken, and stays to be decided. */
    private static ReturnChoices possible(ReturnPreview preview, ReturnChoices choices) {
        Map<CellComparison.Key, CellChoice> possible = new HashMap<>(choices.cells());
        preview.cells().stream().filter(cell -> cell.outcome() == CellCase.REFUSED
                && possible.get(cell.key()) instanceof CellChoice.TakeTheirs).forEach(cell -> possible.remove(cell.key()));
        return new ReturnChoices(choices.acceptance(), possible, choices.questions(), choices.evidence(),
                choices.password(), choices.answers());
    }

    /** Whether all choices were made, and carried out, before. */
    private boolean isDecided(ReturnPreview preview, ReturnChoices choices) {
        Snapshot now = workspace.snapshot();
        ReceivedReturn received = DecideReturn.entry(now, preview);
        return KeptDecisions.waiting(now, received).isEmpty()
                && KeptDecisions.carriedOut(now, received).containsAll(choices.cells().keySet());
    }

    /** The entry of the register; a file that is gone on with keeps the one it has. */
    private void record(Draft draft, ReturnPreview preview, ReturnChoices choices, List<Taken> taken) {
        Recognition recognition = Objects.requireNonNull(preview.recognition());
        ReceivedReturn entry = DecideReturn.entry(draft.now(), preview);
        ReceivedReturn before = ReceivedReturn.last(draft.now(), recognition.unit(), recognition.period());
        KeptReturn kept = new KeptReturn(preview, choices, taken.stream().map(each -> each.cell().key())
                .collect(Collectors.toSet()), KeptDecisions.carriedOut(draft.now(), entry), before);
        Map<String, String> answers = new HashMap<>(entry == null ? Map.of() : entry.answers());
        answers.putAll(choices.answers());
        // What was to be attached is attached now.
        choices.evidence().forEach(offer -> answers.remove(offer.key()));
        Entity from = entry == null ? ReceivedReturns.entity(draft.now(), workspace, preview, recognition, State.TAKEN_IN)
                : entry.entity();
        Entity after = kept.in(from).with(ReceivedReturn.TAKEN, from.orElse(ReceivedReturn.TAKEN, 0L) + taken.size())
                .with(ReceivedReturn.STATE, State.TAKEN_IN)
                .with(ReceivedReturn.ANSWERS, answers.isEmpty() ? null : Answers.write(answers));
        if (entry == null || entry.state() == ReceivedReturn.State.BEGUN) {
            after = after.with(ReceivedReturn.NOTES, notes(taken))
                    .with(ReceivedReturn.RECEIVED, ReceivedReturns.moment(draft.now(), workspace, recognition));
        }
        if (entry == null) {
            draft.add(after);
        } else {
            for (Field<?> field : ReceivedReturn.KIND.fields()) {
                set(draft, after, field);
            }
        }
        Set<String> attached = choices.evidence().stream().map(EvidenceOffer::place).collect(Collectors.toSet());
        List<FoundRemark> remarks = preview.remarks().stream().filter(remark -> remark.where() != UnitRemark.Where.PICTURE
                || !attached.contains(remark.placed())).toList();
        remark(draft, remarks, recognition, after.id());
        Map<CellComparison.Key, CellChoice> own = new HashMap<>(choices.cells());
        // To take what is safe is no decision of its own.
        preview.cells().stream().filter(cell -> cell.outcome() == CellCase.THEIRS
                && own.get(cell.key()) instanceof CellChoice.TakeTheirs).forEach(cell -> own.remove(cell.key()));
        KeptDecisions.decide(draft, workspace.ids(), after.id(), own, true);
        KeptDecisions.undecide(draft, after.id(), KeptDecisions.waiting(draft.now(), new ReceivedReturn(after)).keySet());
    }

    /** What the unit wrote beside its cells, but for what it wrote there in an earlier return already. */
    private void remark(Draft draft, List<FoundRemark> remarks, Recognition recognition, UUID entry) {
        KnownRemarks known = new KnownRemarks(draft.now(), recognition.unit(), recognition.period());
        long number = 0;
        for (FoundRemark remark : remarks) {
            number++;
            if (!known.isNew(remark)) {
                continue;
            }
            UUID subject = remark.subject() == null ? null : remark.subject().id();
            UUID id = NaturalId.free(draft.now(), workspace.ids(), UnitRemark.KIND, entry, remark.where(), remark.placed(), remark.title(),
                    remark.text());
            draft.add(Entity.blank(UnitRemark.KIND, id).with(UnitRemark.RECEIVED, entry)
                    .with(UnitRemark.PERIOD, recognition.period()).with(UnitRemark.UNIT, recognition.unit())
                    .with(UnitRemark.WHERE, remark.where()).with(UnitRemark.PLACE, remark.placed())
                    .with(UnitRemark.NUMBER, number).with(UnitRemark.SUBJECT, subject)
                    .with(UnitRemark.COLUMN_KEY, blank(remark.column())).with(UnitRemark.TITLE, blank(remark.title()))
                    .with(UnitRemark.AUTHOR, blank(remark.author())).with(UnitRemark.TEXT, blank(remark.text())));
        }
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> void set(Draft draft, Entity entry, Field<T> field) {
        draft.set(entry.ref(), field, entry.get(field));
    }

    Committed sendBack(ReturnPreview preview, String reason) {
        Recognition recognition = preview.recognition();
        String name = String.valueOf(preview.file().getFileName());
        if (recognition == null) {
            throw Refusal.of("return.which-unit", name);
        }
        return Objects.requireNonNull(workspace.commit(new Origin("send-back", name), draft -> {
            Entity entry = ReceivedReturns.entity(draft.now(), workspace, preview, recognition, State.SENT_BACK)
                    .with(ReceivedReturn.REASON, reason.isBlank() ? null : reason.strip());
            draft.add(entry);
            remark(draft, preview.remarks(), recognition, entry.id());
        }));
    }

    /** What was written beside values: an approximation, the unit of an amount that was converted. */
    private static @Nullable String notes(List<Taken> taken) {
        String notes = taken.stream().map(Taken::cell).filter(cell -> cell.problem() != null).limit(MOST_NOTES)
                .map(cell -> cell.place() + " " + cell.code() + " " + cell.written()).collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    /** The files that are to be attached, put into the store before anything is drafted. */
    private Map<EvidenceOffer, AttachEvidence.Kept> keep(ReturnPreview preview, ReturnChoices choices) {
        Map<EvidenceOffer, AttachEvidence.Kept> kept = new HashMap<>();
        for (EvidenceOffer offer : choices.evidence()) {
            Path file = offer.file();
            String picture = offer.picture();
            if (file != null) {
                kept.put(offer, new AttachEvidence.Kept(offer.label(), workspace.evidence().store(file)));
            } else if (picture != null) {
                kept.put(offer, keep(preview.file(), choices.password(), offer, picture));
            }
        }
        return kept;
    }

    private AttachEvidence.Kept keep(Path workbook, char @Nullable [] password, EvidenceOffer offer, String picture) {
        String ending = picture.substring(Math.max(picture.lastIndexOf('.'), 0));
        Path extracted = null;
        try {
            extracted = Files.createTempFile(TemporaryFiles.folder("picture"), "", ending.isEmpty() ? ".png" : ending);
            workbooks.extract(workbook, password, picture, extracted);
            return new AttachEvidence.Kept(offer.label() + ending, workspace.evidence().store(extracted));
        } catch (WorkbookFault fault) {
            throw new Refusal(fault.problem(String.valueOf(workbook.getFileName())), fault);
        } catch (IOException e) {
            throw new Refusal(Problem.of("return.file.unreachable", workbook.toString(), FileTrouble.of(e)),
                    e);
        } finally {
            deleteQuietly(extracted);
        }
    }

    private static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It lies in the folder that the system clears by itself.
            return;
        }
    }

    private void attach(Draft draft, EvidenceOffer offer, AttachEvidence.@Nullable Kept kept) {
        String link = offer.link();
        if (kept != null) {
            evidence.link(draft, kept, offer.subject().id());
        } else if (link != null) {
            evidence.link(draft, link, offer.subject().id());
        }
    }

    /** A value that changes answers what was asked about it. */
    private static void settle(Draft draft, CellComparison cell, Recognition recognition) {
        for (QuestionToUnit question : QuestionToUnit.open(draft.now(), recognition.unit(), recognition.period())) {
            if (question.subject().equals(cell.subject().id()) && question.column().equals(cell.column().key())) {
                draft.remove(QuestionToUnit.KIND, question.id());
            }
        }
    }

    /** A cell and the value to put there. */
    private record Taken(CellComparison cell, Field<?> field, @Nullable String text) {
    }

    private static List<Taken> taken(ReturnPreview preview, ReturnChoices choices) {
        List<Taken> taken = new ArrayList<>();
        for (CellComparison cell : preview.cells()) {
            Field<?> field = cell.column().field();
            if (field == null || !cell.column().input()) {
                continue;
            }
            CellChoice choice = choices.cells().get(cell.key());
            String text = cell.ours();
            switch (choice) {
                case CellChoice.Use use -> text = use.text();
                case CellChoice.TakeTheirs _ -> text = cell.outcome() == CellCase.REFUSED ? text : cell.theirs();
                case CellChoice.KeepOurs _ -> {
                }
                case null -> text = choices.acceptance().takes(cell.outcome()) && cell.isTakable() ? cell.theirs() : text;
            }
            if (!Objects.equals(text, cell.ours())) {
                taken.add(new Taken(cell, field, text));
            }
        }
        return taken;
    }

    @SuppressWarnings("unchecked")
    private void take(Draft draft, Taken taken, UUID period) {
        CellComparison cell = taken.cell();
        UUID subject = cell.subject().id();
        Field<Object> field = (Field<Object>) taken.field();
        if (cell.column().isFact()) {
            Entity subjectNow = Objects.requireNonNull(draft.now().find(cell.subject()));
            refuseMoved(cell, field.write(subjectNow.get(field)));
            draft.set(cell.subject(), field, field.read(taken.text()));
            return;
        }
        boolean item = cell.subject().kind() == Item.KIND;
        Entity report = item ? entity(Reports.progress(draft.now(), subject, period))
                : entity(Reports.value(draft.now(), subject, period));
        refuseMoved(cell, report == null ? null : field.write(report.get(field)));
        Object value = field.read(taken.text());
        if (item) {
            Reports.report(draft, workspace.ids(), subject, period, field, value);
        } else {
            Reports.reportIndicator(draft, workspace.ids(), subject, period, field, value);
        }
    }

    private static void refuseMoved(CellComparison cell, @Nullable String ours) {
        if (!Objects.equals(ours, cell.ours())) {
            throw Refusal.of("return.ours-moved", cell.place().toString(), cell.code(), cell.name());
        }
    }

    private static @Nullable Entity entity(@Nullable ProgressEntry entry) {
        return entry == null ? null : entry.entity();
    }

    private static @Nullable Entity entity(@Nullable IndicatorValue value) {
        return value == null ? null : value.entity();
    }
}
