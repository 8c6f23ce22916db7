package gangmu.usecase.output;

import gangmu.changes.Entity;
import gangmu.changes.Phrases;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureWords;
import gangmu.status.figures.Figures;
import gangmu.status.report.DocumentFault;
import gangmu.status.report.Draft;
import gangmu.status.report.Draft.Mark;
import gangmu.status.report.ReportContent;
import gangmu.status.report.ReportFiles;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the figures of a draft that people edited with the plan as it stands. */
public final class CheckReport {
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
        GONE
    }

    /**
     * A figure that no longer agrees.
     *
     * @param name what it is
     * @param then the number as it was exported
     * @param inText the number in the text now, empty where it is lost
     * @param now the number of the plan, empty where there is none
     * @param place the heading that it stands under
     */
    public record Discrepancy(Kind kind, String key, String name, String then, String inText, String now, String place,
            String excerpt) {
    }

    /**
     * What came of it.
     *
     * @param figures how many figures the draft has
     * @param sourcesLost whether a program dropped what the report knew of its sources: then what is stale cannot be told,
     *     nor what those that are lost were called
     */
    public record Checked(Plan plan, Period period, String made, int figures, List<Discrepancy> discrepancies,
            boolean sourcesLost) {
    }

    /**
     * Checks a draft against its own plan and period.
     *
     * @throws Refusal {@code report.unreadable}, {@code report.not-ours}, {@code report.other-plan},
     *     {@code report.period-gone}
     */
    public Checked check(Path file, Phrases words) {
        Draft read = read(file);
        Figures figures = figures(read, file);
        Draft draft = recognised(read, figures, words);
        FigureWords said = new FigureWords(figures, words);
        List<Discrepancy> found = new ArrayList<>();
        for (Mark mark : draft.marks()) {
            Figure figure = find(figures, mark.key());
            String now = figure == null || !figure.present() ? "" : said.shown(figure);
            Kind kind = kind(mark, figure, now, figures);
            if (kind != null) {
                found.add(new Discrepancy(kind, mark.key(), name(mark, figure, said, words), mark.then(),
                        Objects.requireNonNullElse(mark.now(), ""), now, mark.place(), mark.excerpt()));
            }
        }
        return new Checked(figures.assessment().plan(), figures.assessment().period(), draft.made(),
                draft.marks().size(), List.copyOf(found), read.marks().stream().anyMatch(Mark::nameOnly));
    }

    /**
     * A draft whose marks are known by their names only, with the figures that these names tell: all that the plan has, and
     * those of a report of today, which quotes texts too.
     */
    private Draft recognised(Draft draft, Figures figures, Phrases words) {
        if (draft.marks().stream().noneMatch(Mark::nameOnly)) {
            return draft;
        }
        Map<String, String> keys = new HashMap<>();
        figures.keys().map(FigureKey::toString).forEach(key -> keys.put(Mark.CODE + files.code(key), key));
        ReportContent content = new ReportContent(figures, words, WriteReport.stamp(workspace, figures.assessment(), 0));
        for (String key : content.keys()) {
            keys.put(Mark.CODE + files.code(key), key);
        }
        return new Draft(draft.plan(), draft.planName(), draft.period(), draft.made(), draft.marks().stream()
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
        if (!now.equals(mark.now())) {
            return Kind.CHANGED;
        }
        // Where a person has put in the number that the plan has now, there is nothing left to tell.
        boolean edited = mark.fingerprint().isEmpty() || !mark.now().equals(mark.then());
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
     * Writes a draft anew with the figures of the plan as it stands; every other word stays as people left it.
     *
     * @return how many figures are other numbers now
     */
    public int refresh(Path file, Phrases words, Path out) {
        Draft read = read(file);
        Figures figures = figures(read, file);
        Draft draft = recognised(read, figures, words);
        FigureWords said = new FigureWords(figures, words);
        Map<String, Mark> fresh = new LinkedHashMap<>();
        int changed = 0;
        for (Mark mark : draft.marks()) {
            Figure figure = find(figures, mark.key());
            if (figure != null && figure.present() && mark.now() != null) {
                String now = said.shown(figure);
                changed += now.equals(mark.now()) ? 0 : 1;
                fresh.put(mark.name(), new Mark(mark.name(), mark.key(), now, figures.fingerprint(figure), now, "", ""));
            }
        }
        OutputFile.write(out.toAbsolutePath().normalize(), workspace.ids(),
                unfinished -> files.refresh(file, fresh, unfinished));
        return changed;
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
