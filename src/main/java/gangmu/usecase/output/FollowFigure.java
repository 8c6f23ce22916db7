package gangmu.usecase.output;

import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.status.figures.Figure;
import gangmu.status.figures.Figures;
import gangmu.status.figures.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows a figure to what stands behind it: items and indicators, what was reported, the returns, the evidence. */
public final class FollowFigure {
    private final Figures figures;
    private final Snapshot snapshot;

    public FollowFigure(Figures figures) {
        this.figures = figures;
        this.snapshot = figures.assessment().snapshot();
    }

    /**
     * One source of a figure.
     *
     * @param value what it contributes: progress in percent for items, the latest value for indicators
     * @param verdict null where it has none
     * @param narrative what its unit wrote
     * @param returned the file name of the return that its unit sent for the period, empty for none
     */
    public record Source(Ref about, String code, String name, String unit, @Nullable BigDecimal value,
            @Nullable Enum<?> verdict, String narrative, String returned, List<Evidence> evidence) {
    }

    /** The sources of a figure, in the order of the plan. */
    public List<Source> sources(Figure figure) {
        return figure.sources().stream().map(this::source).toList();
    }

    private Source source(Ref ref) {
        UUID subject = figures.subjectOf(ref);
        Entity item = snapshot.find(Item.KIND, subject);
        Entity indicator = snapshot.find(Indicator.KIND, subject);
        List<Evidence> evidence = EvidenceRules.evidenceOf(snapshot, subject);
        if (item != null) {
            Item of = new Item(item);
            ItemResult result = figures.assessment().of(of);
            ProgressEntry report = Reports.progress(snapshot, subject, figures.assessment().period().id());
            return new Source(item.ref(), of.code(), of.name(), unit(of.lead()),
                    result == null ? null : result.progress(), result == null ? null : result.verdict(),
                    report == null ? "" : report.text(ProgressEntry.NARRATIVE), returned(of.lead()), evidence);
        }
        if (indicator != null) {
            Indicator of = new Indicator(indicator);
            IndicatorResult result = figures.assessment().of(of);
            return new Source(indicator.ref(), of.code(), of.name(), unit(of.lead()),
                    result == null ? null : result.value(), result == null ? null : result.verdict(), "",
                    returned(of.lead()), evidence);
        }
        Entity other = snapshot.find(ref);
        return new Source(ref, "", other == null ? "" : Naming.label(other), "", null, null, "", "", evidence);
    }

    private String unit(@Nullable UUID id) {
        return id == null ? "" : figures.named(new Part.LedBy(id));
    }

    /** The newest return of a unit for the period. */
    private String returned(@Nullable UUID unit) {
        return unit == null ? "" : snapshot.where(ReceivedReturn.PERIOD, figures.assessment().period().id()).stream()
                .filter(entity -> Objects.equals(entity.get(ReceivedReturn.UNIT), unit)
                        && new ReceivedReturn(entity).state() != ReceivedReturn.State.BEGUN)
                .max(Comparator.comparing(entity -> Objects.toString(entity.get(ReceivedReturn.RECEIVED), "")))
                .map(entity -> Objects.toString(entity.get(ReceivedReturn.FILE_NAME), "")).orElse("");
    }
}
