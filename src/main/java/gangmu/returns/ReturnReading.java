package gangmu.returns;

import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.PastStates;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.beside.FoundRemark;
import gangmu.returns.beside.KnownRemarks;
import gangmu.returns.beside.RemarkFinder;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.comparing.EvidenceOffers;
import gangmu.returns.comparing.ReturnComparison;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.SaidCells;
import gangmu.returns.recognising.FileVersion;
import gangmu.returns.recognising.Recogniser;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateFilling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a returned file, finds out whose it is, and compares it with what was sent and what is ours now. */
public final class ReturnReading {
    private final ReturnWorkbooks workbooks;
    private final PastStates asOf;
    private @Nullable Filling lastFilling;

    public ReturnReading(ReturnWorkbooks workbooks, PastStates asOf) {
        this.workbooks = workbooks;
        this.asOf = asOf;
    }

    private record Filling(Snapshot snapshot, UUID plan, UUID period, Set<String> opened, TemplateFilling filling) {
    }

    /**
     * What the file would change in the plan as it stands now.
     *
     * @param hash SHA-256 of the file
     * @param beside files that lie next to it and may be evidence of its rows
     */
    public ReturnPreview preview(Path file, String hash, List<Path> beside, Snapshot now, ReturnHints hints) {
        String name = String.valueOf(file.getFileName());
        ReturnDocument document;
        try {
            document = workbooks.read(file, hints.password());
        } catch (WorkbookFault fault) {
            return ReturnPreview.stopped(file, hash,
                    fault.isQuestion() ? ReturnOutcome.NEEDS_ANSWER : ReturnOutcome.REFUSED,
                    List.of(fault.problem(name)));
        }
        return switch (new Recogniser(now, document, hints).recognise()) {
            case Recogniser.Result.Foreign foreign ->
                    ReturnPreview.stopped(file, hash, ReturnOutcome.REFUSED, List.of(foreign.why()));
            case Recogniser.Result.Question question ->
                    ReturnPreview.stopped(file, hash, ReturnOutcome.NEEDS_ANSWER, List.of(question.what()));
            case Recogniser.Result.Known known -> compare(file, hash, beside, document,
                    known.recognition(), now, hints);
        };
    }

    private ReturnPreview compare(Path file, String hash, List<Path> beside, ReturnDocument document,
            Recognition recognition, Snapshot now, ReturnHints hints) {
        Plan plan = new Plan(need(now, Plan.KIND, recognition.plan()));
        Period period = new Period(need(now, Period.KIND, recognition.period()));
        Unit unit = new Unit(need(now, Unit.KIND, recognition.unit()));
        List<Problem> messages = new ArrayList<>();
        Set<String> opened = opened(document);
        SentCells sent;
        try {
            sent = sent(file, recognition, now, plan, period, hints, opened);
        } catch (WorkbookFault fault) {
            return ReturnPreview.stopped(file, hash, ReturnOutcome.REFUSED,
                    List.of(fault.problem(document.fileName())));
        }
        UUID madeFor = recognition.madeFor();
        ReceivedReturn last = base(now, recognition);
        SaidCells said = last == null ? null : last.said();
        ReturnComparison comparison = new ReturnComparison(now, period, unit.id(), sent,
                workbooks.words(), hints.answers(), said, madeFor == null ? period.id() : madeFor);
        comparison.compare(document);
        ReturnVersion version = new ReturnVersion(document.fileName(), hash, version(file), comparison.cells(),
                comparison.questions(), hints.answers());
        if (last != null) {
            version.beside(last, now);
        }
        recognition.reasons().stream().filter(reason -> !reason.code().startsWith(Recognition.SIGN))
                .forEach(messages::add);
        document.remarks().forEach(remark -> messages.add(Problem.of(
                "return.remark." + ValueType.choiceName(remark), document.fileName())));
        ReturnOutcome outcome = ReturnOutcome.PREVIEWED;
        if (sent.sheets().isEmpty()) {
            messages.add(Problem.of("template.nothing-to-report", unit.shortName(), plan.name()));
            outcome = ReturnOutcome.REFUSED;
        } else if (comparison.cells().isEmpty()) {
            outcome = ReturnOutcome.REFUSED;
        } else if (period.closed()) {
            messages.add(Problem.of("period.closed", period.name()));
            outcome = ReturnOutcome.REFUSED;
        }
        messages.addAll(earlier(now, recognition, hash, document.fileName(), !version.messages().isEmpty()));
        messages.addAll(version.messages());
        messages.addAll(LeadChanges.said(now, recognition, sent));
        messages.addAll(comparison.messages().stream().filter(version::isStillToSay).toList());
        RemarkFinder remarks = new RemarkFinder(workbooks.words(), content(recognition, now, plan, period, opened),
                comparison.placed());
        List<FoundRemark> written = remarks.find(document);
        KnownRemarks known = new KnownRemarks(now, recognition.unit(), recognition.period());
        List<EvidenceOffer> offers = new ArrayList<>(comparison.offers());
        offers.addAll(EvidenceOffers.files(beside, sent.sheets()));
        boolean repeats = last != null && offers.isEmpty() && version.repeats(last)
                && written.stream().noneMatch(known::isNew);
        if (outcome == ReturnOutcome.PREVIEWED && (version.isOlder() || repeats || taken(now, hash)
                && !(said == null ? !hints.answers().isEmpty() : version.hasNew()))) {
            outcome = ReturnOutcome.SAME_AS_BEFORE;
        }
        List<LearnedWord.Lesson> lessons = new ArrayList<>(comparison.lessons());
        if (recognition.writtenUnit() != null) {
            lessons.add(new LearnedWord.Lesson(LearnedWord.About.UNIT_NAME, "", recognition.writtenUnit(), ""));
        }
        if (remarks.more() > 0) {
            messages.add(Problem.of("return.remarks-more", document.fileName(), written.size(), remarks.more()));
        }
        return new ReturnPreview(file, hash, outcome, recognition, unit.shortName(), period.name(),
                version.cells(), version.questions(), lessons, offers, written, messages, version.file(), null);
    }

    /** The last return of the unit, where what it was sent is no newer than that. */
    private static @Nullable ReceivedReturn base(Snapshot now, Recognition recognition) {
        ReceivedReturn last = ReceivedReturn.last(now, recognition.unit(), recognition.period());
        Entity template = recognition.template() == null ? null : now.find(SentTemplate.KIND, recognition.template());
        Instant sent = template == null ? Instant.EPOCH : template.orElse(SentTemplate.SENT, Instant.EPOCH);
        boolean sameForm = last != null && template != null
                && template.id().equals(last.entity().get(ReceivedReturn.TEMPLATE));
        return last == null || !sameForm && sent.isAfter(last.received()) ? null : last;
    }

    private FileVersion version(Path file) {
        Instant fileTime;
        try {
            fileTime = Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            fileTime = null;
        }
        return new FileVersion(String.valueOf(file.getFileName()), workbooks.saved(file), fileTime);
    }

    /** A return that was sent back and is handed in again unchanged may be taken in after all. */
    private static boolean taken(Snapshot now, String hash) {
        return now.where(ReceivedReturn.HASH, hash).stream()
                .anyMatch(entity -> new ReceivedReturn(entity).state() == ReceivedReturn.State.TAKEN_IN);
    }

    private static Entity need(Snapshot snapshot, Kind kind, UUID id) {
        return Objects.requireNonNull(snapshot.find(kind, id));
    }

    private SentCells sent(Path file, Recognition recognition, Snapshot now, Plan plan, Period period,
            ReturnHints hints, Set<String> opened) throws WorkbookFault {
        Long position = recognition.position();
        if (position != null) {
            return new SentCells(filling(asOf.at(position), plan, period, opened).sheets(recognition.unit()), null);
        }
        if (recognition.madeFor() != null) {
            // What it was sent with was of the other period.
            return new SentCells(filling(now, plan, period, opened).sheets(recognition.unit()), null);
        }
        Map<String, String> carried = workbooks.sentTexts(file, hints.password());
        return new SentCells(filling(now, plan, period, opened).sheets(recognition.unit()), carried);
    }

    /** Which columns were opened when the template was sent. Its own signs tell; where they are lost, none is open. */
    private static Set<String> opened(ReturnDocument document) {
        for (Map<String, String> signs : List.of(document.hiddenFacts(), document.properties(), document.names())) {
            String keys = signs.getOrDefault(TemplateContent.OPENED, "").strip();
            if (!keys.isEmpty()) {
                return Set.copyOf(List.of(keys.split("\\s+")));
            }
        }
        return Set.of();
    }

    /** What was sent with the template, as far as anybody knows. */
    private TemplateContent content(Recognition recognition, Snapshot now, Plan plan, Period period, Set<String> opened) {
        Long position = recognition.position();
        Entity template = recognition.template() == null ? null : now.find(SentTemplate.KIND, recognition.template());
        TemplateFilling filling = filling(position == null ? now : asOf.at(position), plan, period, opened);
        return template == null || position == null || filling.sheets(recognition.unit()).isEmpty()
                ? filling.unknown(recognition.unit()) : filling.fill(new SentTemplate(template));
    }

    /** Several files may be read at once; they share what was worked out of the plan. */
    private synchronized TemplateFilling filling(Snapshot snapshot, Plan plan, Period period, Set<String> opened) {
        Filling last = lastFilling;
        if (last == null || last.snapshot() != snapshot || !last.plan().equals(plan.id())
                || !last.period().equals(period.id()) || !last.opened().equals(opened)) {
            // As it was called then: names and dates of plan and period are part of what was sent.
            Entity planThen = snapshot.find(Plan.KIND, plan.id());
            Entity periodThen = snapshot.find(Period.KIND, period.id());
            last = new Filling(snapshot, plan.id(), period.id(), opened, new TemplateFilling(snapshot,
                    planThen == null ? plan : new Plan(planThen), periodThen == null ? period : new Period(periodThen), opened));
            lastFilling = last;
        }
        return last.filling();
    }

    /** Says when this file, or another version of it, was taken in before. */
    private static List<Problem> earlier(Snapshot now, Recognition recognition, String hash, String file, boolean compared) {
        Collection<Entity> same = now.where(ReceivedReturn.HASH, hash);
        if (!same.isEmpty()) {
            // What was begun is gone on with: that is nothing to warn of.
            return same.stream().map(ReceivedReturn::new).filter(before -> before.state() != ReceivedReturn.State.BEGUN)
                    .map(before -> Problem.of("return.same-file", file, before.fileName())).limit(1).toList();
        }
        List<String> others = now.where(ReceivedReturn.UNIT, recognition.unit()).stream().map(ReceivedReturn::new)
                .filter(other -> other.state() != ReceivedReturn.State.BEGUN && other.period().equals(recognition.period()))
                .map(ReceivedReturn::fileName).sorted().distinct().toList();
        return others.isEmpty() || compared ? List.of()
                : List.of(Problem.of("return.another-version", file, String.join("\u3001", others)));
    }
}
