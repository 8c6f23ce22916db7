package gangmu.usecase.output;

import gangmu.changes.Entity;
import gangmu.changes.Phrases;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.status.draft.ClaimReader;
import gangmu.status.draft.DraftComparison;
import gangmu.status.draft.DraftComparison.Compared;
import gangmu.status.draft.DraftComparison.Difference;
import gangmu.status.draft.Numerals;
import gangmu.status.draft.Passage;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureWords;
import gangmu.status.figures.Figures;
import gangmu.status.office.ReportPlaces;
import gangmu.status.report.Block;
import gangmu.status.report.DocumentFault;
import gangmu.status.report.Draft;
import gangmu.status.report.Draft.Mark;
import gangmu.status.report.ReportContent;
import gangmu.status.report.ReportFiles;
import gangmu.status.report.ReportFiles.Renewal;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the figures of a draft that people edited with the plan as it stands. */
public final class CheckReport {
    /** As many characters of the text on each side as say where a number stands. */
    private static final int EXCERPT = 24;
    private final Workspace workspace;
    private final ReportFiles files;

    public CheckReport(Workspace workspace, ReportFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /** How a figure of a draft no longer agrees. */
    public enum Kind {
        /** The plan has another number than the text. */
        CHANGED,
        /** The number agrees, yet what it comes from has moved since. */
        STALE,
        /** The text has lost it. */
        MISSING,
        /** The plan no longer has what it was of. */
        GONE,
        /** A word of judgement, a unit, a name or a number is not what the report was written with. */
        ALTERED,
        /** A number, judgement or name that is not from the plan, and that nobody confirmed. */
        UNSOURCED,
        /** A sentence that lists or judges would say something else today. */
        OUTDATED
    }

    /**
     * What no longer agrees.
     *
     * @param key of the figure, empty where it is none
     * @param name what it is
     * @param then the number, word or sentence as it was written
     * @param inText what stands in the text now, empty where it is lost
     * @param now the number or sentence of the plan, empty where there is none
     * @param place the heading that it stands under
     * @param excerpt the words around it; of what is lost, those that stood there
     * @param sentence the sentence that a person can confirm, empty where nothing is to be confirmed
     */
    public record Discrepancy(Kind kind, String key, String name, String then, String inText, String now, String place,
            String excerpt, String sentence) {
    }

    /**
     * What came of it.
     *
     * @param figures how many figures the draft has
     * @param confirmed how many sentences without a source people confirmed
     * @param sourcesLost whether a program dropped what the report knew of its sources: then what is stale cannot be told,
     *     nor what those that are lost were called, nor what was altered or typed in
     */
    public record Checked(Plan plan, Period period, String made, int figures, int confirmed, List<Discrepancy> discrepancies,
            boolean sourcesLost) {
    }

    /**
     * Checks a draft against its own plan and period.
     *
     * @throws Refusal {@code report.unreadable}, {@code report.not-ours}, {@code report.other-plan},
     *     {@code report.period-gone}
     */
    public Checked check(Path file, Phrases words) {
        Looked looked = look(file, words);
        FigureWords said = new FigureWords(looked.figures(), words);
        Map<String, Passage> written = written(looked.draft());
        List<Discrepancy> found = new ArrayList<>();
        for (Mark mark : looked.draft().marks()) {
            Figure figure = find(looked.figures(), mark.key());
            String now = figure == null || !figure.present() ? "" : said.shown(figure);
            Kind kind = kind(mark, figure, now, looked.figures());
            if (kind != null) {
                Passage stood = mark.now() == null ? written.get(mark.name()) : null;
                found.add(new Discrepancy(kind, mark.key(), name(mark, figure, said, words), mark.then(),
                        Objects.requireNonNullElse(mark.now(), ""), now, stood == null ? mark.place() : stood.place(),
                        stood == null ? mark.excerpt() : around(stood, mark.name()), ""));
            }
        }
        looked.compared().differences().forEach(difference -> found.add(told(difference, words)));
        outdated(looked, words).forEach(found::add);
        return new Checked(looked.figures().assessment().plan(), looked.figures().assessment().period(), looked.draft().made(),
                looked.draft().marks().size(), looked.draft().confirmed().size(), List.copyOf(found), looked.sourcesLost());
    }

    /** A draft as it was read, its marks known and each with what stands in it now. */
    private record Looked(Draft draft, Figures figures, Compared compared, ReportContent content, boolean sourcesLost) {
    }

    private Looked look(Path file, Phrases words) {
        Draft read = read(file);
        Figures figures = figures(read, file);
        ReportContent content = new ReportContent(figures, words, WriteReport.stamp(workspace, figures.assessment(), 0));
        Draft known = recognised(read, figures, content);
        boolean lost = read.marks().stream().anyMatch(Mark::nameOnly) || read.then().isEmpty();
        if (read.then().isEmpty()) {
            return new Looked(known, figures, new Compared(List.of(), Map.of()), content, lost);
        }
        Compared compared = DraftComparison.of(new ClaimReader(words, figures), known.then(), known.now(), known.confirmed());
        return new Looked(known.with(known.marks().stream().map(mark -> new Mark(mark.name(), mark.key(), mark.then(),
                mark.fingerprint(), compared.numbers().get(mark.name()), mark.place(), mark.excerpt())).toList()), figures, compared,
                content, lost);
    }

    /** By the name of a mark, the passage that it was written in. */
    private static Map<String, Passage> written(Draft draft) {
        Map<String, Passage> written = new HashMap<>();
        draft.then().forEach(passage -> passage.marks().forEach(mark -> written.put(mark.name(), passage)));
        return written;
    }

    private static String around(Passage passage, String mark) {
        return passage.marks().stream().filter(one -> one.name().equals(mark)).findFirst()
                .map(one -> passage.around(one.from(), one.to(), EXCERPT)).orElse("");
    }

    private static Discrepancy told(Difference difference, Phrases words) {
        Kind kind = switch (difference.fault()) {
            case ALTERED -> Kind.ALTERED;
            case UNSOURCED -> Kind.UNSOURCED;
            case DELETED -> Kind.MISSING;
        };
        return new Discrepancy(kind, "", words.get("report.found." + ValueType.choiceName(difference.fault())), difference.then(),
                difference.inText(), "", difference.place(), difference.excerpt(), difference.sentence());
    }

    /** The sentences of the program's that list or judge something else than they would today. */
    private List<Discrepancy> outdated(Looked looked, Phrases words) {
        if (looked.draft().then().isEmpty()) {
            return List.of();
        }
        ClaimReader reader = new ClaimReader(words, looked.figures());
        Map<String, Passage> then = new LinkedHashMap<>();
        looked.draft().then().stream().filter(passage -> !passage.origin().isEmpty())
                .forEach(passage -> then.put(passage.origin(), passage));
        List<Discrepancy> found = new ArrayList<>();
        Map<String, Block.Paragraph> now = byCode(looked.content());
        then.forEach((origin, passage) -> {
            Block.Paragraph sentence = now.get(origin);
            String today = sentence == null ? "" : sentence.text();
            if (!reader.judgesAlike(passage.text(), today)) {
                found.add(new Discrepancy(Kind.OUTDATED, "", words.get("report.found.outdated"), passage.text(),
                        passage.text(), today, passage.place(), passage.around(0, 0, EXCERPT), ""));
            }
        });
        ReportPlaces.BEHIND.forEach(place -> {
            Block.Paragraph sentence = now.get(files.code(place));
            if (sentence != null && !then.containsKey(files.code(place))) {
                found.add(new Discrepancy(Kind.OUTDATED, "", words.get("report.found.outdated"), "", "", sentence.text(), "", "", ""));
            }
        });
        return found;
    }

    private Map<String, Block.Paragraph> byCode(ReportContent content) {
        Map<String, Block.Paragraph> sentences = new LinkedHashMap<>();
        content.sentences().forEach((origin, sentence) -> sentences.put(files.code(origin), sentence));
        return sentences;
    }

    /**
     * A draft whose marks are known by their names only, with the figures that these names tell: all that the plan has, and
     * those of a report of today, which quotes texts too.
     */
    private Draft recognised(Draft draft, Figures figures, ReportContent content) {
        if (draft.marks().stream().noneMatch(Mark::nameOnly)) {
            return draft;
        }
        Map<String, String> keys = new HashMap<>();
        figures.keys().map(FigureKey::toString).forEach(key -> keys.put(Mark.CODE + files.code(key), key));
        for (String key : content.keys()) {
            keys.put(Mark.CODE + files.code(key), key);
        }
        return draft.with(draft.marks().stream()
                .map(mark -> new Mark(mark.name(), keys.getOrDefault(mark.key(), mark.key()),
                        mark.then().isEmpty() ? Objects.requireNonNullElse(mark.now(), "") : mark.then(), "",
                        mark.now(), mark.place(), mark.excerpt())).toList());
    }

    private static String name(Mark mark, @Nullable Figure figure, FigureWords said, Phrases words) {
        return figure != null ? said.name(figure)
                : mark.nameOnly() ? words.get("figure.nameless", mark.key().substring(Mark.CODE.length())) : mark.key();
    }

    private static @Nullable Kind kind(Mark mark, @Nullable Figure figure, String now, Figures figures) {
        if (mark.now() == null) {
            return Kind.MISSING;
        }
        if (figure == null || now.isEmpty()) {
            return Kind.GONE;
        }
        if (!Numerals.same(now, mark.now())) {
            return Kind.CHANGED;
        }
        // Where a person has put in the number that the plan has now, there is nothing left to tell.
        boolean edited = mark.fingerprint().isEmpty() || !Numerals.same(mark.now(), mark.then());
        return edited || figures.fingerprint(figure).equals(mark.fingerprint()) ? null : Kind.STALE;
    }

    private static @Nullable Figure find(Figures figures, String key) {
        try {
            return figures.get(key);
        } catch (Refusal refusal) {
            return null;
        }
    }

    /**
     * Writes a draft anew with the figures of the plan as it stands, and with the sentences that list or judge, where people left
     * them as they were; every other word stays.
     *
     * @return how many figures are other numbers now
     */
    public int refresh(Path file, Phrases words, Path out) {
        Looked looked = look(file, words);
        FigureWords said = new FigureWords(looked.figures(), words);
        Map<String, Mark> fresh = new LinkedHashMap<>();
        Map<String, String> numbers = new HashMap<>();
        int changed = 0;
        for (Mark mark : looked.draft().marks()) {
            Figure figure = find(looked.figures(), mark.key());
            if (figure != null && figure.present() && mark.now() != null) {
                String now = said.shown(figure);
                changed += Numerals.same(now, mark.now()) ? 0 : 1;
                fresh.put(mark.name(), new Mark(mark.name(), mark.key(), now, looked.figures().fingerprint(figure), now, "", ""));
                numbers.put(mark.name(), now);
            }
        }
        Set<String> untouched = new HashSet<>();
        looked.draft().now().forEach(passage -> untouched.add(passage.origin() + DraftComparison.sentences(passage)));
        ClaimReader reader = new ClaimReader(words, looked.figures());
        Map<String, Block.Paragraph> now = byCode(looked.content());
        Map<String, Block.Paragraph> sentences = new LinkedHashMap<>();
        for (Passage passage : looked.draft().then()) {
            Block.Paragraph sentence = now.get(passage.origin());
            if (sentence != null && untouched.contains(passage.origin() + DraftComparison.sentences(passage))
                    && !reader.judgesAlike(passage.text(), sentence.text())) {
                sentences.put(passage.origin(), sentence);
            }
        }
        Set<String> confirmed = new LinkedHashSet<>(looked.draft().confirmed());
        for (Passage passage : looked.draft().now()) {
            List<String> before = DraftComparison.sentences(passage);
            List<String> after = DraftComparison.sentences(passage.with(numbers));
            for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
                if (confirmed.contains(before.get(i))) {
                    confirmed.add(after.get(i));
                }
            }
        }
        renew(file, new Renewal(fresh, sentences, looked.figures(), List.copyOf(confirmed)), out);
        return changed;
    }

    /**
     * Writes a draft in which sentences without a source count as confirmed by a person: they are not told again.
     *
     * @param which of the discrepancies of a check are confirmed
     */
    public void confirm(Path file, Phrases words, Collection<Discrepancy> which, Path out) {
        Looked looked = look(file, words);
        Set<String> confirmed = new LinkedHashSet<>(looked.draft().confirmed());
        which.stream().map(Discrepancy::sentence).filter(sentence -> !sentence.isEmpty()).forEach(confirmed::add);
        renew(file, new Renewal(Map.of(), Map.of(), looked.figures(), List.copyOf(confirmed)), out);
    }

    private void renew(Path file, Renewal renewal, Path out) {
        OutputFile.write(out.toAbsolutePath().normalize(), workspace.ids(), unfinished -> files.renew(file, renewal, unfinished));
    }

    private Draft read(Path file) {
        try {
            return files.read(file);
        } catch (DocumentFault fault) {
            throw new Refusal(new Problem(fault.code(), fault.args()), fault);
        } catch (IOException e) {
            throw new Refusal(Problem.of("report.unreadable", file.toString()), e);
        }
    }

    private Figures figures(Draft draft, Path file) {
        Snapshot snapshot = workspace.snapshot();
        Entity plan = snapshot.find(Plan.KIND, draft.plan());
        if (plan == null) {
            throw Refusal.of("report.other-plan", file.toString(), draft.planName());
        }
        Period period = Reports.byCode(snapshot, draft.plan(), draft.period());
        if (period == null) {
            throw Refusal.of("report.period-gone", draft.period());
        }
        return Figures.of(new AssessPeriod().assess(snapshot, new Plan(plan), period));
    }
}
