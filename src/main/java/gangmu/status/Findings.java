package gangmu.status;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.RuleSet;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What does not fit together in the reports of a period and against the one before it. */
public final class Findings {
    /** Shorter texts, such as “正常推进”, repeat themselves honestly. */
    private static final int PASTED_FROM = 10;
    /** A completed project should have spent at least this share of its investment, percent. */
    private static final BigDecimal SPENT_WHEN_DONE = BigDecimal.valueOf(80);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Assessment assessment;
    private final Snapshot snapshot;
    private final @Nullable Period before;
    private final Map<UUID, ProgressEntry> now;
    private final Map<UUID, ProgressEntry> then;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Assessment assessment) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.before = Reports.before(snapshot, assessment.period());
        this.now = entries(assessment.period());
        this.then = before == null ? Map.of() : entries(before);
    }

    /** The findings of a period, items first in the order of the tree, then indicators. */
    public static List<Finding> of(Assessment assessment) {
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
        LocalDate start = item.start();
        LocalDate end = item.end();
        if (start != null && end != null && start.isAfter(end)) {
            add(item, "dates-out-of-order", start.toString(), end.toString());
        }
        BigDecimal reported = result.reported();
        BigDecimal rolledUp = result.rolledUp();
        if (reported != null && rolledUp != null && reported.subtract(rolledUp).abs()
                .compareTo(assessment.rules().points(RuleSet.ROLL_UP_TOLERANCE)) >= 0) {
            add(item, "roll-up-differs", shown(reported), shown(rolledUp));
        }
        if (result.counted() && result.met() && result.progress() != null && result.progress().signum() > 0
                && snapshot.countWhere(EvidenceLink.TARGET, item.id()) == 0) {
            add(item, "no-evidence");
        }
        if (entry != null) {
            investment(item, entry);
            ProgressEntry earlier = then.get(item.id());
            if (earlier != null) {
                compare(item, earlier, entry);
            }
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
        if (progress != null && progress.compareTo(HUNDRED) >= 0 && share.compareTo(SPENT_WHEN_DONE) < 0) {
            add(item, "done-without-investment", shown(share));
        } else if (share.compareTo(HUNDRED) > 0) {
            add(item, "invested-over-total", plain(invested), plain(total));
        }
    }

    private void compare(Item item, ProgressEntry earlier, ProgressEntry entry) {
        if (falls(earlier.progress(), entry.progress())) {
            add(item, "progress-falls", shown(earlier.progress()), shown(entry.progress()));
        }
        if (falls(earlier.invested(), entry.invested())) {
            add(item, "investment-falls", plain(earlier.invested()), plain(entry.invested()));
        }
        String text = entry.text(ProgressEntry.NARRATIVE).strip();
        if (text.length() >= PASTED_FROM && text.equals(earlier.text(ProgressEntry.NARRATIVE).strip())) {
            add(item, "text-pasted");
        }
    }

    private void look(IndicatorResult result) {
        Indicator indicator = assessment.indicator(result.indicator());
        if (before == null || indicator.type() != IndicatorType.CUMULATIVE) {
            return;
        }
        IndicatorValue earlier = Reports.value(snapshot, indicator.id(), before.id());
        IndicatorValue entry = Reports.value(snapshot, indicator.id(), assessment.period().id());
        if (earlier != null && entry != null && falls(earlier.value(), entry.value())) {
            found.add(new Finding("cumulative-falls", indicator.entity().ref(), List.of(indicator.code(),
                    indicator.name(), plain(earlier.value()), plain(entry.value()))));
        }
    }

    private static boolean falls(@Nullable BigDecimal earlier, @Nullable BigDecimal later) {
        return earlier != null && later != null && later.compareTo(earlier) < 0;
    }

    private void add(Item item, String code, Object... figures) {
        found.add(new Finding(code, item.entity().ref(),
                Stream.concat(Stream.of(item.code(), item.name()), Stream.of(figures)).toList()));
    }

    private static String shown(@Nullable BigDecimal percent) {
        return percent == null ? "" : plain(percent.setScale(1, RoundingMode.HALF_UP));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
