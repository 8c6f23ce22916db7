package gangmu.returns.comparing;

import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.TemplateWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the plan knows of rows besides those that were sent to a unit. */
final class PlanRows implements RowMatching.RowWords {
    private final Snapshot now;
    private final UUID plan;
    private final List<UUID> otherPeriods;
    private final TemplateWords words;
    private @Nullable Set<String> codes;

    /** @param period the period whose keys the rows carry */
    PlanRows(Snapshot now, UUID plan, UUID period, TemplateWords words) {
        this.now = now;
        this.plan = plan;
        this.words = words;
        this.otherPeriods = Reports.periods(now, plan).stream().map(Period::id).filter(id -> !id.equals(period)).toList();
    }

    @Override
    public boolean isTotal(String text) {
        return words.isTotal(text);
    }

    @Override
    public boolean isOfOtherPeriod(RowKey key) {
        return otherPeriods.stream().anyMatch(key::isOf);
    }

    @Override
    public boolean isCode(String code) {
        Set<String> known = codes;
        if (known == null) {
            known = new HashSet<>();
            for (var item : now.where(Item.PLAN, plan)) {
                known.add(Wording.folded(new Item(item).code()));
            }
            for (var indicator : now.where(Indicator.PLAN, plan)) {
                known.add(Wording.folded(new Indicator(indicator).code()));
            }
            codes = known;
        }
        return known.contains(code);
    }
}
