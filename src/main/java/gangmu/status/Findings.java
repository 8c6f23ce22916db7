package gangmu.status;

import gangmu.assessment.Assessment;
import gangmu.assessment.FindingDismissal;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ProgressSource;
import gangmu.assessment.RuleSet;
import gangmu.changes.Entity;
import gangmu.changes.Numbers;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What does not fit together in the reports of a period and against the one before it. */
public final class Findings {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Assessment assessment;
    private final Snapshot snapshot;
    private final RuleSet rules;
    private final FindingsOfPlan ofPlan;
    private final Map<UUID, ProgressEntry> now;
    private final Map<UUID, ProgressEntry> then;
    private final Map<UUID, List<FindingDismissal>> dismissals = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private Findings(Assessment assessment) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.rules = assessment.rules();
        this.ofPlan = new FindingsOfPlan(new PlanTree(snapshot, assessment.plan().id()), assessment.plan(), assessment.period(),
                this::add);
        Period before = Reports.before(snapshot, assessment.period());
        this.now = entries(assessment.period());
        this.then = before == null ? Map.of() : entries(before);
        for (Entity entity : snapshot.where(FindingDismissal.PERIOD, assessment.period().id())) {
            FindingDismissal dismissal = new FindingDismissal(entity);
            dismissals.computeIfAbsent(dismissal.target(), id -> new ArrayList<>()).add(dismissal);
        }
    }

    /** The open findings of a period, items first in the order of the tree, then indicators. */
    public static List<Finding> of(Assessment assessment) {
        return all(assessment).stream().filter(finding -> finding.dismissed() == null).toList();
    }

    /** All findings of a period, those that a person dismissed too. */
    public static List<Finding> all(Assessment assessment) {
        Findings findings = new Findings(assessment);
        assessment.items().values().forEach(findings::look);
        assessment.indicators().values().forEach(findings::look);
        return List.copyOf(findings.found);
    }

    private Map<UUID, ProgressEntry> entries(Period period) {
        Map<UUID, ProgressEntry> entries = new HashMap<>();
        snapshot.where(ProgressEntry.PERIOD, period.id()).stream().map(ProgressEntry::new)
                .forEach(entry -> entries.put(entry.item(), entry));
        return entries;
    }

    private void look(ItemResult result) {
        Item item = assessment.item(result.item());
        ProgressEntry entry = now.get(item.id());
        ofPlan.look(item, entry);
        if (item.kind() != ItemKind.SECTION) {
            deadline(item, result);
        }
        BigDecimal reported = result.reported();
        BigDecimal difference = result.rollUpDifference();
        if (difference != null
                && difference.abs().compareTo(rules.points(RuleSet.ROLL_UP_TOLERANCE)) >= 0) {
            add(item, "roll-up-differs", "", Numbers.tenths(reported), Numbers.tenths(result.rolledUp()));
        }
        if (result.wantsEvidence() && snapshot.countWhere(EvidenceLink.TARGET, item.id()) == 0) {
            add(item, "no-evidence", Numbers.plain(result.progress()));
        }
        if (entry != null) {
            investment(item, entry);
            ProgressEntry earlier = then.get(item.id());
            if (earlier != null) {
                compare(item, earlier, entry);
            }
        }
    }

    /** 逾期: past its own deadline, or the plan's end, and not finished. */
    private void deadline(Item item, ItemResult result) {
        LocalDate end = item.end() == null ? assessment.plan().end() : item.end();
        BigDecimal progress = result.progress();
        // A figure that was not brought up to date keeps its day; the deadline does not wait for it.
        LocalDate day = result.source() == ProgressSource.LAST_KNOWN ? assessment.period().dataDate() : result.dataDate();
        if (item.adjusted() || !day.isAfter(end) || progress != null && progress.compareTo(HUNDRED) >= 0) {
            return;
        }
        String days = Long.toString(ChronoUnit.DAYS.between(end, day));
        if (progress == null) {
            add(item, "overdue-unreported", "", end, days);
        } else {
            add(item, "overdue", "", end, days, Numbers.tenths(progress));
        }
    }

    private void investment(Item item, ProgressEntry entry) {
        BigDecimal total = item.totalInvestment();
        BigDecimal invested = entry.invested();
        BigDecimal progress = entry.progress();
        if (total == null || total.signum() <= 0 || invested == null) {
            return;
        }
        BigDecimal share = invested.multiply(HUNDRED).divide(total, MathContext.DECIMAL64);
        if (progress != null && progress.compareTo(HUNDRED) >= 0 && share.compareTo(rules.spentWhenDone()) < 0) {
            add(item, "done-without-investment", Numbers.plain(invested), Numbers.tenths(share));
        } else if (share.compareTo(HUNDRED) > 0) {
            add(item, "invested-over-total", "", Numbers.plain(invested), Numbers.plain(total));
        }
    }

    private void compare(Item item, ProgressEntry earlier, ProgressEntry entry) {
        BigDecimal was = earlier.progress();
        BigDecimal is = entry.progress();
        if (falls(was, is)) {
            add(item, "progress-falls", "", Numbers.tenths(was), Numbers.tenths(is));
        } else if (was != null && is != null && is.subtract(was).compareTo(rules.jump()) > 0) {
            add(item, "progress-jumps", "", Numbers.tenths(was), Numbers.tenths(is), Numbers.plain(rules.jump()));
        }
        if (falls(earlier.invested(), entry.invested())) {
            add(item, "investment-falls", "", Numbers.plain(earlier.invested()), Numbers.plain(entry.invested()));
        }
        String text = entry.text(ProgressEntry.NARRATIVE).strip();
        if (text.length() >= rules.pastedFrom() && text.equals(earlier.text(ProgressEntry.NARRATIVE).strip())) {
            add(item, "text-pasted", text.length() + " " + Integer.toHexString(text.hashCode()));
        }
    }

    private void look(IndicatorResult result) {
        Indicator indicator = assessment.indicator(result.indicator());
        ofPlan.look(indicator);
        if (result.met() && snapshot.countWhere(EvidenceLink.TARGET, indicator.id()) == 0) {
            add(indicator, "indicator-without-evidence", Numbers.plain(result.value())
                    + (result.verdict() == null ? "" : ValueType.choiceName(result.verdict())));
        }
        IndicatorValue entry = Reports.value(snapshot, indicator.id(), assessment.period().id());
        if (entry != null && indicator.type() == IndicatorType.CUMULATIVE) {
            BigDecimal earlier = earlier(indicator);
            if (falls(earlier, entry.value())) {
                add(indicator, "cumulative-falls", "", Numbers.plain(earlier), Numbers.plain(entry.value()));
            }
        }
    }

    /** The newest value before this period: not every indicator is reported every time. */
    private @Nullable BigDecimal earlier(Indicator indicator) {
        BigDecimal newest = null;
        for (Period each : Reports.periods(snapshot, assessment.plan().id())) {
            IndicatorValue value = each.dataDate().isBefore(assessment.period().dataDate())
                    ? Reports.value(snapshot, indicator.id(), each.id()) : null;
            newest = value == null || value.value() == null ? newest : value.value();
        }
        return newest;
    }

    private static boolean falls(@Nullable BigDecimal earlier, @Nullable BigDecimal later) {
        return earlier != null && later != null && later.compareTo(earlier) < 0;
    }

    private void add(Item item, String code, String basis, Object... figures) {
        add(item.entity(), code, basis, figures);
    }

    private void add(Indicator indicator, String code, String basis, Object... figures) {
        add(indicator.entity(), code, basis, figures);
    }

    private void add(Entity about, String code, String basis, Object... figures) {
        boolean item = about.kind() == Item.KIND;
        String itsCode = item ? new Item(about).code() : new Indicator(about).code();
        String name = item ? new Item(about).name() : new Indicator(about).name();
        String all = Stream.concat(Stream.of(basis), Stream.of(figures).map(String::valueOf))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        FindingDismissal dismissed = dismissals.getOrDefault(about.id(), List.of()).stream()
                .filter(each -> each.finding().equals(code) && each.basis().equals(all)).findFirst().orElse(null);
        found.add(new Finding(code, about.ref(), Stream.concat(Stream.of(itsCode, name), Stream.of(figures)).toList(),
                all, dismissed));
    }
}
