package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Entries;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.Opinion;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** What stood in a period when it was closed: written then, and read back for ever after. */
public final class FrozenPeriods {
    /** What a cell of a workbook holds, with room to spare. */
    private static final int PIECE = 30_000;
    private static final FrozenLines LINES = FrozenLines.ofTheProgram();
    private static final List<Kind> KINDS = List.of(Plan.KIND, Unit.KIND, WorkingGroup.KIND, Item.KIND,
            Milestone.KIND, Indicator.KIND, AnnualTarget.KIND, RuleSet.KIND, Period.KIND, ProgressEntry.KIND,
            IndicatorValue.KIND, Evidence.KIND, EvidenceLink.KIND, VerdictOverride.KIND, FindingDismissal.KIND);
    /** What a report says besides; kept since a version that writes so. */
    private static final List<Kind> TEXTS = Stream.concat(Entries.KINDS.stream(),
            Stream.of(ReportText.KIND, Fact.KIND)).toList();
    private static final List<Kind> ALL = Stream.concat(KINDS.stream(), TEXTS.stream()).toList();

    /** Opinions are collected after a period is closed, and no report prints them: their table is always that of today. */
    private static final List<Kind> STANDING = ALL.stream().filter(kind -> kind != Opinion.KIND).toList();

    private FrozenPeriods() {
    }

    /** The assessment as entities to keep; its entries, rules and all that it was made from are in them. */
    public static List<Entity> freeze(Assessment assessment, Supplier<UUID> ids) {
        String text = new FrozenForm(LINES, ALL).write(assessment, entities(assessment));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String written = Base64.getEncoder().encodeToString(packed.toByteArray());
        List<Entity> parts = new ArrayList<>();
        for (int from = 0; from < written.length(); from += PIECE) {
            parts.add(Entity.blank(FrozenPart.KIND, ids.get())
                    .with(FrozenPart.PERIOD, assessment.period().id()).with(FrozenPart.PART, parts.size() + 1L)
                    .with(FrozenPart.CONTENT, written.substring(from, Math.min(from + PIECE, written.length()))));
        }
        return parts;
    }

    /**
     * The assessment of a closed period as it was when it was closed, with all that its report says; null where nothing was
     * kept of it. Of a period that was closed before texts were kept too, they are those of now ({@link #keepsTexts}).
     */
    public static @Nullable Assessment thaw(Snapshot snapshot, Period period) {
        if (!period.closed() || snapshot.countWhere(FrozenPart.PERIOD, period.id()) == 0) {
            return null;
        }
        FrozenForm.Read read = read(snapshot, period);
        Assessment kept = read.assessment();
        return new Assessment(snapshot.taking(read.withTexts() ? STANDING : KINDS, kept.snapshot()), kept.plan(), kept.period(),
                kept.rules(), kept.items(), kept.indicators());
    }

    /**
     * Whether the texts of a closed period's report (problems, opportunities, measures, terms, what people wrote for its
     * places) are kept with it; true of one that is open, and of one of which nothing is kept.
     */
    public static boolean keepsTexts(Snapshot snapshot, Period period) {
        return !period.closed() || snapshot.countWhere(FrozenPart.PERIOD, period.id()) == 0 || read(snapshot, period).withTexts();
    }

    private static FrozenForm.Read read(Snapshot snapshot, Period period) {
        String written = parts(snapshot, period.id()).stream().map(FrozenPart::content).collect(Collectors.joining());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(text)) {
            out.write(Base64.getDecoder().decode(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String form = text.toString(StandardCharsets.UTF_8);
        return FrozenForm.isOf(form) ? new FrozenForm(LINES, ALL).read(form)
                : new FrozenForm.Read(new FrozenText(KINDS).read(form), false);
    }

    /** The pieces kept of a period, in their order. */
    public static List<FrozenPart> parts(Snapshot snapshot, UUID period) {
        return snapshot.where(FrozenPart.PERIOD, period).stream().map(FrozenPart::new)
                .sorted(Comparator.comparing(FrozenPart::part)).toList();
    }

    private static List<Entity> entities(Assessment assessment) {
        Snapshot snapshot = assessment.snapshot();
        UUID plan = assessment.plan().id();
        PlanTree tree = new PlanTree(snapshot, plan);
        List<Entity> all = new ArrayList<>();
        all.add(assessment.plan().entity());
        PlanTree.units(snapshot).forEach(unit -> all.add(unit.entity()));
        tree.groups().forEach(group -> all.add(group.entity()));
        for (UUID id : assessment.items().keySet()) {
            all.add(assessment.item(id).entity());
            all.addAll(sorted(snapshot, Milestone.ITEM, id));
            all.addAll(sorted(snapshot, EvidenceLink.TARGET, id));
        }
        for (UUID id : assessment.indicators().keySet()) {
            all.add(assessment.indicator(id).entity());
            all.addAll(sorted(snapshot, AnnualTarget.INDICATOR, id));
            all.addAll(sorted(snapshot, EvidenceLink.TARGET, id));
        }
        all.addAll(snapshot.all(Evidence.KIND).stream().sorted(Comparator.comparing(Entity::id)).toList());
        all.add(assessment.rules().entity());
        for (Kind kind : TEXTS) {
            all.addAll(snapshot.where(kind.field("plan").orElseThrow(), plan).stream().sorted(Comparator.comparing(Entity::id)).toList());
        }
        for (Period period : Reports.periods(snapshot, plan)) {
            if (!period.dataDate().isAfter(assessment.period().dataDate())) {
                boolean own = period.id().equals(assessment.period().id());
                all.add(own ? period.entity().with(Period.CLOSED, true) : period.entity());
                all.addAll(sorted(snapshot, ProgressEntry.PERIOD, period.id()));
                all.addAll(sorted(snapshot, IndicatorValue.PERIOD, period.id()));
                all.addAll(sorted(snapshot, VerdictOverride.PERIOD, period.id()));
                all.addAll(sorted(snapshot, FindingDismissal.PERIOD, period.id()));
            }
        }
        return all;
    }

    private static List<Entity> sorted(Snapshot snapshot, Field<UUID> field, UUID of) {
        return snapshot.where(field, of).stream().sorted(Comparator.comparing(Entity::id)).toList();
    }
}
